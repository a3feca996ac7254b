import { orNull } from '../reading.ts'
import type { Conversion } from './conversion.ts'

export const site: Conversion<'site'> = {
  toPublished: (stored, reading) => ({
    type: 'site',
    key: 'site',
    name: stored['name'],
    publisher: reading.key('organizations', stored['publisher'], ['publisher']),
    description: orNull(stored['description']),
    contact: orNull(stored['contact']),
    icp: orNull(stored['icp']),
    police: orNull(stored['police']),
  }),
  toStored: ({ type: _type, key: _key, ...document }, writing) => ({
    ...document,
    publisher: writing.idOrNull('organization', document.publisher),
  }),
}
