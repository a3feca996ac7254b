import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type PayloadRequest,
} from 'payload'

/**
 * Undoes a change that would leave nobody who manages people. Whoever remains is written to as well, so that two
 * administrators who take each other's role at the same moment meet on one row, and one of them is told.
 */
const demandAdministrator = async (req: PayloadRequest): Promise<void> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { and: [{ role: { equals: 'administrator' } }, { lockedOut: { not_equals: true } }] },
    sort: 'id',
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  const remaining = docs[0]
  if (remaining === undefined)
    throw new APIError('至少要有一位管理员：请先让另一个人成为管理员', 409, null, true)
  const data = { updatedAt: new Date().toISOString() }
  await req.payload.db.updateOne({ collection: 'users', id: remaining.id, data, req })
}

const isAdministrator = (user: unknown): boolean =>
  (user as { role?: unknown } | undefined)?.role === 'administrator' &&
  (user as { lockedOut?: unknown }).lockedOut !== true

/** The last administrator keeps the role. */
export const keepAnAdministrator: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  if (isAdministrator(previousDoc) && !isAdministrator(doc)) await demandAdministrator(req)
  return doc as unknown
}

/** The last administrator cannot be deleted. */
export const keepAnAdministratorAtDeletion: CollectionAfterDeleteHook = async ({ req }) => {
  await demandAdministrator(req)
}
