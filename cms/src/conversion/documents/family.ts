import type { ConsentScope } from '@xiezou/shared'
import { asList, asStored, orNull, type Reading, type Stored } from '../reading.ts'
import { toPublishedRichText } from '../rich-text/to-published.ts'
import { toStoredRichText } from '../rich-text/to-stored.ts'
import { fromUnknown, toUnknown } from '../unknown.ts'
import type { Conversion } from './conversion.ts'

/** What a stored basis covers; what it does not is left out of the published document. */
export const toScope = (basis: unknown): unknown[] => {
  const { kind, scope } = asStored(basis)
  if (kind === 'consent') return asList(scope)
  return kind === 'already-lawfully-public' ? ['name', 'honours'] : []
}

const toPublishedBasis = (basis: unknown): unknown => {
  const { kind, scope, date, where, when } = asStored(basis)
  return kind === 'consent' ? { kind, scope: asList(scope), date } : { kind, where, when: toUnknown(when) }
}

const readNameless = (stored: Stored, reading: Reading): unknown => {
  const nameless = orNull(stored['nameless'])
  if (nameless === null && asStored(stored['basis'])['kind'] === 'consent')
    reading.refuse(['nameless'], '同意范围不包括姓名，请填写不具名时怎样称呼，例如“一户示范家庭”')
  return nameless
}

export const family: Conversion<'family'> = {
  toPublished: (stored, reading) => {
    const common = {
      type: 'family',
      key: stored['key'],
      slug: stored['slug'],
      kind: stored['kind'],
    }
    if (stored['kind'] === 'group') {
      return {
        ...common,
        name: stored['name'],
        note: orNull(stored['note']),
        statistics: reading.keys('statistics', stored['statistics'], ['statistics']),
      }
    }
    const scope = toScope(stored['basis'])
    const covers = (what: ConsentScope): boolean => scope.includes(what)
    return {
      ...common,
      name: covers('name') ? stored['name'] : readNameless(stored, reading),
      place: covers('place') ? orNull(stored['place']) : null,
      honours: covers('honours') ? reading.keys('honours', stored['honours'], ['honours']) : [],
      story: covers('story') ? toPublishedRichText(stored['story'], reading, ['story']) : [],
      basis: toPublishedBasis(stored['basis']),
    }
  },
  toStored: (document, writing) => {
    const { key, slug, kind, name } = document
    const common = { key, slug, kind, name }
    if (document.kind === 'group') {
      return {
        ...common,
        note: document.note,
        honours: [],
        statistics: writing.ids('statistic', document.statistics),
      }
    }
    const { basis } = document
    const isNameless = basis.kind === 'consent' && !basis.scope.includes('name')
    return {
      ...common,
      nameless: isNameless ? name : null,
      place: document.place,
      honours: writing.ids('honour', document.honours),
      story: toStoredRichText(document.story, writing),
      basis:
        basis.kind === 'consent'
          ? { ...basis, where: null, when: null }
          : { ...basis, when: fromUnknown(basis.when), scope: [], date: null },
      statistics: [],
    }
  },
}
