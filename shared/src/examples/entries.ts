import { toRef } from '../document-ref.ts'
import type { Document } from '../documents/index.ts'
import type { Entry, LiveEntry } from '../publication/entry.ts'
import { schemaVersion } from '../publication/lift.ts'
import { everyDocument } from './documents.ts'

/** How an example was last read before its second version, with a major change for a reason that readers are told. */
const toHistory = (body: Document): LiveEntry['history'] =>
  body.type === 'article'
    ? [
        { day: '2022-12-20', note: null, body: { ...body, title: `${body.title}（初稿）` } },
        { day: '2022-12-31', note: '更正了标题', body: null },
      ]
    : [{ day: '2022-12-31', note: null, body: null }]

const toEntry = (body: Document): LiveEntry => ({
  ref: toRef(body.type, body.key),
  revision: 1,
  change: 'minor',
  note: null,
  firstPublic: body.type === 'article' ? '2022-12-20' : '2022-12-31',
  lastPublic: '2022-12-31',
  history: toHistory(body),
  slug: 'slug' in body ? body.slug : null,
  formerSlugs: body.type === 'article' ? [`earlier-${body.slug}`] : [],
  state: 'live',
  schema: schemaVersion,
  body,
})

const left = {
  revision: 2,
  change: 'major',
  note: null,
  firstPublic: '2022-01-01',
  lastPublic: '2022-12-31',
  formerSlugs: [],
  history: [{ day: '2022-01-01', note: null, body: null }],
} satisfies Partial<Entry>

/** The publication that all examples make, with one document that is gone and one that moved, so that every kind of page is in it. */
export const exampleEntries = (): Entry[] => [
  // The first of each: a site has one home page, and two examples of it.
  ...new Map(everyDocument.toReversed().map((body) => [toRef(body.type, body.key), toEntry(body)])).values(),
  { ...left, ref: 'program/chexia', slug: 'chexia', formerSlugs: [], state: 'gone' },
  { ...left, ref: 'program/qianzou', slug: 'qianzou', formerSlugs: [], state: 'moved', to: 'program/xiaowu' },
]
