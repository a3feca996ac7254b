import type { DocumentType } from '@xiezou/shared'
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { mayRead } from '../../access/may-read.ts'
import { isGlobal, toSlug } from '../../document-types.ts'
import { findBinned } from '../../conversion/find-binned.ts'

type Asked = {
  id?: string | number
  duplicateFromID?: string | number
  data?: { deletedAt?: unknown }
  trash?: boolean
}

const refuse = (message: string): never => {
  throw new APIError(message, 409, null, true)
}

const findParent = async (
  req: PayloadRequest,
  collection: string,
  version: string,
): Promise<string | null> => {
  const { docs } = await req.payload.db.findVersions({
    collection,
    where: { id: { equals: version } },
    limit: 1,
    pagination: false,
    req,
  })
  const [found] = docs as unknown as { parent: string }[]
  return found?.parent ?? null
}

/** The document that a write starts from; null for one that starts from none. */
const findStart = async (
  req: PayloadRequest,
  collection: string,
  operation: string,
  { id, duplicateFromID }: Asked,
): Promise<string | null> => {
  const start = operation === 'create' ? duplicateFromID : id
  if (start === undefined) return null
  return operation === 'restoreVersion' ? findParent(req, collection, String(start)) : String(start)
}

/** Throws 409 where a document is in the bin. */
export const demandOutOfBin = async (
  req: PayloadRequest,
  { type, id }: { type: DocumentType; id: string },
): Promise<void> => {
  if (!isGlobal(type) && (await findBinned(req, toSlug(type), [id])).length > 0)
    refuse('这份内容在回收站里，要先还原，才能修改、发布或复制')
}

const writes = ['create', 'update', 'restoreVersion']

/**
 * Lets nobody write what is in the bin, and nobody move anything there by writing a field: that has doors of its own.
 * The program itself goes on with what it had begun, where it says so.
 */
export const keepOut =
  (type: DocumentType): CollectionBeforeOperationHook =>
  async ({ args, overrideAccess, req, ...hook }) => {
    const { operation } = hook as { operation: string }
    if (!writes.includes(operation)) return
    const asked = args as Asked
    const isTrusted = overrideAccess === true
    // Whoever may not read it is refused later, and learns nothing here of what is in the bin.
    if (!isTrusted && !(await mayRead(req, type))) return
    if ((asked.data?.deletedAt ?? null) !== null)
      refuse('deletedAt 不能写：删除和还原请在后台做，程序请用 /api/workflow/delete 和 /api/workflow/restore')
    const collection = toSlug(type)
    const start = await findStart(req, collection, operation, asked)
    if (start === null || (isTrusted && asked.trash === true)) return
    await demandOutOfBin(req, { type, id: start })
  }
