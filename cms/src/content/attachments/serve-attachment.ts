import { type AttachmentFormat, attachmentTypes } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { answerWithFile, noFile } from '../../http/private-file.ts'
import { toAttachmentFile } from './folder.ts'

type Attachment = { title?: string | null; hash?: string | null; format?: AttachmentFormat | null }

/** Hands an attachment to whoever may see it in the CMS, to be saved and never to be shown as a page of ours. */
export const serveAttachment = async (
  req: PayloadRequest,
  { params: { filename } }: { params: { filename: string } },
): Promise<Response> => {
  const { docs } = await req.payload.find({
    collection: 'attachments',
    where: { filename: { equals: filename } },
    trash: true,
    limit: 1,
    depth: 0,
    draft: true,
    overrideAccess: false,
    req,
  })
  const { title, hash, format } = (docs[0] ?? {}) as Attachment
  if (!hash || !format) return noFile()
  return answerWithFile(
    toAttachmentFile({ hash, format }),
    attachmentTypes[format],
    `${title ?? '附件'}.${format}`,
  )
}
