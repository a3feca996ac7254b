import { asTexts, orNull } from '../reading.ts'
import type { Conversion } from './conversion.ts'

export const organization: Conversion<'organization'> = {
  toPublished: (stored, reading) => ({
    type: 'organization',
    key: stored['key'],
    slug: stored['slug'],
    name: stored['name'],
    shortName: orNull(stored['shortName']),
    aliases: asTexts(stored['aliases']),
    kind: stored['kind'],
    place: orNull(stored['place']),
    note: orNull(stored['note']),
    parts: reading.keys('organizations', stored['parts'], ['parts']),
  }),
  toStored: ({ type: _type, ...document }, writing) => ({
    ...document,
    parts: writing.ids('organization', document.parts),
  }),
}
