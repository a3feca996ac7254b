import { APIError, type CollectionBeforeDeleteHook } from 'payload'

/** Refuses to delete the last user: nobody could sign in again. */
export const keepTheLastUser: CollectionBeforeDeleteHook = async ({ req }) => {
  const { totalDocs } = await req.payload.count({ collection: 'users', overrideAccess: true, req })
  if (totalDocs <= 1) throw new APIError('最后一个用户不能删除', 409, null, true)
}
