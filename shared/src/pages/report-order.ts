import type { Article } from '../documents/article.ts'
import type { Publication } from '../publication/publication.ts'
import { toYear } from '../statistics/period.ts'
import { toListPath } from './address.ts'

/** The reports on a year, the one that became public first at the beginning. `slug` names the year in addresses. */
export type ReportYear = { slug: string; name: string; articles: Article[] }

const undated = { slug: 'undated', name: '年份未注明' }

/** All reports in the order in which they became public, those of one day by their keys. */
export const toReportOrder = (publication: Publication): Article[] =>
  publication
    .entries('article')
    .flatMap((entry) =>
      entry.state === 'live' && entry.body.type === 'article'
        ? [{ day: entry.firstPublic, article: entry.body }]
        : [],
    )
    // The entries come by their keys, and sorting keeps that order within a day.
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ article }) => article)

/** The year that a report is on. */
export const toReportYear = ({ period }: Article): Omit<ReportYear, 'articles'> => {
  if (period === null) return undated
  const year = String(toYear(period))
  return { slug: year, name: `${year}年` }
}

/** All reports by the year that they are on: the newest year first, those without one last. */
export const toReportYears = (publication: Publication): ReportYear[] =>
  [...Map.groupBy(toReportOrder(publication), (article) => toReportYear(article).slug)]
    .sort(([a], [b]) => Number(a === undated.slug) - Number(b === undated.slug) || Number(b) - Number(a))
    .map(([slug, articles]) => ({ slug, name: slug === undated.slug ? undated.name : `${slug}年`, articles }))

/** The path of the page with the newest reports on a year, or of a numbered one: `/reports/years/2022/1/`. */
export const toYearPath = (slug: string, number: number | null): string =>
  `${toListPath('article')}years/${slug}/${number === null ? '' : `${number}/`}`
