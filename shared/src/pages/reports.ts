import type { Article } from '../documents/article.ts'
import type { Publication } from '../publication/publication.ts'
import { toYear } from '../statistics/period.ts'
import { toListPath, toPagePath } from './address.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { describeList } from './describe.ts'
import { type PageRecord, aboutNone } from './page-record.ts'
import { toPhrases } from './phrases.ts'
import type { NamedLink } from './program.ts'
import { toReportYear, toReportYears, toYearPath } from './report-order.ts'

/** A report as it stands on a list. */
export type Teaser = {
  kicker: string
  subject: string | null
  title: string
  phrases: string[]
  href: string
  period: string | null
  movements: { number: string; title: string; phrases: string[]; href: string }[]
}

/** The newest reports, in groups by the year that they are on, and the way to `every` year with how many it has. */
export type ReportsPage = {
  kind: 'reports'
  chrome: Chrome
  years: { year: string; href: string; reports: Teaser[] }[]
  every: { name: string; href: string; count: number }[]
}

/** A report as it stands on a list. */
export const toTeaser = (publication: Publication, article: Article): Teaser => {
  const href = toPagePath('article', article.slug)
  return {
    kicker: article.kicker,
    subject:
      article.subject === null ? null : (publication.get('organization', article.subject)?.name ?? null),
    title: article.title,
    phrases: toPhrases(article.title),
    href,
    period: article.period === null ? null : `${toYear(article.period)}年`,
    movements: article.sections.map(({ number, title }) => ({
      number,
      title,
      phrases: toPhrases(title),
      href: `${href}#s-${number}`,
    })),
  }
}

/** The link to a report by its key; null where there is none. */
export const toReportLink = (publication: Publication, key: string | undefined): NamedLink | null => {
  const article = key === undefined || key === '' ? null : publication.get('article', key)
  return article === null
    ? null
    : { name: article.title, href: toPagePath('article', article.slug), detail: article.kicker }
}

/** What a list of reports holds, as search engines say it. */
export const describeReports = (articles: Article[]): string | null =>
  describeList(
    articles.map(({ title }) => `《${title}》`),
    '篇报道',
  )

/** How many reports stand on the list of all. */
const most = 20

export const reports: PageRecord<ReportsPage> = {
  role: 'list',
  isListed: true,
  toSubject: aboutNone,
  others: 'content',
  lists: null,
  toName: () => '报道列表',
  toPlaces: (publication) => [
    {
      path: toListPath('article'),
      key: null,
      others: toReportYears(publication)
        .flatMap(({ articles }) => articles.toReversed())
        .slice(0, most)
        .map(({ key }) => key),
    },
  ],
  toPage: (publication, place, context) => {
    const newest = (place.others ?? []).flatMap((key) => publication.get('article', key) ?? [])
    const every = toReportYears(publication)
    return {
      kind: 'reports',
      chrome: toChrome(publication, context, {
        path: place.path,
        title: '报道',
        description: null,
        contents: describeReports(every.flatMap(({ articles }) => articles.toReversed())),
        within: 'article',
      }),
      years: [...Map.groupBy(newest, (article) => toReportYear(article).slug)].map(([slug, articles]) => ({
        year: articles[0] === undefined ? slug : toReportYear(articles[0]).name,
        href: toYearPath(slug, null),
        reports: articles.map((article) => toTeaser(publication, article)),
      })),
      every: every.map(({ slug, name, articles }) => ({
        name,
        href: toYearPath(slug, null),
        count: articles.length,
      })),
    }
  },
}
