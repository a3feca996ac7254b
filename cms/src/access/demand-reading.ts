import type { DocumentType } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { isGlobal, toSlug } from '../document-types.ts'

/** Rejects, as Payload does, where the user may not read a stored document. */
export const demandReading = async (
  req: PayloadRequest,
  { type, id }: { type: DocumentType; id: string },
): Promise<void> => {
  const common = { depth: 0, draft: true, overrideAccess: false, req } as const
  if (isGlobal(type)) await req.payload.findGlobal({ ...common, slug: toSlug(type) })
  else await req.payload.findByID({ ...common, collection: toSlug(type), id })
}
