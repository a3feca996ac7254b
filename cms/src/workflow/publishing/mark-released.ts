import type { PayloadRequest } from 'payload'
import { loadNextRevision, type Place } from '../../admin/revisions/next-revision.ts'
import { revisionField } from '../../database/in-own-order.ts'
import { isGlobal, toSlug } from '../../document-types.ts'
import type { StoredDocument } from './together.ts'

type Values = Record<string, unknown>

const loadMain = async (req: PayloadRequest, { slug, id }: Place): Promise<Values | null> => {
  const { db } = req.payload
  if (id !== null)
    return db.findOne<Values & { id: string }>({ collection: slug, where: { id: { equals: id } }, req })
  const found = (await db.findGlobal({ slug, req })) as unknown as Values | null
  return found === null || Object.keys(found).length === 0 ? null : found
}

const loadNewest = async (req: PayloadRequest, { slug, id }: Place): Promise<Values | null> => {
  const { db } = req.payload
  const common = { limit: 1, pagination: false, sort: '-updatedAt', req } as const
  const latest = { latest: { equals: true } }
  const { docs } =
    id === null
      ? await db.findGlobalVersions({ ...common, global: slug, where: latest })
      : await db.findVersions({
          ...common,
          collection: slug,
          where: { and: [{ parent: { equals: id } }, latest] },
        })
  const [found] = docs as unknown as { version: Values }[]
  return found?.version ?? null
}

/**
 * Notes in the collection what the ledger was told of a document: its row holds the working copy as it was then, and a
 * version says that it is public, or no longer is. Lists and forms show this; what is public is decided by the ledger.
 */
export const markReleased = async (
  req: PayloadRequest,
  _status: 'draft' | 'published',
  { type, id }: StoredDocument,
): Promise<void> => {
  const { db } = req.payload
  const slug = toSlug(type)
  const place: Place = { slug, id: isGlobal(type) ? null : id }
  const main = await loadMain(req, place)
  const newest = (await loadNewest(req, place)) ?? main
  if (newest === null || (newest['_status'] === _status && main?.['_status'] === _status)) return
  const at = new Date().toISOString()
  const { id: _, ...values } = newest
  const data: Values = {
    ...values,
    _status,
    [revisionField]: await loadNextRevision(req, place, newest),
    updatedAt: at,
  }
  const version = {
    versionData: data as never,
    createdAt: at,
    updatedAt: at,
    autosave: false,
    req,
    returning: false,
  } as const
  if (place.id === null) {
    await (main === null ? db.createGlobal({ slug, data, req }) : db.updateGlobal({ slug, data, req }))
    await db.createGlobalVersion({ ...version, globalSlug: slug })
  } else {
    await db.updateOne({ collection: slug, id, data, req, returning: false })
    await db.createVersion({ ...version, collectionSlug: slug, parent: id })
  }
}
