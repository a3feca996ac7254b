import { type DocumentRef, type Entry, parseEntry, type Read, toAffectedReads } from '@xiezou/shared'
import { z } from 'zod'

/** What is public, as far as the renderer knows: the release, and each entry with the hash under which it was served. */
export type Corpus = { release: number; entries: Map<DocumentRef, { hash: string; entry: Entry }> }

/** The hashes of everything public at a release; `tag` names exactly this manifest. */
export type Manifest = { tag: string; release: number; entries: Record<string, string> }

/** Where a corpus comes from; `null` from `loadManifest` says that the manifest is still the one of that tag. */
export type Source = {
  loadManifest(known: string): Promise<Manifest | null>
  loadDocuments(refs: DocumentRef[]): Promise<{ hash: string; entry: Entry }[]>
  loadFile(hash: string): Promise<Uint8Array>
}

const line = z.union([
  z.strictObject({ hash: z.string(), entry: z.unknown() }),
  z.looseObject({ ref: z.string() }).transform((entry) => ({ hash: '', entry })),
])
const manifest = z.strictObject({ release: z.int(), entries: z.record(z.string(), z.string()) })

/** Reads lines of the publication API, or of a snapshot file, which holds bare entries. Throws with the line's number. */
export const parseLines = (text: string): { hash: string; entry: Entry }[] =>
  text.split('\n').flatMap((one, index) => {
    if (one.trim() === '') return []
    const { hash, entry } = line.parse(JSON.parse(one))
    return [{ hash, entry: parseEntry(entry, `第 ${index + 1} 行`) }]
  })

const batch = 100

/** The publication API of a CMS. Each call fails after `timeoutMs`. */
export const toSource = (cmsUrl: string, timeoutMs = 30_000): Source => {
  const ask = async (place: string, headers: Record<string, string> = {}): Promise<Response> => {
    const answer = await fetch(`${cmsUrl}/api/publication/${place}`, {
      headers,
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!answer.ok && answer.status !== 304) throw new Error(`CMS 对 ${place} 答复 ${answer.status}`)
    return answer
  }
  return {
    async loadManifest(known) {
      const answer = await ask('manifest', known === '' ? {} : { 'if-none-match': known })
      if (answer.status === 304) return null
      return { tag: answer.headers.get('etag') ?? '', ...manifest.parse(await answer.json()) }
    },
    async loadDocuments(refs) {
      const found: { hash: string; entry: Entry }[] = []
      for (let from = 0; from < refs.length; from += batch) {
        const keys = refs.slice(from, from + batch).join(',')
        found.push(...parseLines(await (await ask(`documents?keys=${keys}`)).text()))
      }
      return found
    },
    async loadFile(hash) {
      return new Uint8Array(await (await ask(`files/${hash}`)).arrayBuffer())
    },
  }
}

/** A newer corpus, with the references that differ and, for each, the reads whose answers may differ with it. */
export type Advance = { corpus: Corpus; changes: Map<DocumentRef, Set<Read>> }

/** Brings a corpus up to a manifest, fetching only what differs. Throws where the CMS does not hand over what it named. */
export const advance = async (
  before: Corpus,
  newer: Manifest,
  source: Pick<Source, 'loadDocuments'>,
): Promise<Advance> => {
  const wanted = new Map(Object.entries(newer.entries) as [DocumentRef, string][])
  const stale = [...wanted].flatMap(([ref, hash]) => (before.entries.get(ref)?.hash === hash ? [] : [ref]))
  const dropped = [...before.entries.keys()].filter((ref) => !wanted.has(ref))
  const found = new Map((await source.loadDocuments(stale)).map((one) => [one.entry.ref, one]))
  const missing = stale.filter((ref) => !found.has(ref))
  if (missing.length > 0) throw new Error(`CMS 没有给出 ${missing.join('、')}`)

  const entries = new Map(before.entries)
  const changes = new Map<DocumentRef, Set<Read>>()
  for (const ref of [...stale, ...dropped]) {
    const next = found.get(ref)
    changes.set(ref, toAffectedReads(before.entries.get(ref)?.entry ?? null, next?.entry ?? null))
    if (next === undefined) entries.delete(ref)
    else entries.set(ref, next)
  }
  return { corpus: { release: newer.release, entries }, changes }
}

/** No corpus yet. */
export const emptyCorpus: Corpus = { release: 0, entries: new Map() }
