import type { PayloadRequest } from 'payload'
import { answerWithFile, noFile } from '../../http/private-file.ts'
import { toMediaFile } from './folders.ts'

type Picture = { original?: string | null; mimeType?: string | null }

/** Shows the upload of a picture to whoever may see the picture in the CMS; readers only ever get its variants. */
export const serveOriginal = async (
  req: PayloadRequest,
  { params: { filename } }: { params: { filename: string } },
): Promise<Response> => {
  const { docs } = await req.payload.find({
    collection: 'pictures',
    where: { filename: { equals: filename } },
    trash: true,
    limit: 1,
    depth: 0,
    draft: true,
    overrideAccess: false,
    req,
  })
  const { original, mimeType } = (docs[0] ?? {}) as Picture
  if (!original || !mimeType) return noFile()
  return answerWithFile(toMediaFile(original), mimeType)
}
