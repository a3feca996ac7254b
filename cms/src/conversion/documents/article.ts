import { toPublishedPeriod, toStoredPeriod } from '../period.ts'
import { asStored, asTexts, orNull } from '../reading.ts'
import { toPublishedRichText } from '../rich-text/to-published.ts'
import { toStoredRichText } from '../rich-text/to-stored.ts'
import { toPublishedSections, toStoredSections } from '../sections.ts'
import type { Conversion } from './conversion.ts'

const toSearch = (value: unknown) => {
  const { title, description } = asStored(value)
  return { title: orNull(title), description: orNull(description) }
}

export const article: Conversion<'article'> = {
  toPublished: (stored, reading) => ({
    type: 'article',
    key: stored['key'],
    slug: stored['slug'],
    kicker: stored['kicker'],
    subject: reading.key('organizations', stored['subject'], ['subject']),
    title: stored['title'],
    standfirst: toPublishedRichText(stored['standfirst'], reading, ['standfirst']),
    sections: toPublishedSections(stored['sections'], reading),
    bylines: asTexts(stored['bylines']),
    period: toPublishedPeriod(stored['period']),
    cover: reading.key('pictures', stored['cover'], ['cover']),
    programs: reading.keys('programs', stored['programs'], ['programs']),
    statisticsBlocks: reading.keys('statistics-blocks', stored['statisticsBlocks'], ['statisticsBlocks']),
    description: orNull(stored['description']),
    search: toSearch(stored['search']),
  }),
  toStored: (document, writing) => ({
    key: document.key,
    slug: document.slug,
    kicker: document.kicker,
    subject: writing.idOrNull('organization', document.subject),
    title: document.title,
    standfirst: toStoredRichText(document.standfirst, writing),
    sections: toStoredSections(document.sections, writing),
    bylines: document.bylines,
    period: toStoredPeriod(document.period),
    cover: writing.idOrNull('picture', document.cover),
    programs: writing.ids('program', document.programs),
    statisticsBlocks: writing.ids('statistics-block', document.statisticsBlocks),
    description: document.description,
    search: document.search,
  }),
}
