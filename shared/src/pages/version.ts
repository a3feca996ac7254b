import type { Article } from '../documents/article.ts'
import { toRef } from '../document-ref.ts'
import { toPlacedUses } from '../documents/uses.ts'
import type { Version } from '../publication/entry.ts'
import type { Publication } from '../publication/publication.ts'
import { type Place, toPagePath } from './address.ts'
import { toPublicationAsOf } from './as-of.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { type PageRecord, demand } from './page-record.ts'
import { toVersionPath } from './public-history.ts'
import { type ReportText, toReportText } from './report.ts'
import { toUse } from '../publication/use.ts'
import { toReportDays } from './structured.ts'

/**
 * An earlier version of a report, readable at its own address. `replaced` is the major change that took its place, and
 * `present` leads to what stands now. `text` is null where it was erased, or rests on a number that was withdrawn since.
 */
export type VersionPage = {
  kind: 'version'
  chrome: Chrome
  title: string
  number: number
  began: { day: string }
  replaced: { day: string; note: string | null }
  present: string
  text: ReportText | null
}

const separator = '@'

/** The report and the number of the version that an address is about. */
const toVersionOf = (key: string): { article: string; number: number } => {
  const [article = '', number] = key.split(separator)
  return { article, number: Number(number) }
}

const toKey = (article: string, number: number): string => `${article}${separator}${number}`

const isReadable = (publication: Publication, article: Article): boolean =>
  toPlacedUses(article).every(({ key, show }) => toUse(publication, key, show) !== null)

const toText = (publication: Publication, { body }: Version, until: string): ReportText | null => {
  if (body?.type !== 'article') return null
  const then = toPublicationAsOf(publication, until)
  return isReadable(then, body) ? toReportText(then, body) : null
}

export const version: PageRecord<VersionPage> = {
  role: 'page',
  isListed: false,
  toSubject: ({ key }) => (key === null ? null : toRef('article', toVersionOf(key).article)),
  others: null,
  lists: null,
  toName: ({ title, number }) => `报道《${title}》的第${number}版`,
  toPlaces: (publication) =>
    publication.entries('article').flatMap((entry) => {
      if (entry.state !== 'live') return []
      const { slug, key } = entry.body as Article
      return entry.history.slice(0, -1).map((_, index): Place => {
        const number = index + 1
        return { path: toVersionPath(slug, number), key: toKey(key, number) }
      })
    }),
  toPage: (publication, place, context) => {
    const { article: key, number } = toVersionOf(place.key ?? '')
    const article = demand(publication.get('article', key), place)
    const history = publication.entry(toRef('article', key))?.history ?? []
    const own = demand(history[number - 1] ?? null, place)
    const next = demand(history[number] ?? null, place)
    const text = toText(publication, own, next.day)
    const present = toPagePath('article', article.slug)
    const title = text?.title ?? article.title
    return {
      kind: 'version',
      chrome: toChrome(publication, context, {
        path: present,
        title: `${title}（第${number}版，已被取代）`,
        description: null,
        within: 'article',
        article: toReportDays(publication, article.key),
        isListed: false,
      }),
      title,
      number,
      began: { day: own.day },
      replaced: { day: next.day, note: next.note },
      present,
      text,
    }
  },
}
