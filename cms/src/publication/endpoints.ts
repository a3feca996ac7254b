import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { type DocumentRef, documentRef, toFiles, toHash, toSnapshotEnd } from '@xiezou/shared'
import { toFilePath } from '@xiezou/shared/pages'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { demandReading } from '../access/demand-reading.ts'
import { toSlug } from '../conversion/index.ts'
import { env } from '../env.ts'
import { ReleaseRefused } from './problems.ts'
import { demandUser, read, readBody, storedDocument } from './read-request.ts'
import { loadStaged } from './staged.ts'
import { findCompanions, publishTogether } from './together.ts'
import { loadServed, type Served } from './view.ts'

const open = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' }
const ndjson = { ...open, 'content-type': 'application/x-ndjson; charset=utf-8' }

const toLine = ({ hash, entry }: Served): string => `${JSON.stringify({ hash, entry })}\n`

/** Lines as a stream: a snapshot is never held in memory as one text. */
const toStream = (lines: Iterable<string>): ReadableStream =>
  Readable.toWeb(Readable.from(lines).map((line: string) => Buffer.from(line))) as ReadableStream

/** A snapshot ends with a line that says how many there were: one that was cut off is told from a whole one. */
const toSnapshot = function* (served: Iterable<Served>): Iterable<string> {
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
    .split(/\s*,\s*/)
    .map((one) => one.replace(/^W\//, ''))
  return known.includes(etag)
    ? new Response(null, { status: 304, headers: all })
    : new Response(toBody(), { headers: all })
}

const refuse = (status: number, message: string): Response =>
  Response.json({ message }, { status, headers: open })

const manifest: Endpoint = {
  path: '/publication/manifest',
  method: 'get',
  handler: async (req) => {
    const { sequence, served } = await loadServed(req.payload)
    const body = {
      release: sequence,
      entries: Object.fromEntries([...served].map(([ref, { hash }]) => [ref, hash])),
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
    return new Response(Readable.toWeb(createReadStream(place)) as ReadableStream, {
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

const staged: Endpoint = {
  path: '/staged/snapshot',
  method: 'get',
  handler: async (req) => {
    const token = env.STAGED_TOKEN
    if (token === undefined || req.headers.get('authorization') !== `Bearer ${token}`)
      return refuse(401, '需要预览令牌')
    return new Response(toStream(toSnapshot(await loadStaged(req))), {
      headers: { ...ndjson, 'cache-control': 'no-store' },
    })
  },
}

const releaseRequest = z.strictObject({
  documents: z.array(storedDocument).min(1).max(200),
  why: z.string().min(1).max(200),
})

const releaseTogether: Endpoint = {
  path: '/publication/release',
  method: 'post',
  handler: async (req) => {
    demandUser(req)
    const { documents: list, why } = read(releaseRequest, await readBody(req))
    try {
      return Response.json({ release: await publishTogether(req, list, why) })
    } catch (error) {
      if (error instanceof ReleaseRefused) return Response.json({ problems: error.problems }, { status: 422 })
      throw error
    }
  },
}

const companions: Endpoint = {
  path: '/publication/companions',
  method: 'get',
  handler: async (req) => {
    demandUser(req)
    const start = read(storedDocument, Object.fromEntries(req.searchParams))
    await demandReading(req, start)
    const found = await findCompanions(req, [start])
    return Response.json({
      companions: found.map(({ type, id, ref, title }) => ({ slug: toSlug(type), id, ref, title })),
    })
  },
}

/** The public API over the ledger, the staged path behind its token, and the two doors that the admin uses. */
export const publicationEndpoints: Endpoint[] = [
  manifest,
  documents,
  snapshot,
  file,
  staged,
  releaseTogether,
  companions,
]
