import type { Site } from '@xiezou/shared'
import { asList, asStored, orNull, type Path, type Reading, type Stored } from '../reading.ts'
import type { Writing } from '../writing.ts'
import type { Conversion } from './conversion.ts'

const toTarget = ({ leads, list, document, url }: Stored, reading: Reading, path: Path): unknown => {
  switch (leads) {
    case 'list':
      return { list }
    case 'url':
      return { url }
    default: {
      const ref = reading.ref(document, path)
      if (!document) reading.refuse(path, '导航的这一项没有选定内容')
      return { document: ref }
    }
  }
}

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
