import type { Article } from '../documents/article.ts'
import { type HomePart, homeParts } from '../documents/home.ts'
import { type ShortBoard, toShortBoard } from './board.ts'
import { toFamilyCard, toProgramCard } from './card.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { type News, toNews } from './news.ts'
import { type PageRecord, aboutNone } from './page-record.ts'
import { toPanel } from './panel.ts'
import { type Teaser, toTeaser } from './reports.ts'
import type { Card } from '../models/card.ts'
import type { Panel } from '../models/panel.ts'

/**
 * The home page: the featured report with its movements, the newest numbers, what is new, further reports, the featured
 * programs, the board of statistics in short, the families and groups, and the order in which they stand.
 */
export type HomePage = {
  kind: 'home'
  chrome: Chrome
  featured: Teaser | null
  panel: Panel | null
  reports: Teaser[]
  programs: Card[]
  order: HomePart[]
  news: News[]
  board: ShortBoard
  families: Card[]
}

const mostFamilies = 6

/** A site that says nothing of itself is told by its featured report. */
const describeFeatured = (article: Article | null): string | null =>
  article === null ? null : `《${article.title}》${article.description ?? ''}`

export const home: PageRecord<HomePage> = {
  role: 'list',
  isListed: true,
  toSubject: aboutNone,
  others: null,
  lists: null,
  toName: () => '首页',
  toPlaces: () => [{ path: '/', key: null }],
  toPage: (publication, place, context) => {
    const settings = publication.get('home', 'home')
    const article =
      typeof settings?.article === 'string' ? publication.get('article', settings.article) : null
    const block =
      typeof settings?.statisticsBlock === 'string'
        ? publication.get('statistics-block', settings.statisticsBlock)
        : null
    const panel = block === null ? null : toPanel(publication, block)
    const programs = (settings?.programs ?? []).flatMap((key) => {
      const program = publication.get('program', key)
      return program === null ? [] : [toProgramCard(publication, program)]
    })
    const shown = [panel?.entries ?? [], ...programs.map(({ entries }) => entries)].flat()
    return {
      kind: 'home',
      chrome: toChrome(publication, context, {
        path: place.path,
        title: null,
        description: publication.get('site', 'site')?.description ?? null,
        contents: describeFeatured(article),
        within: null,
      }),
      featured: article === null ? null : toTeaser(publication, article),
      panel,
      reports: (settings?.articles ?? []).flatMap((key) => {
        const one = publication.get('article', key)
        return one === null ? [] : [toTeaser(publication, one)]
      }),
      order: [...new Set([...(settings?.order ?? []), ...homeParts])],
      programs,
      news: toNews(publication),
      board: toShortBoard(publication, new Set(shown.map(({ href }) => href))),
      families: publication
        .list('family')
        .sort((a, b) => Number(a.kind === 'group') - Number(b.kind === 'group'))
        .slice(0, mostFamilies)
        .map((one) => toFamilyCard(publication, one)),
    }
  },
}
