import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { toMediaFile } from './folders.ts'

type Picture = { original?: string | null; mimeType?: string | null }

const missing = () => Response.json({ errors: [{ message: '没有这个文件' }] }, { status: 404 })

/** Shows the upload of a picture to whoever may see the picture in the CMS; readers only ever get its variants. */
export const serveOriginal = async (
  req: PayloadRequest,
  { params: { filename } }: { params: { filename: string } },
): Promise<Response> => {
  const { docs } = await req.payload.find({
    collection: 'pictures',
    where: { filename: { equals: filename } },
    limit: 1,
    depth: 0,
    draft: true,
    overrideAccess: false,
    req,
  })
  const { original, mimeType } = (docs[0] ?? {}) as Picture
  if (!original || !mimeType) return missing()
  const file = toMediaFile(original)
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) return missing()
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      'content-type': mimeType,
      'content-length': String(size),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
