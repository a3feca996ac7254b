import { type HomePart, homeParts } from '../documents/home.ts'
import { type Card, toProgramCard } from './card.ts'
import { type Chrome, toChrome } from './chrome.ts'
import type { PageKind } from './page-kind.ts'
import { type Panel, toPanel } from './panel.ts'
import { type Teaser, toTeaser } from './reports.ts'

/**
 * The home page: the featured report with its movements, the newest numbers, further reports, the featured programs, and
 * the order in which they stand.
 */
export type HomePage = {
  kind: 'home'
  chrome: Chrome
  featured: Teaser | null
  panel: Panel | null
  reports: Teaser[]
  programs: Card[]
  order: HomePart[]
}

export const home: PageKind<HomePage> = {
  addresses: () => [{ kind: 'home', path: '/', key: null }],
  toPage: (publication, address, context) => {
    const settings = publication.get('home', 'home')
    const article =
      typeof settings?.article === 'string' ? publication.get('article', settings.article) : null
    const block =
      typeof settings?.statisticsBlock === 'string'
        ? publication.get('statistics-block', settings.statisticsBlock)
        : null
    return {
      kind: 'home',
      chrome: toChrome(publication, context, {
        path: address.path,
        title: null,
        description: null,
        within: null,
      }),
      featured: article === null ? null : toTeaser(publication, article),
      panel: block === null ? null : toPanel(publication, block),
      reports: (settings?.articles ?? []).flatMap((key) => {
        const one = publication.get('article', key)
        return one === null ? [] : [toTeaser(publication, one)]
      }),
      programs: (settings?.programs ?? []).flatMap((key) => {
        const program = publication.get('program', key)
        return program === null ? [] : [toProgramCard(publication, program)]
      }),
      order: [...new Set([...(settings?.order ?? []), ...homeParts])],
    }
  },
}
