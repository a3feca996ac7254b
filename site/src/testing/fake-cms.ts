import type { RequestListener } from 'node:http'
import { type Document, type DocumentRef, type Entry, refOf, toHash, toSnapshotEnd } from '@xiezou/shared'
import { NotGiven, type Source } from '../renderer/corpus.ts'
import { readLine } from '../renderer/lines.ts'
import { toSha256 } from '../renderer/target.ts'
import { toGone, toLive, toMoved } from './documents.ts'

/** A CMS in memory. Every call is one release; while `failure` is set every question fails with it. */
export type FakeCms = {
  source: Source
  failure: string | null
  /** Runs before each answer. */
  beforeAnswer: (question: 'manifest' | 'documents' | 'file') => void
  /** How often the manifest was asked for, and the references of the documents that were. */
  asked: { manifests: number; documents: DocumentRef[] }
  entries: () => Entry[]
  entry: (ref: DocumentRef) => Entry | null
  publish: (...documents: Document[]) => void
  withdraw: (...refs: DocumentRef[]) => void
  move: (ref: DocumentRef, to: DocumentRef) => void
  erase: (...refs: DocumentRef[]) => void
  /** Makes entries public as they are given, in place of all others. */
  replace: (entries: Iterable<Entry>) => void
  /** Keeps a file of a picture; its SHA-256. */
  addFile: (bytes: Uint8Array) => string
  file: (hash: string) => Uint8Array
  /** The lines of documents as they are sent. */
  lines: (refs: DocumentRef[]) => Promise<string[]>
  /** What becomes of the line of a document on its way; nothing where that is empty. */
  damage: Map<DocumentRef, (line: string) => string>
  /** Files that the CMS no longer has. */
  lost: Set<string>
}

/** A CMS in which some documents are public. */
export const openCms = (documents: Document[] = []): FakeCms => {
  const held = new Map<DocumentRef, Entry>()
  const files = new Map<string, Uint8Array>()
  let release = 0
  const answer = <Answer>(
    question: Parameters<FakeCms['beforeAnswer']>[0],
    value: () => Answer,
  ): Promise<Answer> => {
    cms.beforeAnswer(question)
    return cms.failure === null
      ? new Promise((resolve) => {
          resolve(value())
        })
      : Promise.reject(new Error(cms.failure))
  }

  const toLines = (refs: DocumentRef[]): string[] =>
    refs.flatMap((ref) => {
      const entry = held.get(ref)
      if (entry === undefined) return []
      const line = JSON.stringify({ hash: toHash(entry), entry })
      const sent = cms.damage.get(ref)?.(line) ?? line
      return sent === '' ? [] : [sent]
    })

  const cms: FakeCms = {
    failure: null,
    beforeAnswer: () => undefined,
    asked: { manifests: 0, documents: [] },
    entries: () => [...held.values()],
    entry: (ref) => held.get(ref) ?? null,
    publish(...some) {
      release += 1
      for (const one of some) held.set(refOf(one), toLive(one, held.get(refOf(one)) ?? null))
    },
    withdraw(...refs) {
      release += 1
      for (const ref of refs) {
        const entry = held.get(ref)
        if (entry !== undefined) held.set(ref, toGone(entry))
      }
    },
    move(ref, to) {
      release += 1
      const entry = held.get(ref)
      if (entry !== undefined) held.set(ref, toMoved(entry, to))
    },
    erase(...refs) {
      release += 1
      refs.forEach((ref) => held.delete(ref))
    },
    replace(entries) {
      release += 1
      held.clear()
      for (const entry of entries) held.set(entry.ref, entry)
    },
    addFile(bytes) {
      const hash = toSha256(bytes)
      files.set(hash, bytes)
      return hash
    },
    file: (hash) => files.get(hash) ?? new Uint8Array(),
    lines: (refs) => {
      cms.asked.documents.push(...refs)
      return answer('documents', () => toLines(refs))
    },
    damage: new Map(),
    lost: new Set(),
    source: {
      loadManifest: (known) => {
        cms.asked.manifests += 1
        return answer('manifest', () => {
          const tag = `"release-${release}"`
          if (known === tag) return null
          const entries = Object.fromEntries([...held].map(([ref, entry]) => [ref, toHash(entry)]))
          return { tag, release, entries }
        })
      },
      loadDocuments: async (refs) => (await cms.lines(refs)).map((line, index) => readLine(line, index + 1)),
      loadFile: (hash) =>
        answer('file', () => {
          if (cms.lost.has(hash)) throw new NotGiven('答复 500')
          return cms.file(hash)
        }),
    },
  }
  if (documents.length > 0) cms.publish(...documents)
  return cms
}

/** Answers as the publication API of a CMS does. */
export const toCmsHandler = ({ source, entries, lines }: FakeCms): RequestListener => {
  const toBody = async (
    url: URL,
    known: string,
  ): Promise<{ etag?: string; body: string | Uint8Array } | null> => {
    const place = url.pathname.replace('/api/publication/', '')
    switch (place) {
      case 'manifest': {
        const manifest = await source.loadManifest(known)
        if (manifest === null) return null
        const { tag, ...body } = manifest
        return { etag: tag, body: JSON.stringify(body) }
      }
      case 'documents':
      case 'snapshot': {
        const keys = url.searchParams.get('keys')?.split(',') as DocumentRef[] | undefined
        const sent = await lines(keys ?? entries().map(({ ref }) => ref))
        const body = sent.map((line) => `${line}\n`).join('')
        return { body: place === 'snapshot' ? body + toSnapshotEnd(sent.length) : body }
      }
      default:
        return { body: await source.loadFile(place.replace('files/', '')) }
    }
  }
  return (request, response) => {
    const url = new URL(request.url ?? '', 'http://cms')
    toBody(url, request.headers['if-none-match'] ?? '').then(
      (answer) =>
        answer === null
          ? response.writeHead(304).end()
          : response.writeHead(200, answer.etag === undefined ? {} : { etag: answer.etag }).end(answer.body),
      () => response.writeHead(500).end(),
    )
  }
}
