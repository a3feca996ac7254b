import { type Document, type DocumentType, fromRef, toRef, toReferences } from '@xiezou/shared'
import type { Payload, PayloadRequest, Where } from 'payload'
import { findBinned } from './find-binned.ts'
import type { Lookup } from './lookup.ts'
import { isGlobal, type Slug, toSlug } from '../document-types.ts'
import type { Stored } from './reading.ts'

/** The collections that a stored field of this name refers to, wherever it stands. */
const referredTo: Record<string, Slug[]> = {
  article: ['articles'],
  articles: ['articles'],
  attachment: ['attachments'],
  awardedBy: ['organizations'],
  cover: ['pictures'],
  families: ['families'],
  family: ['families'],
  groups: ['families'],
  honours: ['honours'],
  observation: ['observations'],
  organization: ['organizations'],
  parts: ['programs', 'organizations'],
  picture: ['pictures'],
  pictures: ['pictures'],
  program: ['programs'],
  programs: ['programs'],
  publisher: ['organizations'],
  statistic: ['statistics'],
  statistics: ['statistics'],
  statisticsBlock: ['statistics-blocks'],
  statisticsBlocks: ['statistics-blocks'],
  subject: ['organizations'],
  supersedes: ['observations'],
}

type Ids = Map<string, Set<string>>

const add = (ids: Ids, collection: string, id: string): void => {
  ids.set(collection, (ids.get(collection) ?? new Set()).add(id))
}

const collect = (ids: Ids, name: string, value: unknown): void => {
  if (typeof value === 'string') {
    for (const collection of referredTo[name] ?? []) add(ids, collection, value)
  } else if (Array.isArray(value)) {
    for (const one of value) collect(ids, name, one)
  } else if (typeof value === 'object' && value !== null) {
    const { relationTo, value: id } = value as Stored
    if (typeof relationTo === 'string' && typeof id === 'string') add(ids, relationTo, id)
    else for (const [inner, one] of Object.entries(value)) collect(ids, inner, one)
  }
}

/** The ids that a stored document (depth 0) refers to, by collection. */
export const toReferredIds = (stored: Stored): Map<string, Set<string>> => {
  const ids: Ids = new Map()
  for (const [name, value] of Object.entries(stored)) collect(ids, name, value)
  return ids
}

type Found = { id: string; key?: string | null }

const findKeys = async (
  payload: Payload,
  req: PayloadRequest,
  collection: string,
  where: Where,
): Promise<Found[]> => {
  const { docs } = await payload.find({
    collection: collection,
    where,
    select: { key: true },
    depth: 0,
    // A draft that was never published has its key only there.
    draft: true,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs as unknown as Found[]
}

/** Loads the keys of everything that a stored document (depth 0) refers to, with one query for each collection. */
export const loadLookup = async (payload: Payload, req: PayloadRequest, stored: Stored): Promise<Lookup> => {
  const keys = new Map<string, string>()
  const binned = new Map<string, string>()
  for (const [collection, ids] of toReferredIds(stored)) {
    const found = await findKeys(payload, req, collection, { id: { in: [...ids] } })
    for (const { id, key } of found) if (key) keys.set(`${collection}/${id}`, key)
    const missing = [...ids].filter((id) => !keys.has(`${collection}/${id}`))
    if (missing.length === 0) continue
    for (const { id, title } of await findBinned(req, collection, missing))
      binned.set(`${collection}/${id}`, title)
  }
  return {
    toKey: (collection, id) => keys.get(`${collection}/${id}`) ?? null,
    toId: () => null,
    toBinned: (collection, id) => binned.get(`${collection}/${id}`) ?? null,
  }
}

/** Loads the ids of everything that a document refers to, with one query for each collection. */
export const loadIds = async (payload: Payload, req: PayloadRequest, document: Document): Promise<Lookup> => {
  const ids = new Map<string, string>()
  const referred = toReferences(document).map(({ ref }) => fromRef(ref))
  const byType = Map.groupBy(referred, ({ type }): DocumentType => type)
  for (const [type, refs] of byType) {
    if (isGlobal(type)) continue
    const found = await findKeys(payload, req, toSlug(type), { key: { in: refs.map(({ key }) => key) } })
    for (const { id, key } of found) if (key) ids.set(toRef(type, key), id)
  }
  return { toKey: () => null, toId: (type, key) => ids.get(toRef(type, key)) ?? null }
}
