import {
  type DocumentRef,
  type Entry,
  type Publication,
  toHash,
  toIsShown,
  toPublication,
  toShownEntry,
} from '@xiezou/shared'
import type { Payload, PayloadRequest } from 'payload'
import { type Row, toEntry } from './row.ts'

/** What is public: the newest committed row of each reference, up to a release. */
export type View = { sequence: number; rows: Map<DocumentRef, Row>; entries: Map<DocumentRef, Entry> }

/** An entry as strangers get it, with the hash of exactly that. */
export type Served = { hash: string; entry: Entry }

type Cache = { view: View; served: Map<DocumentRef, Served> | null }

// One process loads this module up to three times; the view is too large to keep thrice.
const cacheKey = Symbol.for('xiezou.publication.view')
const shelf = globalThis as unknown as Record<symbol, WeakMap<Payload, Cache> | undefined>
const cacheOf = (): WeakMap<Payload, Cache> => (shelf[cacheKey] ??= new WeakMap())

const empty: View = { sequence: 0, rows: new Map(), entries: new Map() }

type Release = { sequence: number; kind: 'release' | 'erasure' }

const findAll = async <Found>(
  payload: Payload,
  req: PayloadRequest | undefined,
  collection: string,
  where: object,
): Promise<Found[]> => {
  const { docs } = await payload.db.find({
    collection: collection,
    where: where as never,
    pagination: false,
    limit: 0,
    ...(req === undefined ? {} : { req }),
  })
  return docs as unknown as Found[]
}

const advance = async (payload: Payload, req: PayloadRequest | undefined, from: View): Promise<View> => {
  const newer = await findAll<Release>(payload, req, 'releases', {
    sequence: { greater_than: from.sequence },
  })
  if (newer.length === 0) return from
  const base = newer.some(({ kind }) => kind === 'erasure') ? empty : from
  const sequence = Math.max(...newer.map((release) => release.sequence))
  const added = await findAll<Row>(payload, req, 'ledger-rows', {
    release: { greater_than: base.sequence, less_than_equal: sequence },
  })
  const rows = new Map(base.rows)
  for (const row of added) {
    if ((rows.get(row.ref)?.revision ?? 0) < row.revision) rows.set(row.ref, row)
  }
  const entries = new Map(base.entries)
  for (const ref of new Set(added.map((row) => row.ref))) {
    const row = rows.get(ref)
    if (row !== undefined) entries.set(ref, toEntry(row))
  }
  return { sequence, rows, entries }
}

/** What is public, brought up to the newest committed release. */
export const loadView = async (payload: Payload): Promise<View> => {
  const known = cacheOf().get(payload) ?? { view: empty, served: null }
  const view = await advance(payload, undefined, known.view)
  const newest = cacheOf().get(payload)
  if (newest !== undefined && newest.view.sequence >= view.sequence) return newest.view
  cacheOf().set(payload, { view, served: null })
  return view
}

/** What is public as a transaction sees it, its own releases included; nothing of it is kept, since it may be rolled back. */
export const loadViewWithin = async (req: PayloadRequest): Promise<View> =>
  advance(req.payload, req, cacheOf().get(req.payload)?.view ?? empty)

/** What was public after a release of the past, but for what was erased since. */
export const loadViewAt = async (req: PayloadRequest, sequence: number): Promise<View> => {
  const rows = new Map<DocumentRef, Row>()
  const all = await findAll<Row>(req.payload, req, 'ledger-rows', { release: { less_than_equal: sequence } })
  for (const row of all) {
    if ((rows.get(row.ref)?.revision ?? 0) < row.revision) rows.set(row.ref, row)
  }
  const readable = [...rows.values()].filter(({ state, body }) => state !== 'live' || body !== null)
  return { sequence, rows, entries: new Map(readable.map((row) => [row.ref, toEntry(row)])) }
}

const toServed = (view: View): Map<DocumentRef, Served> => {
  const isShown = toIsShown((ref) => view.entries.get(ref))
  return new Map(
    [...view.entries].map(([ref, entry]): [DocumentRef, Served] => {
      const row = view.rows.get(ref)
      const shown = toShownEntry(entry, isShown)
      // A row's hash is that of its entry as it was written: neither lifted since nor without anybody in it.
      const isAsWritten = shown === entry && entry.state === 'live' && row?.schemaVersion === entry.schema
      return [ref, { hash: isAsWritten ? row.hash : toHash(shown), entry: shown }]
    }),
  )
}

/** What strangers get: every public entry, without those, and what of them, that may not be shown. */
export const loadServed = async (
  payload: Payload,
): Promise<{ sequence: number; served: Map<DocumentRef, Served> }> => {
  const view = await loadView(payload)
  const cache = cacheOf().get(payload)
  if (cache?.view === view && cache.served !== null) return { sequence: view.sequence, served: cache.served }
  const served = toServed(view)
  cacheOf().set(payload, { view, served })
  return { sequence: view.sequence, served }
}

/** The publication that a view makes, with some entries in place of its own. */
export const toPublicationOf = (view: View, instead: Entry[] = []): Publication =>
  toPublication(new Map([...view.entries, ...instead.map((entry) => [entry.ref, entry] as const)]).values())
