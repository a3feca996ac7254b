import type { DocumentType } from '@xiezou/shared'
import { type Access, Forbidden, type PayloadRequest } from 'payload'
import { isGlobal, toSlug } from '../document-types.ts'

/** Rejects, as Payload does, where the user may not save a draft of a stored document. */
export const demandWriting = async (
  req: PayloadRequest,
  { type, id }: { type: DocumentType; id: string },
): Promise<void> => {
  const slug = toSlug(type)
  const config = isGlobal(type)
    ? req.payload.globals.config.find((one) => one.slug === slug)
    : req.payload.collections[slug]?.config
  const update: Access | undefined = config?.access.update
  if ((await update?.({ req, id, data: { _status: 'draft' } })) !== true) throw new Forbidden(req.t)
}
