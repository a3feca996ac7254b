import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { type DocumentRef, documentRef, toFiles, toHash, toSnapshotEnd } from '@xiezou/shared'
import { toFilePath } from '@xiezou/shared/pages'
import type { Endpoint, PayloadRequest } from 'payload'
import { toFileBody } from '../http/private-file.ts'
import { env } from '../env.ts'
import { loadServed, type Served } from './view.ts'

const open = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' }
/** Of lines of JSON, for whoever asks. */
export const ndjson = { ...open, 'content-type': 'application/x-ndjson; charset=utf-8' }

const toLine = ({ hash, entry }: Served): string => `${JSON.stringify({ hash, entry })}\n`

/** Lines as a stream: a snapshot is never held in memory as one text. */
export const toStream = (lines: Iterable<string>): ReadableStream =>
  Readable.toWeb(Readable.from(lines).map((line: string) => Buffer.from(line))) as ReadableStream

/** A snapshot ends with a line that says how many there were: one that was cut off is told from a whole one. */
export const toSnapshot = function* (served: Iterable<Served>): Iterable<string> {
  let entries = 0
  for (const one of served) {
    entries += 1
    yield toLine(one)
  }
  yield toSnapshotEnd(entries)
}

const withEtag = (
  req: PayloadRequest,
  tag: string,
  headers: Record<string, string>,
  toBody: () => BodyInit,
): Response => {
  const etag = `"${tag}"`
  const all = { ...headers, etag, 'cache-control': 'no-cache' }
  // A proxy that compresses makes the tag a weak one.
  const known = (req.headers.get('if-none-match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''))
  return known.includes(etag)
    ? new Response(null, { status: 304, headers: all })
    : new Response(toBody(), { headers: all })
}

/** An answer in words to whoever reads the publication. */
export const refuse = (status: number, message: string): Response =>
  Response.json({ message }, { status, headers: open })

const manifest: Endpoint = {
  path: '/publication/manifest',
  method: 'get',
  handler: async (req) => {
    const { sequence, served, unread } = await loadServed(req.payload)
    const body = {
      release: sequence,
      entries: {
        ...Object.fromEntries([...served].map(([ref, { hash }]) => [ref, hash])),
        ...Object.fromEntries(unread),
      },
    }
    return withEtag(req, toHash(body), { ...open, 'content-type': 'application/json; charset=utf-8' }, () =>
      JSON.stringify(body),
    )
  },
}

const mostKeys = 100

const documents: Endpoint = {
  path: '/publication/documents',
  method: 'get',
  handler: async (req) => {
    const keys = (req.searchParams.get('keys') ?? '').split(',').filter((one) => one !== '')
    if (keys.length === 0) return refuse(400, '请用 keys 列出要取的文档，例如 keys=article/xiezouqu')
    if (keys.length > mostKeys) return refuse(400, `一次最多取 ${mostKeys} 份文档`)
    if (!keys.every((one) => documentRef.safeParse(one).success)) return refuse(400, 'keys 里有写错的标识')
    const { served } = await loadServed(req.payload)
    const found = keys.flatMap((one) => served.get(one as DocumentRef) ?? [])
    return new Response(toStream(found.map(toLine)), { headers: { ...ndjson, 'cache-control': 'no-cache' } })
  },
}

const snapshot: Endpoint = {
  path: '/publication/snapshot',
  method: 'get',
  handler: async (req) => {
    const { sequence, served } = await loadServed(req.payload)
    const tag = toHash({ snapshot: sequence, hashes: [...served.values()].map(({ hash }) => hash) })
    return withEtag(req, tag, ndjson, () => toStream(toSnapshot(served.values())))
  },
}

const file: Endpoint = {
  path: '/publication/files/:hash',
  method: 'get',
  handler: async (req) => {
    const hash = req.routeParams?.['hash']
    const { served } = await loadServed(req.payload)
    const named = [...served.values()]
      .flatMap(({ entry }) => (entry.state === 'live' ? toFiles(entry.body) : []))
      .find((one) => one.hash === hash)
    if (named === undefined) return refuse(404, '没有这个公开的文件')
    const place = path.join(env.DATA_DIR, toFilePath(named.hash, named.format))
    const { size } = await stat(place)
    return new Response(toFileBody(place), {
      headers: {
        ...open,
        'content-type': named.mediaType,
        'content-length': String(size),
        'cache-control': 'public, max-age=31536000, immutable',
        ...(named.isKept ? { 'content-disposition': 'attachment' } : {}),
      },
    })
  },
}

/** The public API over the ledger. */
export const publicationEndpoints: Endpoint[] = [manifest, documents, snapshot, file]
