import { APIError, type PayloadRequest } from 'payload'
import { isGlobal, toSlug } from '../conversion/index.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { StoredDocument } from '../publication/together.ts'

/** Deletes documents, all of them or none. Throws, as the deletion of a single one does, where one may not be deleted. */
export const deleteAll = (req: PayloadRequest, documents: StoredDocument[]): Promise<void> =>
  inTransaction(req, async () => {
    for (const { type, id } of documents) {
      if (isGlobal(type)) throw new APIError('这份内容不能删除', 400, null, true)
      await req.payload.delete({
        collection: toSlug(type),
        id,
        depth: 0,
        overrideAccess: false,
        req,
      })
    }
  })
