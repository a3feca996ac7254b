import {
  type DocumentRef,
  type Entry,
  type Publication,
  toHash,
  toIsShown,
  toPublication,
  toShownEntry,
  type Version,
} from '@xiezou/shared'
import { toFaultWords } from '@xiezou/shared/pages'
import type { Payload, PayloadRequest } from 'payload'
import { type Past, toHistory } from './history.ts'
import { type Row, toEntry } from './row.ts'

/**
 * What is public: the newest committed row of each reference, up to a release. A row that cannot be read, of a newer
 * program or against the contract of this one, has no entry; why stands in `unread`, with the versions before it.
 */
export type View = {
  sequence: number
  rows: Map<DocumentRef, Row>
  entries: Map<DocumentRef, Entry>
  unread: Map<DocumentRef, { words: string; history: Version[] }>
}

/** An entry as strangers get it, with the hash of exactly that. */
export type Served = { hash: string; entry: Entry }

type Cache = { view: View; served: Map<DocumentRef, Served> | null }

// One process loads this module up to three times; the view is too large to keep thrice.
const cacheKey = Symbol.for('xiezou.publication.view')
const shelf = globalThis as unknown as Record<symbol, WeakMap<Payload, Cache> | undefined>
const cacheOf = (): WeakMap<Payload, Cache> => (shelf[cacheKey] ??= new WeakMap())

const empty: View = { sequence: 0, rows: new Map(), entries: new Map(), unread: new Map() }

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
  return addRows(base, added, sequence)
}

/** The past of a reference, as far as a view knows it. */
export const toPast = ({ rows, entries, unread }: View, ref: DocumentRef): Past | null => {
  const [row, read] = [rows.get(ref), entries.get(ref) ?? unread.get(ref)]
  return row === undefined || read === undefined ? null : { row, history: read.history }
}

/** A view with further rows of the ledger, in whatever order. Nothing is shown of a reference whose newest row was erased. */
const addRows = (from: View, added: Row[], sequence: number): View => {
  const rows = new Map(from.rows)
  const entries = new Map(from.entries)
  const unread = new Map(from.unread)
  for (const [ref, own] of Map.groupBy(added, (row) => row.ref)) {
    let history = (entries.get(ref) ?? unread.get(ref))?.history ?? []
    let newest = rows.get(ref)
    for (const row of own.toSorted((a, b) => a.revision - b.revision)) {
      if (newest !== undefined && newest.revision >= row.revision) continue
      history = toHistory(row, newest === undefined ? null : { row: newest, history })
      newest = row
    }
    if (newest === undefined) continue
    rows.set(ref, newest)
    unread.delete(ref)
    if (newest.state === 'live' && newest.erased !== null) continue
    try {
      entries.set(ref, toEntry(newest, history))
    } catch (error) {
      // One row that nobody can read keeps no other from being public.
      entries.delete(ref)
      unread.set(ref, { words: toFaultWords(error), history })
    }
  }
  return { sequence, rows, entries, unread }
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
  const all = await findAll<Row>(req.payload, req, 'ledger-rows', { release: { less_than_equal: sequence } })
  return addRows(empty, all, sequence)
}

// What did not change between two views is the same object in both, and is not hashed again.
const hashes = new WeakMap<Entry, string>()

const hashOf = (entry: Entry): string => {
  const hash = hashes.get(entry) ?? toHash(entry)
  hashes.set(entry, hash)
  return hash
}

const toServed = (view: View): Map<DocumentRef, Served> => {
  const isShown = toIsShown((ref) => view.entries.get(ref))
  return new Map(
    [...view.entries].map(([ref, entry]): [DocumentRef, Served] => {
      const shown = toShownEntry(entry, isShown)
      return [ref, { hash: hashOf(shown), entry: shown }]
    }),
  )
}

/**
 * What strangers get: every public entry, without those, and what of them, that may not be shown. `unread` are the hashes
 * of what is public and cannot be read: it is named, so that nobody takes it for withdrawn, and not handed over.
 */
export const loadServed = async (
  payload: Payload,
): Promise<{ sequence: number; served: Map<DocumentRef, Served>; unread: Map<DocumentRef, string> }> => {
  const view = await loadView(payload)
  const { sequence, rows } = view
  const unread = new Map([...view.unread.keys()].map((ref) => [ref, rows.get(ref)?.hash ?? '']))
  const cache = cacheOf().get(payload)
  if (cache?.view === view && cache.served !== null) return { sequence, served: cache.served, unread }
  const served = toServed(view)
  cacheOf().set(payload, { view, served })
  return { sequence, served, unread }
}

/** The publication that a view makes, with some entries in place of its own. */
export const toPublicationOf = (view: View, instead: Entry[] = []): Publication =>
  toPublication(new Map([...view.entries, ...instead.map((entry) => [entry.ref, entry] as const)]).values())
