import type { DocumentType } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { isGlobal, toSlug } from '../document-types.ts'

/** Whether somebody may read the stored documents of a type. */
export const mayRead = async (req: PayloadRequest, type: DocumentType): Promise<boolean> => {
  const slug = toSlug(type)
  const rule = isGlobal(type)
    ? req.payload.globals.config.find((global) => global.slug === slug)?.access.read
    : req.payload.collections[slug]?.config.access.read
  return rule !== undefined && (await rule({ req })) === true
}
