import { toRef } from '../document-ref.ts'
import type { Publication } from '../publication/publication.ts'
import { toHeadline } from '../statistics/latest.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import type { Context, MaintainedSource, MaintainedUse } from './context.ts'
import { type PageRecord, aboutNone } from './page-record.ts'
import { toPanel } from './panel.ts'
import { toPhrases } from './phrases.ts'
import { toProvenance, toUseText } from './provenance.ts'
import { type StatisticUse, toBindingWords } from './uses.ts'
import type { PageInline } from '../models/line.ts'
import type { Panel } from '../models/panel.ts'
import { toUse } from '../publication/use.ts'
import { plainFormat, toWord } from '../statistics/format.ts'

/**
 * What a live component shows. `none` is said in its place where the site has no statistics yet, and where what it names
 * was withdrawn. An example of other content gives way to the site's first.
 */
export type MaintainedShown =
  | { type: 'statistic'; node: Extract<PageInline, { type: 'statistic' }> }
  | { type: 'panel'; panel: Panel }
  | { type: 'none'; text: string }

/** A page that maintainers write. `shown` is what its live components show, by component and name. */
export type MaintainedPage = {
  kind: 'maintained'
  chrome: Chrome
  slug: string
  title: string
  phrases: string[]
  shown: Record<string, MaintainedShown>
}

/** The name under which a page keeps what one of its live components shows. */
export const toShownName = (component: string, name: string): string => `${component} ${name}`

const none = { empty: '（还没有公开的数据。）', withdrawn: '（这项数据没有公开。）' }

const showStatistic = (publication: Publication, key: string): MaintainedShown | null => {
  const statistic = publication.get('statistic', key)
  if (statistic === null) return null
  const headline = toHeadline(statistic.definitions, publication.observationsOf(key))
  const use =
    headline === null
      ? null
      : toUse(publication, key, {
          latest: { definition: headline.definition, period: headline.period.kind },
        })
  if (use === null) return { type: 'none', text: none.withdrawn }
  return {
    type: 'statistic',
    node: {
      type: 'statistic',
      key,
      before: '',
      text: toUseText(use, { ...plainFormat, scale: statistic.scale, word: toWord(use.shown.exactness) }),
      after: '',
      provenance: toProvenance(publication, use, `statistic-${key}`),
    },
  }
}

const showBlock = (publication: Publication, key: string): MaintainedShown | null => {
  const block = publication.get('statistics-block', key)
  if (block === null) return null
  const panel = toPanel(publication, block)
  return panel.entries.length === 0 ? { type: 'none', text: none.withdrawn } : { type: 'panel', panel }
}

const toType = ({ component }: MaintainedUse): 'statistic' | 'statistics-block' =>
  component === 'Statistic' ? 'statistic' : 'statistics-block'

const show = (publication: Publication, use: MaintainedUse, key: string): MaintainedShown | null =>
  use.component === 'Statistic' ? showStatistic(publication, key) : showBlock(publication, key)

/** The key of what a use shows: what it names, or the site's first in place of an example of other content. */
const toKey = (publication: Publication, use: MaintainedUse): string => {
  const type = toType(use)
  if (!use.isExample || publication.entry(toRef(type, use.name)) !== null) return use.name
  const isShown = ({ key }: { key: string }): boolean => {
    const shown = show(publication, use, key)
    return shown !== null && shown.type !== 'none'
  }
  return publication.list(type).find(isShown)?.key ?? use.name
}

const toShown = (publication: Publication, file: string, use: MaintainedUse): MaintainedShown => {
  const type = toType(use)
  const shown = show(publication, use, toKey(publication, use))
  if (shown !== null) return shown
  if (publication.entry(toRef(type, use.name)) !== null) return { type: 'none', text: none.withdrawn }
  if (use.isExample || publication.list('statistic').length === 0) return { type: 'none', text: none.empty }
  throw new Error(
    `${file} 第 ${use.line} 行：没有标识为“${use.name}”的${type === 'statistic' ? '统计指标' : '数据板块'}`,
  )
}

/** The places in texts of maintainers where a statistic is shown, alone or in a panel. */
export const toMaintainedUses = (publication: Publication, key: string, context: Context): StatisticUse[] =>
  sourcesOf(context).flatMap(({ slug, title, uses }) => {
    const common = { href: `/${slug}/`, sentence: null }
    return uses.flatMap((use): StatisticUse[] => {
      const name = toKey(publication, use)
      if (use.component === 'Statistic')
        return name === key ? [{ ...common, place: `“${title}”`, binding: toBindingWords(false) }] : []
      const block = publication.get('statistics-block', name)
      return (block?.entries ?? [])
        .filter(({ statistic }) => statistic === key)
        .map(({ show }) => ({
          ...common,
          place: `“${title}”· ${block?.title ?? ''}`,
          binding: toBindingWords('observation' in show),
        }))
    })
  })

const sourcesOf = (context: Context | undefined): MaintainedSource[] => context?.maintained ?? []

/** The pages that maintainers write; they come with the site's program, so `context` holds what they are. */
export const maintained: PageRecord<MaintainedPage> = {
  role: 'page',
  isListed: true,
  toSubject: aboutNone,
  others: null,
  lists: null,
  toName: ({ title }) => `“${title}”`,
  toPlaces: (_publication, context) =>
    sourcesOf(context).map(({ slug }) => ({ path: `/${slug}/`, key: slug })),
  toPage: (publication, place, context) => {
    const source = sourcesOf(context).find(({ slug }) => slug === place.key)
    if (source === undefined) throw new Error(`${place.path} 的文字不在网站程序里`)
    return {
      kind: 'maintained',
      chrome: toChrome(publication, context, {
        path: place.path,
        title: source.title,
        description: source.description,
        within: null,
      }),
      slug: source.slug,
      title: source.title,
      phrases: toPhrases(source.title),
      shown: Object.fromEntries(
        source.uses.map((use) => [
          toShownName(use.component, use.name),
          toShown(publication, source.file, use),
        ]),
      ),
    }
  },
}
