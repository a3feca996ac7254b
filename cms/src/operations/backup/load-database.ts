import path from 'node:path'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { importing } from '../../database/importing.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { withPlainEmpties } from '../../fields/plain-empties.ts'
import { toBackedUp } from './backed-up.ts'
import type { Stored } from './dump-database.ts'
import { toOwnIds } from './ids.ts'
import { readStored } from './read-stored.ts'

type Version = Stored & {
  parent: string
  version: Record<string, unknown>
  createdAt: string
  updatedAt: string
  autosave?: boolean
}

const readIds = async (payload: Payload, folder: string): Promise<string[]> => {
  const ids: string[] = []
  for (const { slug } of toBackedUp(payload).collections)
    for await (const { id } of readStored(path.join(folder, `${slug}.ndjson`), (line) => line)) ids.push(id)
  return ids
}

/** Values as either database keeps them: MongoDB took null for an empty list, and SQLite does not. */
const toKept = (payload: Payload, slug: string, data: Record<string, unknown>): Record<string, unknown> => {
  const config = payload.collections[slug]?.config ?? payload.globals.config.find((one) => one.slug === slug)
  return withPlainEmpties(config?.flattenedFields ?? [], data)
}

const write = async (req: PayloadRequest, folder: string): Promise<number> => {
  const { db } = req.payload
  const { collections, globals } = toBackedUp(req.payload)
  const own = toOwnIds(req.payload, await readIds(req.payload, folder))
  const read = (name: string) => readStored(path.join(folder, `${name}.ndjson`), own)
  let count = 0
  for (const { slug, versions } of collections) {
    for await (const { id, ...found } of read(slug)) {
      const data = toKept(req.payload, slug, found)
      await db.create({ collection: slug, customID: id, data, req, returning: false })
      count += 1
    }
    if (!versions) continue
    for await (const version of read(`${slug}.versions`)) {
      const { parent, version: versionData, createdAt, updatedAt, autosave } = version as Version
      await db.createVersion({
        collectionSlug: slug,
        parent,
        versionData: toKept(req.payload, slug, versionData) as never,
        createdAt,
        updatedAt,
        autosave: autosave ?? false,
        req,
        returning: false,
      })
    }
  }
  for (const { slug, versions } of globals) {
    for await (const { id: _, globalType: _type, ...found } of read(`${slug}.global`)) {
      const data = toKept(req.payload, slug, found)
      // Payload's create sets the moment of creation anew, and changes what it is given.
      await db.createGlobal({ slug, data: { ...data }, req, returning: false })
      await db.updateGlobal({ slug, data, req, returning: false })
      count += 1
    }
    if (!versions) continue
    for await (const version of read(`${slug}.global-versions`)) {
      const { version: versionData, createdAt, updatedAt, autosave } = version as Version
      await db.createGlobalVersion({
        globalSlug: slug,
        versionData: toKept(req.payload, slug, versionData) as never,
        createdAt,
        updatedAt,
        autosave: autosave ?? false,
        req,
        returning: false,
      })
    }
  }
  return count
}

/**
 * Writes what `dumpDatabase` wrote into an empty, migrated database, all of it or nothing, ids and times kept.
 * Returns how many documents. Throws where the database already holds anything.
 */
export const loadDatabase = async (payload: Payload, folder: string): Promise<number> => {
  for (const { slug } of toBackedUp(payload).collections) {
    const { totalDocs } = await payload.db.count({ collection: slug })
    if (totalDocs > 0) throw new Error('要恢复到的数据库不是空的，什么都没有改变')
  }
  const req = await createLocalReq({}, payload)
  return importing(payload, () => inTransaction(req, () => write(req, folder)))
}
