import type { DocumentType } from '@xiezou/shared'
import { type Access, APIError, Forbidden, Locked, NotFound, type PayloadRequest } from 'payload'
import { whoReleases } from '../../access/who-releases.ts'
import { isGlobal, toSlug } from '../../document-types.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { loadViewWithin } from '../../publication/view.ts'
import { loadStored, toStoredRef } from '../publishing/candidate.ts'
import type { StoredDocument } from '../publishing/together.ts'
import { endWithDocument } from '../submissions.ts'

type Main = { id: string; updatedAt: string; deletedAt?: string | null }
type Version = { id: string | number; version: object }

const refuse = (status: number, message: string): never => {
  throw new APIError(message, status, null, true)
}

/** The main row of a document that somebody may delete. Throws as Payload does where they may not, or there is none. */
const demandDeleting = async (req: PayloadRequest, { type, id }: StoredDocument): Promise<Main> => {
  if (isGlobal(type)) return refuse(400, '这份内容不能删除')
  const collection = toSlug(type)
  const mayDelete: Access | undefined = req.payload.collections[collection]?.config.access.delete
  if ((await mayDelete?.({ req, id })) !== true) throw new Forbidden(req.t)
  const main = await req.payload.db.findOne<Main>({ collection, where: { id: { equals: id } }, req })
  if (main === null) throw new NotFound(req.t)
  return main
}

const locks = 'payload-locked-documents'
const lockSeconds = 300

/** What somebody else has open is not taken from under their hands; with a document its own lock goes. */
const unlock = async (req: PayloadRequest, collection: string, id: string): Promise<void> => {
  const { db } = req.payload
  const where = {
    and: [{ 'document.relationTo': { equals: collection } }, { 'document.value': { equals: id } }],
  }
  const { docs } = await db.find<{ updatedAt: string; user?: { value?: unknown } }>({
    collection: locks,
    where,
    pagination: false,
    req,
  })
  const since = Date.now() - lockSeconds * 1000
  const isHeld = docs.some(
    ({ updatedAt, user }) =>
      String(user?.value) !== String(req.user?.id) && new Date(updatedAt).getTime() >= since,
  )
  if (isHeld) throw new Locked('')
  await db.deleteMany({ collection: locks, where, req })
}

/**
 * Marks a document in its main row and its newest state, where lists look, and changes nothing else of it: it comes back
 * with its versions as it was, whatever its fields hold.
 */
const mark = async (
  req: PayloadRequest,
  type: DocumentType,
  { id, updatedAt }: Main,
  deletedAt: string | null,
): Promise<void> => {
  const { db } = req.payload
  const collection = toSlug(type)
  const { docs } = await db.findVersions({
    collection,
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    pagination: false,
    limit: 0,
    req,
  })
  for (const { id: newest, ...kept } of docs as unknown as Version[])
    await db.updateVersion({
      collection,
      id: newest,
      versionData: { ...kept, version: { ...kept.version, deletedAt } },
      req,
      returning: false,
    })
  await db.updateOne({ collection, id, data: { deletedAt, updatedAt }, req, returning: false })
}

/** Refuses to delete what is public: it has to be withdrawn first, which says so to readers and checks who refers to it. */
export const refuseDeletingPublic = async (
  req: PayloadRequest,
  type: DocumentType,
  id: string,
): Promise<void> => {
  const stored = await loadStored(req, type, id, true)
  const ref = stored === null ? null : toStoredRef(type, stored)
  if (ref === null) return
  const isLive = (await loadViewWithin(req)).rows.get(ref)?.state === 'live'
  if (isLive) throw new APIError('这份内容是公开的，请先撤下，再删除', 409, null, true)
}

type Work = (document: StoredDocument, main: Main) => Promise<unknown>

/** Does something to documents that somebody may delete: to all of them or to none. */
const forAll = (req: PayloadRequest, documents: StoredDocument[], work: Work): Promise<void> =>
  inTransaction(req, async () => {
    for (const document of documents) await work(document, await demandDeleting(req, document))
  })

/**
 * Moves documents to the bin, all of them or none: they are nowhere else, and what was under way for them ends.
 * Throws where one is public, or somebody else has it open.
 */
export const moveToBin = (req: PayloadRequest, documents: StoredDocument[]): Promise<void> =>
  forAll(req, documents, async ({ type, id }, main) => {
    if (main.deletedAt) throw new NotFound(req.t)
    await refuseDeletingPublic(req, type, id)
    await unlock(req, toSlug(type), id)
    await mark(req, type, main, new Date().toISOString())
    await endWithDocument(req, { type, id })
  })

/** Takes documents out of the bin as they were, all of them or none. */
export const restoreFromBin = (req: PayloadRequest, documents: StoredDocument[]): Promise<void> =>
  forAll(req, documents, async ({ type }, main) => {
    if (!main.deletedAt) refuse(409, '这份内容不在回收站里，可能已经还原，请刷新页面')
    await mark(req, type, main, null)
  })

/** Deletes documents that are in the bin, with their versions and files, all of them or none. For whoever releases them. */
export const deleteForGood = (req: PayloadRequest, documents: StoredDocument[]): Promise<void> =>
  forAll(req, documents, async ({ type, id }, { deletedAt }) => {
    if (!whoReleases[type]({ req })) refuse(403, '只有能发布这类内容的人可以彻底删除')
    if (!deletedAt) refuse(409, '这份内容不在回收站里，请先删除，再彻底删除')
    await req.payload.delete({
      collection: toSlug(type),
      id,
      trash: true,
      depth: 0,
      overrideAccess: true,
      overrideLock: true,
      req,
    })
  })
