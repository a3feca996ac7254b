import type { Article } from '../documents/article.ts'
import type { Publication } from '../publication/publication.ts'
import { toYear } from '../statistics/period.ts'
import { toListPath, toPagePath } from './address.ts'
import { type Chrome, toChrome } from './chrome.ts'
import type { PageKind } from './page-kind.ts'
import { toPhrases } from './phrases.ts'

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

/** All reports, newest year first, in groups by the year that they report on. */
export type ReportsPage = { kind: 'reports'; chrome: Chrome; years: { year: string; reports: Teaser[] }[] }

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

const toGroup = (article: Article): string => (article.period === null ? '' : String(toYear(article.period)))

export const reports: PageKind<ReportsPage> = {
  addresses: () => [{ kind: 'reports', path: toListPath('article'), key: null }],
  toPage: (publication, address, context) => ({
    kind: 'reports',
    chrome: toChrome(publication, context, {
      path: address.path,
      title: '报道',
      description: null,
      within: 'article',
    }),
    years: [...Map.groupBy(publication.list('article'), toGroup)]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([year, articles]) => ({
        year: year === '' ? '年份未注明' : `${year}年`,
        reports: articles.map((article) => toTeaser(publication, article)),
      })),
  }),
}
