import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { type AttachmentFormat, attachmentTypes } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { toAttachmentFile } from './folder.ts'

type Attachment = { title?: string | null; hash?: string | null; format?: AttachmentFormat | null }

const missing = () => Response.json({ errors: [{ message: '没有这个文件' }] }, { status: 404 })

/** Hands an attachment to whoever may see it in the CMS, to be saved and never to be shown as a page of ours. */
export const serveAttachment = async (
  req: PayloadRequest,
  { params: { filename } }: { params: { filename: string } },
): Promise<Response> => {
  const { docs } = await req.payload.find({
    collection: 'attachments',
    where: { filename: { equals: filename } },
    limit: 1,
    depth: 0,
    draft: true,
    overrideAccess: false,
    req,
  })
  const { title, hash, format } = (docs[0] ?? {}) as Attachment
  if (!hash || !format) return missing()
  const file = toAttachmentFile({ hash, format })
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) return missing()
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      'content-type': attachmentTypes[format],
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${title ?? '附件'}.${format}`)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
