import type { Place } from './address.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { type PageRecord, aboutNone } from './page-record.ts'
import { toReportYear, toReportYears, toYearPath } from './report-order.ts'
import { type Teaser, describeReports, toTeaser } from './reports.ts'

/**
 * Reports on one year, the newest first. A long year is in pages that are numbered from its oldest report, `number`
 * being null for the one that still grows: a new report changes that one, and no other.
 */
export type YearPage = {
  kind: 'year'
  chrome: Chrome
  year: string
  number: number | null
  reports: Teaser[]
  older: string | null
  newer: string | null
}

const perPage = 20

/** What a year's address is about: its slug, the number of the page, and how many numbered pages there are. */
const toKey = (slug: string, number: number | null, count: number): string =>
  [slug, number ?? '', count].join('@')

const fromKey = (key: string): { slug: string; number: number | null; count: number } => {
  const [slug = '', number = '', count = ''] = key.split('@')
  return { slug, number: number === '' ? null : Number(number), count: Number(count) }
}

export const year: PageRecord<YearPage> = {
  role: 'list',
  isListed: true,
  toSubject: aboutNone,
  others: 'content',
  lists: null,
  toName: ({ year: name }) => `${name}的报道列表`,
  toPlaces: (publication) =>
    toReportYears(publication).flatMap(({ slug, articles }): Place[] => {
      const keys = articles.map(({ key }) => key)
      // The page that grows has at least as many as a full one, so that no page is nearly empty.
      const count = Math.max(0, Math.floor(keys.length / perPage) - 1)
      const numbered = Array.from({ length: count }, (_, index) => index + 1)
      return [
        {
          path: toYearPath(slug, null),
          key: toKey(slug, null, count),
          others: keys.slice(count * perPage),
        },
        ...numbered.map((number) => ({
          path: toYearPath(slug, number),
          key: toKey(slug, number, count),
          others: keys.slice((number - 1) * perPage, number * perPage),
        })),
      ]
    }),
  toPage: (publication, place, context) => {
    const { slug, number, count } = fromKey(place.key ?? '')
    const keys = (place.others ?? []).toReversed()
    const articles = keys.flatMap((key) => publication.get('article', key) ?? [])
    const [newest] = articles
    const name = newest === undefined ? slug : toReportYear(newest).name
    const before = (number ?? count + 1) - 1
    return {
      kind: 'year',
      chrome: toChrome(publication, context, {
        path: place.path,
        title: number === null ? `${name}的报道` : `${name}的报道（第${number}页）`,
        description: null,
        contents: describeReports(articles),
        within: 'article',
      }),
      year: name,
      number,
      reports: articles.map((article) => toTeaser(publication, article)),
      older: before === 0 ? null : toYearPath(slug, before),
      newer: number === null ? null : toYearPath(slug, number === count ? null : number + 1),
    }
  },
}
