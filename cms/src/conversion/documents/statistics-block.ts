import { asList, asStored, orNull } from '../reading.ts'
import { toPublishedShow, toStoredShow } from '../show.ts'
import type { Conversion } from './conversion.ts'

export const statisticsBlock: Conversion<'statistics-block'> = {
  toPublished: (stored, reading) => ({
    type: 'statistics-block',
    key: stored['key'],
    title: stored['title'],
    entries: asList(stored['entries']).map((row, index) => {
      const entry = asStored(row)
      return {
        statistic: reading.key('statistics', entry['statistic'], ['entries', index, 'statistic']),
        show: toPublishedShow(entry, reading, ['entries', index, 'show']),
        label: orNull(entry['label']),
        emphasis: entry['emphasis'] === true,
      }
    }),
  }),
  toStored: (document, writing) => ({
    key: document.key,
    title: document.title,
    entries: document.entries.map(({ statistic, show, label, emphasis }) => ({
      statistic: writing.id('statistic', statistic),
      ...toStoredShow(show, writing),
      label,
      emphasis,
    })),
  }),
}
