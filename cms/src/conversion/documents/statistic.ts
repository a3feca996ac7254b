import { asList, asStored, asTexts, orNull } from '../reading.ts'
import { fromUnknown, toUnknown } from '../unknown.ts'
import type { Conversion } from './conversion.ts'

export const statistic: Conversion<'statistic'> = {
  toPublished: (stored) => ({
    type: 'statistic',
    key: stored['key'],
    slug: stored['slug'],
    name: stored['name'],
    aliases: asTexts(stored['aliases']),
    kind: stored['kind'],
    unit: stored['unit'],
    scale: stored['scale'],
    base: orNull(stored['base']),
    definitions: asList(stored['definitions']).map((row) => {
      const { version, from, text, comparable, change } = asStored(row)
      return {
        version,
        from: toUnknown(from),
        text,
        comparable: comparable === true,
        change: orNull(change),
      }
    }),
    note: orNull(stored['note']),
  }),
  toStored: ({ type: _type, ...document }) => ({
    ...document,
    definitions: document.definitions.map((one) => ({ ...one, from: fromUnknown(one.from) })),
  }),
}
