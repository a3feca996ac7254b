import {
  type DocumentRef,
  type Entry,
  fromRef,
  type Read,
  toAffectedReads,
  toIsShown,
  toShownEntry,
} from '@xiezou/shared'
import { isServed, type Line, type Served, type Unread } from './lines.ts'

/** A document that is public and could not be read, by the hash that the manifest has of it. */
type UnreadDocument = Pick<Unread, 'hash' | 'words' | 'statistic'>

/**
 * What is public, as far as the renderer knows; `tag` names the manifest that said so, empty for none. What could not be
 * read stands in `unread`, and in `entries` as it was read last, if it was.
 */
export type Corpus = {
  tag: string
  release: number
  entries: Map<DocumentRef, Served>
  unread: Map<DocumentRef, UnreadDocument>
}

/** The hashes of everything public at a release; `tag` names exactly this manifest. */
type Manifest = { tag: string; release: number; entries: Record<string, string> }

/** Where a corpus comes from; `null` from `loadManifest` says that the manifest is still the one of that tag. */
export type Source = {
  loadManifest(known: string): Promise<Manifest | null>
  loadDocuments(refs: DocumentRef[]): Promise<Line[]>
  /** The bytes of a file. Throws `NotGiven` where the source answers that it has none. */
  loadFile(hash: string): Promise<Uint8Array>
}

/** Thrown where a source answers, but does not give what was asked for: asking for something else is worth a try. */
export class NotGiven extends Error {
  override name = 'NotGiven'
}

/** No corpus yet. */
export const emptyCorpus: Corpus = { tag: '', release: 0, entries: new Map(), unread: new Map() }

/** A newer corpus, with the references that differ and, for each, the reads whose answers may differ with it. */
export type Advance = { corpus: Corpus; changes: Map<DocumentRef, Set<Read>> }

/** What a source handed over of a manifest, by reference; `missing` is what it did not, or under another hash. */
type Loaded = { found: Map<DocumentRef, Line>; missing: DocumentRef[]; asked: number; words: string[] }

/** After so many refusals of single documents it is the source that fails. */
const mostRefused = 10

/** The lines of documents. Where the source refuses many at once they are asked for by halves, to find the one that it cannot give. */
const loadLines = async (
  source: Source,
  refs: DocumentRef[],
  refusals: { left: number },
): Promise<Line[]> => {
  if (refs.length === 0) return []
  try {
    return await source.loadDocuments(refs)
  } catch (error) {
    if (!(error instanceof NotGiven) || refusals.left === 0) throw error
    if (refs.length === 1) {
      refusals.left -= 1
      return []
    }
    const middle = Math.ceil(refs.length / 2)
    return [
      ...(await loadLines(source, refs.slice(0, middle), refusals)),
      ...(await loadLines(source, refs.slice(middle), refusals)),
    ]
  }
}

const load = async (before: Corpus, manifest: Manifest, source: Source): Promise<Loaded> => {
  const wanted = Object.entries(manifest.entries) as [DocumentRef, string][]
  const stale = wanted.filter(
    ([ref, hash]) => before.entries.get(ref)?.hash !== hash && before.unread.get(ref)?.hash !== hash,
  )
  const lines = await loadLines(
    source,
    stale.map(([ref]) => ref),
    { left: mostRefused },
  )
  const byRef = new Map(
    lines.flatMap((line) => {
      const ref = isServed(line) ? line.entry.ref : line.ref
      return ref === null ? [] : [[ref, line] as const]
    }),
  )
  const found = new Map<DocumentRef, Line>()
  for (const [ref, hash] of stale) {
    const line = byRef.get(ref)
    if (line?.hash === hash) found.set(ref, line)
  }
  return {
    found,
    missing: stale.flatMap(([ref]) => (found.has(ref) ? [] : [ref])),
    asked: stale.length,
    words: lines.flatMap((line) => (isServed(line) || line.ref !== null ? [] : [line.words])),
  }
}

/** Whether so little came that it was the answer that failed, and not documents. */
const isCutOff = ({ missing, asked }: Loaded): boolean => missing.length > 10 && missing.length > asked / 2

/** Whether what was read last of a document may still be said though nobody can read what is said of it today. */
const mayStay = (entry: Entry, today: Line | undefined): boolean => {
  if (today !== undefined && !isServed(today) && today.isLeft) return false
  if (fromRef(entry.ref).type === 'family') return false
  return entry.state !== 'live' || entry.body.type !== 'picture' || entry.body.families.length === 0
}

/** The reads that a document answers that cannot be read: of a value that does not say of what, all values. */
const toUnreadReads = (
  ref: DocumentRef,
  { statistic }: UnreadDocument,
  entries: Iterable<DocumentRef>,
): Set<Read> => {
  const { type } = fromRef(ref)
  const own: Read[] = [ref, `all:${type}`]
  if (type !== 'observation') return new Set(own)
  const statistics = statistic === null ? [...entries].filter((one) => one.startsWith('statistic/')) : []
  const keys = statistic === null ? statistics.map((one) => fromRef(one).key) : [statistic]
  return new Set([...own, ...keys.map((key): Read => `observations:${key}`)])
}

const advance = (before: Corpus, manifest: Manifest, { found, missing, words }: Loaded): Advance => {
  const entries = new Map([...before.entries].filter(([ref]) => manifest.entries[ref] !== undefined))
  const unread = new Map(
    [...before.unread].filter(([ref, { hash }]) => manifest.entries[ref] === hash && !found.has(ref)),
  )
  const toMissing = (ref: DocumentRef): Unread => ({
    ref,
    hash: manifest.entries[ref] ?? '',
    words: ['CMS 没有给出清单里的这一份', ...words].join('；'),
    statistic: null,
    isLeft: false,
  })
  const lines = new Map<DocumentRef, Line>([
    ...found,
    ...missing.map((ref) => [ref, toMissing(ref)] as const),
  ])
  for (const [ref, line] of lines) {
    if (isServed(line)) {
      entries.set(ref, line)
      continue
    }
    const last = entries.get(ref)
    if (last !== undefined && !mayStay(last.entry, line)) entries.delete(ref)
    if (!line.isLeft) unread.set(ref, line)
  }
  const isShown = toIsShown((ref) => entries.get(ref)?.entry)
  // What was read before the newest word on somebody says no more of them than that word allows.
  for (const ref of unread.keys()) {
    const last = entries.get(ref)
    if (last !== undefined) entries.set(ref, { ...last, entry: toShownEntry(last.entry, isShown) })
  }
  const changes = new Map<DocumentRef, Set<Read>>()
  for (const ref of new Set([
    ...before.entries.keys(),
    ...entries.keys(),
    ...unread.keys(),
    ...before.unread.keys(),
  ])) {
    const [was, is] = [before.entries.get(ref)?.entry ?? null, entries.get(ref)?.entry ?? null]
    const wasUnread = before.unread.get(ref)
    const isUnread = unread.get(ref)
    if (was === is && wasUnread?.hash === isUnread?.hash) continue
    const either = isUnread ?? wasUnread
    const reads = either === undefined ? new Set<Read>() : toUnreadReads(ref, either, entries.keys())
    changes.set(ref, toAffectedReads(was, is).union(reads))
  }
  return { corpus: { tag: manifest.tag, release: manifest.release, entries, unread }, changes }
}

const mostAttempts = 5

/**
 * Brings a corpus up to what is public, fetching only what differs; null where it is up to date. What was released
 * between the manifest and the documents starts it over, so that a corpus is never half of a release; what the source
 * does not hand over though its manifest still names it counts as unread, as does what cannot be read.
 * Throws where the source fails, or hands over next to nothing of what its manifest names.
 */
export const catchUp = async (before: Corpus, source: Source): Promise<Advance | null> => {
  let missing = ''
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const manifest = await source.loadManifest(before.tag)
    if (manifest === null) return null
    const loaded = await load(before, manifest, source)
    const [first] = loaded.missing
    if (first === undefined) return advance(before, manifest, loaded)
    missing = first
    if (isCutOff(loaded)) break
    const again = await source.loadManifest(manifest.tag)
    const isStill = again === null || (again.tag === manifest.tag && again.release === manifest.release)
    if (isStill) return advance(before, manifest, loaded)
  }
  throw new Error(`CMS 没有给出它清单里的 ${missing}`)
}
