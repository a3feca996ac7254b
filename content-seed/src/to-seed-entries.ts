import { type Document, type LiveEntry, schemaVersion, toRef } from '@xiezou/shared'
import { loadContentSeed } from './load-content-seed.ts'

const toEntry = (document: Document, day: string): LiveEntry => ({
  ref: toRef(document.type, document.key),
  revision: 1,
  change: 'minor',
  note: null,
  firstPublic: day,
  lastPublic: day,
  slug: 'slug' in document ? document.slug : null,
  formerSlugs: [],
  history: [{ day, note: null, body: null }],
  state: 'live',
  schema: schemaVersion,
  body: document,
})

/** The seed as a publication that became public on a day (`YYYY-MM-DD`), in the order of references. */
export const toSeedEntries = (day: string): LiveEntry[] =>
  loadContentSeed()
    .map((document) => toEntry(document, day))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1))
