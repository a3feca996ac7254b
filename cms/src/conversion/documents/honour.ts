import { asList, asTexts, orNull } from '../reading.ts'
import type { Conversion } from './conversion.ts'

export const honour: Conversion<'honour'> = {
  toPublished: (stored, reading) => ({
    type: 'honour',
    key: stored['key'],
    slug: stored['slug'],
    name: stored['name'],
    aliases: asTexts(stored['aliases']),
    kind: stored['kind'],
    year: orNull(stored['year']),
    awardedBy: reading.keys('organizations', stored['awardedBy'], ['awardedBy']),
    recipients: asList(stored['recipients']).map((choice, index) =>
      reading.ref(choice, ['recipients', index]),
    ),
    statistics: reading.keys('statistics', stored['statistics'], ['statistics']),
  }),
  toStored: ({ type: _type, ...document }, writing) => ({
    ...document,
    awardedBy: writing.ids('organization', document.awardedBy),
    recipients: document.recipients.map((ref) => writing.choice(ref)),
    statistics: writing.ids('statistic', document.statistics),
  }),
}
