import type { Article } from '../documents/article.ts'
import type { Card } from '../models/card.ts'
import { toLineText } from '../models/line.ts'
import type { Panel } from '../models/panel.ts'
import type { PagePicture } from '../models/picture.ts'
import type { Publication } from '../publication/publication.ts'
import { type PageBlock, toDrawnLines } from '../rich-text/block.ts'
import { toYear } from '../statistics/period.ts'
import { type Place, toPagePath } from './address.ts'
import { toBlocks } from './blocks.ts'
import { toProgramCard } from './card.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { toOrganizationHref } from './href.ts'
import { type Movement, toMovements } from './movement.ts'
import { type PageRecord, about, demand } from './page-record.ts'
import { toPanel } from './panel.ts'
import { toPhrases } from './phrases.ts'
import { toPicture } from './picture.ts'
import type { NamedLink } from './program.ts'
import { type HistoryEntry, toPublicHistory } from './public-history.ts'
import { toReportOrder } from './report-order.ts'
import { toReportLink } from './reports.ts'
import { toFirstSentence } from './sentences.ts'
import { toNewsArticle, toReportDays } from './structured.ts'

/** What a report says. `byline` is the line that closes its prose; `minutes` is the time to read it, rounded up. */
export type ReportText = {
  kicker: string
  subject: { name: string; href: string } | null
  title: string
  phrases: string[]
  standfirst: PageBlock[]
  authors: string
  period: string | null
  minutes: number
  statistics: number
  cover: PagePicture | null
  panels: Panel[]
  movements: Movement[]
  byline: string | null
  programs: Card[]
}

/**
 * The page of a report, with its public history, newest first. `beside` are the reports that became public before and
 * after it; `citation` says how to name it, with the days on which it became public and was last changed, the latter
 * null where it never was.
 */
export type ReportPage = ReportText & {
  kind: 'report'
  chrome: Chrome
  history: HistoryEntry[]
  beside: { previous: NamedLink | null; next: NamedLink | null }
  citation: {
    text: string
    published: { day: string } | null
    changed: { day: string } | null
    url: string
  }
}

const charactersPerMinute = 400

const toAuthors = (article: Article): string => article.bylines.join(' ')

/** What a report says in a publication. Throws where a number in it cannot be shown. */
export const toReportText = (publication: Publication, article: Article): ReportText => {
  const subject = article.subject === null ? null : publication.get('organization', article.subject)
  const standfirst = toBlocks(publication, article.standfirst, '00', 1)
  const movements = toMovements(publication, article.sections)
  const lines = [...standfirst, ...movements.flatMap(({ blocks }) => blocks)].flatMap(toDrawnLines)
  return {
    kicker: article.kicker,
    subject: subject === null ? null : { name: subject.name, href: toOrganizationHref(subject) },
    title: article.title,
    phrases: toPhrases(article.title),
    standfirst,
    authors: toAuthors(article),
    period: article.period === null ? null : `${toYear(article.period)}年`,
    minutes: Math.ceil(lines.reduce((sum, line) => sum + toLineText(line).length, 0) / charactersPerMinute),
    statistics: new Set(
      lines.flatMap((line) => line.flatMap((node) => (node.type === 'statistic' ? [node.key] : []))),
    ).size,
    cover: article.cover === null ? null : toPicture(publication, article.cover, null),
    panels: article.statisticsBlocks.flatMap((key) => {
      const block = publication.get('statistics-block', key)
      return block === null ? [] : [toPanel(publication, block)]
    }),
    movements,
    byline: article.bylines.length === 0 ? null : `(${toAuthors(article)})`,
    programs: article.programs.flatMap((key) => {
      const program = publication.get('program', key)
      return program === null ? [] : [toProgramCard(publication, program)]
    }),
  }
}

const toCitation = (
  article: Article,
  chrome: Chrome,
  { published, modified }: ReturnType<typeof toReportDays>,
  history: HistoryEntry[],
): ReportPage['citation'] => {
  const authors = article.bylines.length === 0 ? '' : `${article.bylines.join('、')}：`
  return {
    text: `${authors}《${article.title}》，${chrome.publisher?.name ?? chrome.siteName}`,
    published,
    changed: history.length > 1 ? modified : null,
    url: chrome.canonical,
  }
}

export const report: PageRecord<ReportPage> = {
  role: 'page',
  isListed: true,
  toSubject: about('article'),
  others: 'beside',
  lists: null,
  toName: ({ title }) => `报道《${title}》`,
  toPlaces: (publication) =>
    toReportOrder(publication).map(({ key, slug }, index, all): Place => ({
      path: toPagePath('article', slug),
      key,
      others: [all[index - 1]?.key ?? '', all[index + 1]?.key ?? ''],
    })),
  toPage: (publication, place, context) => {
    const article = demand(publication.get('article', place.key ?? ''), place)
    const text = toReportText(publication, article)
    const days = toReportDays(publication, article.key)
    const history = toPublicHistory(publication, article.key, article.slug)
    const chrome = toChrome(publication, context, {
      path: place.path,
      title: article.title,
      description: article.description,
      contents: toFirstSentence(publication, article),
      within: 'article',
      search: article.search,
      picture: text.cover,
      article: days,
    })
    const [previous, next] = place.others ?? []
    return {
      kind: 'report',
      chrome: {
        ...chrome,
        structured: [...chrome.structured, toNewsArticle(publication, article, chrome, context)],
      },
      ...text,
      history,
      beside: { previous: toReportLink(publication, previous), next: toReportLink(publication, next) },
      citation: toCitation(article, chrome, days, history),
    }
  },
}
