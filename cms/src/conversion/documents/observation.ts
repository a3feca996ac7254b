import { toPublishedPeriod, toStoredPeriod } from '../period.ts'
import { orNull } from '../reading.ts'
import { fromUnknown, toUnknown } from '../unknown.ts'
import type { Conversion } from './conversion.ts'

export const observation: Conversion<'observation'> = {
  toPublished: (stored, reading) => ({
    type: 'observation',
    key: stored['key'],
    statistic: reading.key('statistics', stored['statistic'], ['statistic']),
    definition: stored['definition'],
    value: orNull(stored['value']),
    exactness: stored['exactness'],
    period: toPublishedPeriod(stored['period']),
    asOf: toUnknown(stored['asOf']),
    status: stored['status'],
    source: stored['source'],
    note: orNull(stored['note']),
    supersedes: reading.key('observations', stored['supersedes'], ['supersedes']),
  }),
  toStored: ({ type: _type, ...document }, writing) => ({
    ...document,
    statistic: writing.id('statistic', document.statistic),
    period: toStoredPeriod(document.period),
    asOf: fromUnknown(document.asOf),
    supersedes: writing.idOrNull('observation', document.supersedes),
  }),
}
