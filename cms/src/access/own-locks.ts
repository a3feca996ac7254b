import type { Access, CollectionBeforeOperationHook, PayloadRequest, SanitizedConfig, Where } from 'payload'
import { administrators } from './administrators.ts'
import { signedIn } from './signed-in.ts'

/** That somebody has a document open: which one, and who. */
type Lock = {
  document?: { relationTo?: unknown; value?: unknown } | null
  globalSlug?: unknown
  user?: { value?: unknown } | null
}

const slug = 'payload-locked-documents'

/** What is never locked: an account is locked out at once, whoever has it open. */
const unlockable = ['users', 'evidence-files']

/** For a collection that is never locked. */
export const neverLocked: CollectionBeforeOperationHook = ({ args }) => ({ ...args, overrideLock: true })

const toId = (value: unknown): string => {
  const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : value
  return typeof id === 'string' || typeof id === 'number' ? String(id) : ''
}

const isOwn = (req: PayloadRequest, { user }: Lock): boolean =>
  req.user !== null && toId(user?.value) === String(req.user.id)

const mayRead = async (req: PayloadRequest, { document, globalSlug }: Lock): Promise<boolean> => {
  const common = { depth: 0, draft: true, overrideAccess: false, req } as const
  const collection = req.payload.config.collections.find(
    (one) => one.slug === document?.relationTo && !unlockable.includes(one.slug),
  )?.slug
  const global = req.payload.config.globals.find((one) => one.slug === globalSlug)?.slug
  try {
    if (collection !== undefined)
      await req.payload.findByID({ ...common, collection, id: toId(document?.value) })
    if (global !== undefined) await req.payload.findGlobal({ ...common, slug: global })
    return collection !== undefined || global !== undefined
  } catch {
    return false
  }
}

/**
 * What a page of the admin asks with the state of its form, without the lock that Payload would put on any document
 * that is named, unasked whether whoever names it may read it.
 */
export const withoutForeignLock = async (
  req: PayloadRequest,
  args: Record<string, unknown>,
): Promise<Record<string, unknown>> => {
  const { collectionSlug, id, globalSlug, returnLockStatus } = args
  if (returnLockStatus === undefined) return args
  const document = collectionSlug === undefined ? null : { relationTo: collectionSlug, value: id }
  const mayLock = await mayRead(req, { document, globalSlug: document === null ? globalSlug : undefined })
  return mayLock ? args : { ...args, returnLockStatus: false, updateLastEdited: false }
}

const create: Access = async ({ req, data }) => {
  if (!signedIn({ req })) return false
  // Without data it is asked whether anybody may at all.
  if (data === undefined) return true
  return isOwn(req, data as Lock) && (await mayRead(req, data as Lock))
}

/** To take a document over is to put one's own name on the lock of somebody else. */
const update: Access = async ({ req, id, data }) => {
  if (!signedIn({ req })) return false
  if (data === undefined) return true
  const { user, document, globalSlug } = data as Lock
  if (document !== undefined || globalSlug !== undefined || id === undefined) return false
  const kept = await req.payload.findByID({ collection: slug, id, depth: 0, disableErrors: true, req })
  if (kept === null) return false
  const after = { ...(kept as Lock), ...(user !== undefined && { user }) }
  return isOwn(req, after) && (await mayRead(req, after))
}

const remove: Access = ({ req }): boolean | Where => {
  if (administrators({ req })) return true
  return req.user !== null && signedIn({ req }) && { 'user.value': { equals: req.user.id } }
}

/**
 * Says of the locks that Payload keeps: somebody locks what they may read, in their own name, and ends their own; an
 * administrator ends anybody's. Payload lets everybody who has signed in write and delete all of them.
 */
export const withOwnLocks = async (built: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const config = await built
  const locks = config.collections.find((one) => one.slug === slug)
  if (locks === undefined) throw new Error('Payload keeps no locks')
  Object.assign(locks.access, { create, update, delete: remove })
  return config
}
