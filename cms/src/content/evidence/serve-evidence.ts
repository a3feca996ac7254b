import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { answerWithFile, noFile } from '../../http/private-file.ts'
import { toEvidenceFile } from './folder.ts'

type Evidence = { title?: string | null; mimeType?: string | null }

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
  if (!mimeType) return noFile()
  return answerWithFile(toEvidenceFile(filename), mimeType, `${title ?? '凭证'}${path.extname(filename)}`)
}
