import { asStored, orNull } from '../reading.ts'
import { fromUnknown, toUnknown } from '../unknown.ts'
import type { Conversion } from './conversion.ts'

export const family: Conversion<'family'> = {
  toPublished: (stored, reading) => {
    const common = {
      type: 'family',
      key: stored['key'],
      slug: stored['slug'],
      kind: stored['kind'],
      name: stored['name'],
      note: orNull(stored['note']),
    }
    if (stored['kind'] === 'group') {
      return { ...common, statistics: reading.keys('statistics', stored['statistics'], ['statistics']) }
    }
    const { kind, where, when } = asStored(stored['basis'])
    return {
      ...common,
      honours: reading.keys('honours', stored['honours'], ['honours']),
      basis: { kind, where, when: toUnknown(when) },
    }
  },
  toStored: (document, writing) => {
    const { key, slug, kind, name, note } = document
    const common = { key, slug, kind, name, note }
    if (document.kind === 'group') {
      return { ...common, honours: [], statistics: writing.ids('statistic', document.statistics) }
    }
    return {
      ...common,
      honours: writing.ids('honour', document.honours),
      basis: { ...document.basis, when: fromUnknown(document.basis.when) },
      statistics: [],
    }
  },
}
