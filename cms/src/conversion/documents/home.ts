import { asList } from '../reading.ts'
import type { Conversion } from './conversion.ts'

export const home: Conversion<'home'> = {
  toPublished: (stored, reading) => ({
    type: 'home',
    key: 'home',
    article: reading.key('articles', stored['article'], ['article']),
    statisticsBlock: reading.key('statistics-blocks', stored['statisticsBlock'], ['statisticsBlock']),
    articles: reading.keys('articles', stored['articles'], ['articles']),
    programs: reading.keys('programs', stored['programs'], ['programs']),
    order: asList(stored['order']),
  }),
  toStored: (document, writing) => ({
    article: writing.idOrNull('article', document.article),
    statisticsBlock: writing.idOrNull('statistics-block', document.statisticsBlock),
    articles: writing.ids('article', document.articles),
    programs: writing.ids('program', document.programs),
    order: document.order,
  }),
}
