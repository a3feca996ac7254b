import type { Article } from '../documents/article.ts'
import { toYear } from '../statistics/period.ts'
import { type Address, toPagePath } from './address.ts'
import { type PageBlock, type PageList, type PagePicture, toBlocks, toPicture } from './blocks.ts'
import { type Card, toProgramCard } from './card.ts'
import { type Chrome, toChrome } from './chrome.ts'
import { toOrganizationHref } from './href.ts'
import { type PageInline, toLineText } from './line.ts'
import { type Movement, toMovements } from './movement.ts'
import { type PageKind, demand } from './page-kind.ts'
import { type Panel, toPanel } from './panel.ts'
import { toPhrases } from './phrases.ts'

/** The page of a report. `byline` is the line that closes its prose; `minutes` is the time to read it, rounded up. */
export type ReportPage = {
  kind: 'report'
  chrome: Chrome
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

const charactersPerMinute = 400

const inList = (list: PageList): PageInline[][] =>
  list.items.flatMap((item) => [item.line, ...(item.nested === null ? [] : inList(item.nested))])

const toLines = (blocks: PageBlock[]): PageInline[][] =>
  blocks.flatMap((block) => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [block.line]
      case 'quote':
        return block.lines
      case 'list':
        return inList(block)
      case 'timeline':
        return block.entries.map(({ line }) => line)
      default:
        return []
    }
  })

const toAuthors = (article: Article): string => article.bylines.join(' ')

export const report: PageKind<ReportPage> = {
  addresses: (publication) =>
    publication
      .list('article')
      .map(({ key, slug }): Address => ({ kind: 'report', path: toPagePath('article', slug), key })),
  toPage: (publication, address, context) => {
    const article = demand(publication.get('article', address.key ?? ''), address)
    const subject = article.subject === null ? null : publication.get('organization', article.subject)
    const standfirst = toBlocks(publication, article.standfirst, '00')
    const movements = toMovements(publication, article.sections)
    const cover = article.cover === null ? null : toPicture(publication, article.cover, null)
    const lines = toLines([...standfirst, ...movements.flatMap(({ blocks }) => blocks)])
    return {
      kind: 'report',
      chrome: toChrome(publication, context, {
        path: address.path,
        title: article.title,
        description: article.description,
        within: 'article',
        search: article.search,
        picture: cover,
      }),
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
      cover,
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
  },
}
