import {
  APIError,
  type CollectionBeforeOperationHook,
  type GlobalBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { revisionField } from '../../database/in-own-order.ts'
import { mergeChanges } from '../../admin/revisions/changes.ts'
import { countOnFrom, loadNextRevision, type Place } from '../../admin/revisions/next-revision.ts'

type Values = Record<string, unknown>
type Version = { id: string | number; version: Values; createdAt: string; autosave?: boolean }

const toMark = ({ slug, id }: Place): string => `pending draft of ${slug} ${id ?? ''}`

const loadMain = (req: PayloadRequest, { slug, id }: Place): Promise<Values | null> => {
  const { db } = req.payload
  return id === null
    ? db.findGlobal({ slug, req })
    : db.findOne<Values & { id: string }>({ collection: slug, where: { id: { equals: id } }, req })
}

const loadPending = async (req: PayloadRequest, { slug, id }: Place): Promise<Version | null> => {
  const { db } = req.payload
  const latest = { latest: { equals: true } }
  const common = { limit: 1, pagination: false, sort: '-updatedAt', req } as const
  const { docs } =
    id === null
      ? await db.findGlobalVersions({ ...common, global: slug, where: latest })
      : await db.findVersions({
          ...common,
          collection: slug,
          where: { and: [{ parent: { equals: id } }, latest] },
        })
  const [found] = docs as unknown as Version[]
  return found === undefined || found.version['_status'] === 'published' ? null : found
}

/** Without its draft, Payload starts from what is public. */
const putAside = async (
  req: PayloadRequest,
  place: Place,
  pending: Version,
  sent: string[],
): Promise<void> => {
  const { slug, id } = place
  const where = { id: { equals: pending.id } }
  await req.payload.db.deleteVersions({
    ...(id === null ? { globalSlug: slug } : { collection: slug }),
    where,
    req,
  })
  req.context[toMark(place)] = { pending, sent }
  countOnFrom(req, place, pending.version)
}

/** Lays a draft that was put aside on top again, with the fields that were changed in public meanwhile. */
export const putBack = async (req: PayloadRequest, place: Place): Promise<void> => {
  const aside = req.context[toMark(place)] as { pending: Version; sent: string[] } | undefined
  if (aside === undefined) return
  Reflect.deleteProperty(req.context, toMark(place))
  const { pending, sent } = aside
  const { db } = req.payload
  const main = (await loadMain(req, place)) ?? {}
  const changed = Object.fromEntries(sent.map((name) => [name, main[name]]))
  const updatedAt = new Date().toISOString()
  const versionData: Values = {
    ...pending.version,
    ...changed,
    changes: mergeChanges(pending.version['changes'], main['changes']),
    _status: 'draft',
    [revisionField]: await loadNextRevision(req, place, main),
    updatedAt,
  }
  const { createdAt, autosave = false } = pending
  const common = {
    versionData: versionData as never,
    createdAt,
    updatedAt,
    autosave,
    req,
    returning: false,
  } as const
  if (place.id === null) await db.createGlobalVersion({ ...common, globalSlug: place.slug })
  else await db.createVersion({ ...common, collectionSlug: place.slug, parent: place.id })
}

const aboutTheDocument = ['id', '_status', 'createdAt', 'updatedAt']

type Args = { id?: string | number; draft?: boolean; autosave?: boolean; data?: Values }

const namesStatus = ({ data }: Args): boolean => ['draft', 'published'].includes(String(data?.['_status']))

const keepPublic = async (req: PayloadRequest, place: Place, args: Args): Promise<Args> => {
  const main = await loadMain(req, place)
  if (main?.['_status'] !== 'published') return args
  const pending = await loadPending(req, place)
  const data = args.data ?? {}
  const sent = Object.keys(data).filter((name) => !aboutTheDocument.includes(name))
  if (pending !== null) await putAside(req, place, pending, sent)
  return { ...args, autosave: false, data: { ...data, _status: 'published' } }
}

const refuseRestoring = (): never => {
  throw new APIError('这个版本是草稿，恢复它会撤下公开的内容；请恢复为草稿，看过再发布', 409, null, true)
}

const refuseRestoringDraft = async (req: PayloadRequest, slug: string, versionId: string): Promise<void> => {
  const { docs } = await req.payload.db.findVersions({
    collection: slug,
    where: { id: { equals: versionId } },
    limit: 1,
    req,
  })
  const [version] = docs as unknown as { parent: string; version: Values }[]
  if (version === undefined || version.version['_status'] === 'published') return
  const main = await loadMain(req, { slug, id: version.parent })
  if (main?.['_status'] === 'published') refuseRestoring()
}

/**
 * A write that names no status withdraws nothing: what is public stays so, with the fields that were sent, and a draft
 * that waits stays a draft, with them as well. Payload would take the status, and every other field, from the draft.
 */
export const stayPublic =
  (slug: string): CollectionBeforeOperationHook =>
  async ({ args, req, overrideAccess, ...hook }): Promise<typeof args> => {
    const asked = args as Args
    const { operation } = hook as { operation: string }
    const hasUser = req.user !== null || overrideAccess === true
    if (!hasUser || asked.draft === true) return args
    if (operation === 'restoreVersion' && overrideAccess !== true)
      await refuseRestoringDraft(req, slug, String(asked.id))
    if (operation !== 'update' || namesStatus(asked)) return args
    if (asked.id !== undefined)
      return (await keepPublic(req, { slug, id: String(asked.id) }, asked)) as typeof args
    if (overrideAccess === true) return args
    throw new APIError(
      '成批修改时，请写明 _status 是 published 还是 draft，或加上 ?draft=true',
      400,
      null,
      true,
    )
  }

/** The same of a global. */
export const stayPublicGlobal =
  (slug: string): GlobalBeforeOperationHook =>
  ({ args, operation, req, overrideAccess }): unknown => {
    const asked = args as Args
    const hasUser = req.user !== null || overrideAccess === true
    if (!hasUser || operation !== 'update' || asked.draft === true || namesStatus(asked)) return args
    return keepPublic(req, { slug, id: null }, asked)
  }
