import {
  type DocumentRef,
  type Entry,
  parseEntry,
  parseSnapshotEnd,
  type Read,
  toAffectedReads,
} from '@xiezou/shared'
import { z } from 'zod'

/** An entry with the hash under which it was served. */
export type Served = { hash: string; entry: Entry }

/** What is public, as far as the renderer knows; `tag` names the manifest that said so, empty for none. */
export type Corpus = { tag: string; release: number; entries: Map<DocumentRef, Served> }

/** The hashes of everything public at a release; `tag` names exactly this manifest. */
type Manifest = { tag: string; release: number; entries: Record<string, string> }

/** Where a corpus comes from; `null` from `loadManifest` says that the manifest is still the one of that tag. */
export type Source = {
  loadManifest(known: string): Promise<Manifest | null>
  loadDocuments(refs: DocumentRef[]): Promise<Served[]>
  loadFile(hash: string): Promise<Uint8Array>
}

/** No corpus yet. */
export const emptyCorpus: Corpus = { tag: '', release: 0, entries: new Map() }

const served = z.union([
  z.strictObject({ hash: z.string(), entry: z.unknown() }),
  z.looseObject({ ref: z.string() }).transform((entry) => ({ hash: '', entry })),
])

/** Reads one line of the publication API, or of a snapshot file of bare entries, which has no hash. Throws with the line's number. */
export const parseLine = (text: string, number: number): Served => {
  const what = `第 ${number} 行`
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Error(`${what}不是 JSON`)
  }
  const line = served.safeParse(value)
  if (!line.success) throw new Error(`${what}既不是发布的内容，也没有包着它`)
  return { hash: line.data.hash, entry: parseEntry(line.data.entry, what) }
}

/** Reads a snapshot, line by line as `parseLine` does; empty ones are passed over. Throws where its end is missing. */
export const parseSnapshot = (text: string): Served[] => {
  const lines = text.split('\n').map((one, index) => [one, index + 1] as const)
  const [last, ...before] = lines.filter(([one]) => one.trim() !== '').toReversed()
  const count = last === undefined ? null : parseSnapshotEnd(last[0])
  if (count !== before.length) throw new Error('快照不完整：后面的内容不见了，请重新取一份')
  return before.toReversed().map(([one, number]) => parseLine(one, number))
}

/** A newer corpus, with the references that differ and, for each, the reads whose answers may differ with it. */
export type Advance = { corpus: Corpus; changes: Map<DocumentRef, Set<Read>> }

const advance = async (
  before: Corpus,
  manifest: Manifest,
  source: Pick<Source, 'loadDocuments'>,
): Promise<Advance | DocumentRef> => {
  const wanted = Object.entries(manifest.entries) as [DocumentRef, string][]
  const stale = wanted.filter(([ref, hash]) => before.entries.get(ref)?.hash !== hash)
  const dropped = [...before.entries.keys()].filter((ref) => manifest.entries[ref] === undefined)
  const loaded = stale.length === 0 ? [] : await source.loadDocuments(stale.map(([ref]) => ref))
  const found = new Map(loaded.map((one) => [one.entry.ref, one]))

  const entries = new Map(before.entries)
  const changes = new Map<DocumentRef, Set<Read>>()
  for (const [ref, hash] of stale) {
    const next = found.get(ref)
    if (next?.hash !== hash) return ref
    changes.set(ref, toAffectedReads(before.entries.get(ref)?.entry ?? null, next.entry))
    entries.set(ref, next)
  }
  for (const ref of dropped) {
    changes.set(ref, toAffectedReads(before.entries.get(ref)?.entry ?? null, null))
    entries.delete(ref)
  }
  return { corpus: { tag: manifest.tag, release: manifest.release, entries }, changes }
}

const mostAttempts = 5

/**
 * Brings a corpus up to what is public, fetching only what differs; null where it is up to date. What was released
 * between the manifest and the documents starts it over, so that a corpus is never half of a release.
 * Throws where the source fails, or never hands over what its manifest names.
 */
export const catchUp = async (before: Corpus, source: Source): Promise<Advance | null> => {
  let missing = ''
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const manifest = await source.loadManifest(before.tag)
    if (manifest === null) return null
    const result = await advance(before, manifest, source)
    if (typeof result === 'object') return result
    missing = result
  }
  throw new Error(`CMS 没有给出它清单里的 ${missing}`)
}
