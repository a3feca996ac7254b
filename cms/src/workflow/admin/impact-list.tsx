import type { FileChange, Impact, PageChange, Piece, WordChange } from '@xiezou/shared/impact'

const verbs = { added: '新增', changed: '改动', moved: '换网址', removed: '撤下' } as const

const around = 40

/** What stays the same of a long paragraph, only as far as it is needed to find the place. */
const toShort = (text: string, isFirst: boolean, isLast: boolean): string => {
  const [head, tail] = [isFirst ? 0 : around, isLast ? 0 : around]
  if (text.length <= head + tail + around) return text
  return `${text.slice(0, head)}……${tail === 0 ? '' : text.slice(-tail)}`
}

const Pieces = ({ pieces, as: Mark }: { pieces: Piece[]; as: 'ins' | 'del' }) =>
  pieces.map(({ text, isDifferent }, index) =>
    isDifferent ? (
      <Mark key={index}>{text}</Mark>
    ) : (
      <span key={index}>
        {pieces.length === 1 ? text : toShort(text, index === 0, index === pieces.length - 1)}
      </span>
    ),
  )

type Repeated = WordChange & { count: number }

/** The same change at several places of a page, told once: a new title of a report wherever it is quoted. */
const toRepeated = (words: WordChange[]): Repeated[] =>
  [
    ...Map.groupBy(words, ({ place, before, after }) =>
      before === null && after === null ? place : JSON.stringify([before, after]),
    ).values(),
  ].flatMap((same) => same.slice(0, 1).map((one) => ({ ...one, count: same.length })))

const Change = ({ place, before, after, count }: Repeated) => (
  <li>
    <span className="xiezou-place">
      {place}
      {count > 1 ? ` 等 ${count} 处` : ''}
    </span>
    {before === null || (after !== null && !before.some(({ isDifferent }) => isDifferent)) ? null : (
      <p>
        <span className="xiezou-side">原来</span>
        <Pieces as="del" pieces={before} />
      </p>
    )}
    {after === null ? null : (
      <p>
        <span className="xiezou-side">{before === null ? '加上' : '改为'}</span>
        <Pieces as="ins" pieces={after} />
      </p>
    )}
    {before !== null && after === null ? <p className="xiezou-side">删去</p> : null}
  </li>
)

/** What is the same on each of some pages, so that it is told once: a new name of the site, a link that leads elsewhere. */
const toSame = ({ change, words, news, silent, path }: PageChange): string => {
  if (change !== 'changed') return path
  return JSON.stringify(words.length + news.length > 0 ? [words, news] : silent)
}

const most = 3
const toGroups = (pages: PageChange[]): PageChange[][] => [...Map.groupBy(pages, toSame).values()]

const toNames = (all: { name: string }[]): string => all.map(({ name }) => name).join('、')

const Path = ({ page, siteUrl }: { page: PageChange; siteUrl: string }) => {
  const { path, from, change } = page
  if (change === 'added') return <span className="xiezou-path">{path}</span>
  const was = from ?? path
  return (
    <span className="xiezou-path">
      <a href={siteUrl + was} rel="noopener" target="_blank">
        {was}
      </a>
      {from === null ? null : ` → ${path}（旧网址会转到新网址）`}
    </span>
  )
}

const Group = ({ pages, siteUrl }: { pages: PageChange[]; siteUrl: string }) => {
  const [first] = pages
  if (first === undefined) return null
  const { change, silent } = first
  const words = [...first.words, ...first.news]
  return (
    <li className={`xiezou-page xiezou-page--${change}`}>
      <h3>
        <span className="xiezou-verb">{verbs[change]}</span>
        {pages.length > most ? `${pages.length} 个页面，改动相同` : toNames(pages)}
      </h3>
      {pages.length > most ? (
        <details>
          <summary>是哪些页面</summary>
          {toNames(pages)}
        </details>
      ) : (
        pages.map((page) => <Path key={page.path} page={page} siteUrl={siteUrl} />)
      )}
      {change !== 'added' && change !== 'removed' && words.length === 0 && silent.length > 0 ? (
        <p className="xiezou-side">变的是{silent.join('、')}。</p>
      ) : null}
      <ul>
        {toRepeated(words).map((word, index) => (
          <Change key={index} {...word} />
        ))}
      </ul>
    </li>
  )
}

const Groups = ({ title, pages, siteUrl }: { title: string; pages: PageChange[]; siteUrl: string }) =>
  pages.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul>
        {toGroups(pages).map((group) => (
          <Group key={group[0]?.path} pages={group} siteUrl={siteUrl} />
        ))}
      </ul>
    </section>
  )

/** All that changes on a page is what it says of others: one line for all such pages. */
const isNews = ({ change, isOwn, words, news }: PageChange): boolean =>
  change === 'changed' && !isOwn && words.length === 0 && news.length > 0

const News = ({ pages }: { pages: PageChange[] }) =>
  pages.length === 0 ? null : (
    <details className="xiezou-bar">
      <summary>
        另有 {pages.length} 个页面只换最新消息、前一篇或后一篇的一行：{toNames(pages.slice(0, most))}
        {pages.length > most ? '等' : ''}
      </summary>
      <ul>
        {pages.map(({ path, name, news }) => (
          <li key={path}>
            <strong>{name}</strong>
            <ul>
              {toRepeated(news).map((word, index) => (
                <Change key={index} {...word} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  )

const Files = ({ files }: { files: FileChange[] }) =>
  files.length === 0 ? null : (
    <details className="xiezou-bar">
      <summary>
        给程序读的文件也会更新 {files.length} 个：{toNames(files.slice(0, most))}
        {files.length > most ? '等' : ''}
      </summary>
      <ul>
        {files.map(({ path, name, change }) => (
          <li key={path}>
            <span className="xiezou-verb">{verbs[change]}</span>
            {name} <span className="xiezou-path">{path}</span>
          </li>
        ))}
      </ul>
    </details>
  )

const order: PageChange['change'][] = ['added', 'moved', 'removed', 'changed']

/** What a release does to the site in words: its own pages first, then all others, last what only follows. */
export const ImpactList = ({ impact, siteUrl }: { impact: Impact; siteUrl: string }) => {
  const { files } = impact
  const pages = impact.pages.toSorted((a, b) => order.indexOf(a.change) - order.indexOf(b.change))
  if (pages.length + files.length === 0) return <p>网站上的页面没有变化。</p>
  const news = pages.filter(isNews)
  const said = pages.filter((page) => !isNews(page))
  const counts = order.flatMap((change) => {
    const count = pages.filter((page) => page.change === change).length
    return count === 0 ? [] : [`${verbs[change]} ${count} 页`]
  })
  return (
    <div className="xiezou-pages">
      <p className="xiezou-counted">{counts.length === 0 ? '页面没有变化' : counts.join('，')}</p>
      <Groups pages={said.filter(({ isOwn }) => isOwn)} siteUrl={siteUrl} title="这份内容自己的页面" />
      <Groups pages={said.filter(({ isOwn }) => !isOwn)} siteUrl={siteUrl} title="别的页面" />
      <News pages={news} />
      <Files files={files} />
    </div>
  )
}
