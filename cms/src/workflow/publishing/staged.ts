import {
  type Document,
  type DocumentRef,
  documentTypes,
  type Entry,
  type LiveEntry,
  refOf,
  schemaVersion,
  toBeijingDay,
  toHash,
} from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { isGlobal, toSlug } from '../../document-types.ts'
import { loadStored, toCandidate } from './candidate.ts'
import { loadView, type Served } from '../../publication/view.ts'

const findDrafts = async (
  req: PayloadRequest,
  type: (typeof documentTypes)[number],
): Promise<Record<string, unknown>[]> => {
  if (isGlobal(type)) {
    const stored = await loadStored(req, type, type, true)
    return stored === null ? [] : [stored]
  }
  const { docs } = await req.payload.find({
    collection: toSlug(type),
    draft: true,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs
}

/** The entry that a document would be if it were released on a day. */
export const toEntryIfReleased = (document: Document, before: Entry | null, day: string): LiveEntry => ({
  ref: refOf(document),
  revision: (before?.revision ?? 0) + 1,
  state: 'live',
  change: 'minor',
  note: null,
  firstPublic: before?.firstPublic ?? day,
  lastPublic: day,
  slug: 'slug' in document ? document.slug : null,
  formerSlugs: before?.formerSlugs ?? [],
  history: before?.history ?? [{ day, note: null, body: null }],
  schema: schemaVersion,
  body: document,
})

/** The publication as it would be if every draft that can be public were; names are not left out of it. */
export const loadStaged = async (req: PayloadRequest): Promise<Served[]> => {
  const { entries } = await loadView(req.payload)
  const staged = new Map<DocumentRef, Entry>(entries)
  const day = toBeijingDay(new Date())
  for (const type of documentTypes) {
    for (const stored of await findDrafts(req, type)) {
      const { document } = await toCandidate(req, type, stored)
      if (document === null) continue
      const ref = refOf(document)
      staged.set(ref, toEntryIfReleased(document, staged.get(ref) ?? null, day))
    }
  }
  return [...staged.values()].map((entry) => ({ hash: toHash(entry), entry }))
}
