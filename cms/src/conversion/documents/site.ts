import type { Site } from '@xiezou/shared'
import { asList, asStored, orNull, type Path, type Reading, type Stored } from '../reading.ts'
import type { Writing } from '../writing.ts'
import type { Conversion } from './conversion.ts'

const toTarget = ({ leads, list, document, url }: Stored, reading: Reading, path: Path): unknown => {
  switch (leads) {
    case 'list':
      if (!list) reading.refuse([...path, 'to', 'list'], '导航的这一项没有选定栏目')
      return { list }
    case 'url':
      if (!isFilled(url)) reading.refuse([...path, 'to', 'url'], '导航的这一项没有填网址')
      return { url }
    case 'document':
      if (!document) reading.refuse([...path, 'to', 'document'], '导航的这一项没有选定内容')
      return { document: reading.ref(document, [...path, 'to', 'document']) }
    default:
      reading.refuse([...path, 'to'], '导航的这一项没有选通往哪里')
      return null
  }
}

const isFilled = (value: unknown): boolean => orNull(value) !== null

const nowhere = { list: null, document: null, url: null }

const fromTarget = (to: Site['navigation'][number]['to'], writing: Writing): Stored => {
  if ('list' in to) return { ...nowhere, leads: 'list', list: to.list }
  if ('url' in to) return { ...nowhere, leads: 'url', url: to.url }
  return { ...nowhere, leads: 'document', document: writing.choice(to.document) }
}

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
    navigation: asList(stored['navigation']).map((row, index) => {
      const entry = asStored(row)
      return { label: entry['label'], to: toTarget(entry, reading, ['navigation', index]) }
    }),
  }),
  toStored: ({ type: _type, key: _key, ...document }, writing) => ({
    ...document,
    publisher: writing.idOrNull('organization', document.publisher),
    navigation: document.navigation.map(({ label, to }) => ({ label, ...fromTarget(to, writing) })),
  }),
}
