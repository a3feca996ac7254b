import type { Impact, PageChange, Piece, WordChange } from '@xiezou/shared/impact'

const verbs = { added: '新增', changed: '改动', removed: '撤下' } as const

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

const Change = ({ place, before, after }: WordChange) => (
  <li>
    <span className="xiezou-place">{place}</span>
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
    {after === null ? <p className="xiezou-side">删去</p> : null}
  </li>
)

/** Pages that change in the same words, such as every page by a new name of the site, are told of once. */
const toGroups = (pages: PageChange[]): PageChange[][] => [
  ...Map.groupBy(pages, ({ change, words, path }) =>
    change === 'changed' && words.length > 0 ? JSON.stringify(words) : path,
  ).values(),
]

const order = ['added', 'removed', 'changed']
const most = 3

const Group = ({ pages, siteUrl }: { pages: PageChange[]; siteUrl: string }) => {
  const [first] = pages
  if (first === undefined) return null
  return (
    <li className={`xiezou-page xiezou-page--${first.change}`}>
      <h3>
        <span className="xiezou-verb">{verbs[first.change]}</span>
        {pages.length > most ? `${pages.length} 个页面，改动相同` : pages.map(({ name }) => name).join('、')}
      </h3>
      {pages.length > most ? (
        <details>
          <summary>是哪些页面</summary>
          {pages.map(({ name }) => name).join('、')}
        </details>
      ) : (
        pages.map(({ path, change }) => (
          <span className="xiezou-path" key={path}>
            {change === 'added' ? (
              path
            ) : (
              <a href={siteUrl + path} rel="noopener" target="_blank">
                {path}
              </a>
            )}
          </span>
        ))
      )}
      {first.change === 'changed' && first.words.length === 0 ? (
        <p className="xiezou-side">文字不变，只有链接、图片文件或次序有变化。</p>
      ) : null}
      <ul>
        {first.words.map((word, index) => (
          <Change key={index} {...word} />
        ))}
      </ul>
    </li>
  )
}

/** What a release does to the site, page by page, in words. */
export const ImpactList = ({ impact, siteUrl }: { impact: Impact; siteUrl: string }) => {
  const groups = toGroups(impact.pages).sort(
    ([a], [b]) => order.indexOf(a?.change ?? '') - order.indexOf(b?.change ?? ''),
  )
  if (groups.length === 0) return <p>网站上的页面没有变化。</p>
  const countOf = (change: PageChange['change']): number =>
    impact.pages.filter((page) => page.change === change).length
  const counts = (['added', 'removed', 'changed'] as const).flatMap((change) =>
    countOf(change) === 0 ? [] : [`${verbs[change]} ${countOf(change)} 页`],
  )
  return (
    <>
      <p className="xiezou-counted">{counts.join('，')}</p>
      <ul className="xiezou-pages">
        {groups.map((pages) => (
          <Group key={pages[0]?.path} pages={pages} siteUrl={siteUrl} />
        ))}
      </ul>
    </>
  )
}
