import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { toEvidenceFile } from './folder.ts'

type Evidence = { title?: string | null; mimeType?: string | null }

const missing = () => Response.json({ errors: [{ message: '没有这个文件' }] }, { status: 404 })

/** Hands evidence to whoever may read it, to be saved and never to be shown as a page of ours. */
export const serveEvidence = async (
  req: PayloadRequest,
  { params: { filename } }: { params: { filename: string } },
): Promise<Response> => {
  const { docs } = await req.payload.find({
    collection: 'evidence-files',
    where: { filename: { equals: filename } },
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const { title, mimeType } = (docs[0] ?? {}) as Evidence
  if (!mimeType) return missing()
  const file = toEvidenceFile(filename)
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) return missing()
  const name = encodeURIComponent(`${title ?? '凭证'}${path.extname(filename)}`)
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      'content-type': mimeType,
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
