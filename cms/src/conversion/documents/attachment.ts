import { orNull } from '../reading.ts'
import type { Conversion } from './conversion.ts'

export const attachment: Conversion<'attachment'> = {
  toPublished: (stored) => ({
    type: 'attachment',
    key: stored['key'],
    title: stored['title'],
    note: orNull(stored['note']),
    hash: orNull(stored['hash']),
    format: stored['format'],
    bytes: stored['bytes'],
  }),
  toStored: ({ type: _type, ...document }) => document,
}
