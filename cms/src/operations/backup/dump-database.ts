import { mkdir, open } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { atOneMoment, type Reading } from '../../database/at-one-moment.ts'
import { toBackedUp } from './backed-up.ts'

/** A document as the database keeps it, of a collection, a global, or their versions. */
export type Stored = Record<string, unknown> & { id: string }

type Page = { docs: Stored[]; hasNextPage: boolean }

const perPage = 200

/** Writes documents to a file, one line of JSON each. Pages are sorted by what never changes, so that none is missed. */
const dump = async (file: string, findPage: (page: number) => Promise<Page>): Promise<number> => {
  const handle = await open(file, 'w', 0o600)
  let count = 0
  try {
    for (let page = 1; ; page += 1) {
      const { docs, hasNextPage } = await findPage(page)
      for (const doc of docs) await handle.appendFile(`${JSON.stringify(doc)}\n`)
      count += docs.length
      if (!hasNextPage) return count
    }
  } finally {
    await handle.close()
  }
}

// Sessions belong to browsers, and must not come back to life with a backup.
const withoutSessions = (doc: Stored): Stored => {
  const { sessions: _, ...rest } = doc
  return rest
}

/**
 * Writes everything that a database holds into a folder, in a form that belongs to no database: for each collection
 * and global a file of its documents and one of their versions, oldest first. Returns how many documents.
 */
export const dumpDatabase = (payload: Payload, folder: string): Promise<number> =>
  atOneMoment(payload, (req) => dumpAll(payload, req, folder))

const dumpAll = async (payload: Payload, req: Reading, folder: string): Promise<number> => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const { collections, globals } = toBackedUp(payload)
  const paged = (page: number) => ({ limit: perPage, page, pagination: true, req }) as const
  let count = 0
  for (const { slug, versions } of collections) {
    count += await dump(path.join(folder, `${slug}.ndjson`), async (page) => {
      const found = (await payload.db.find({
        collection: slug,
        sort: ['id'],
        ...paged(page),
      })) as unknown as Page
      return { ...found, docs: found.docs.map(withoutSessions) }
    })
    if (!versions) continue
    await dump(
      path.join(folder, `${slug}.versions.ndjson`),
      async (page) =>
        await payload.db.findVersions({
          collection: slug,
          sort: ['updatedAt', 'id'],
          ...paged(page),
        }),
    )
  }
  for (const { slug, versions } of globals) {
    count += await dump(path.join(folder, `${slug}.global.ndjson`), async () => {
      const found = (await payload.db.findGlobal({ slug, req })) as Stored | null
      return { docs: found?.id === undefined ? [] : [found], hasNextPage: false }
    })
    if (!versions) continue
    await dump(
      path.join(folder, `${slug}.global-versions.ndjson`),
      async (page) =>
        await payload.db.findGlobalVersions({
          global: slug,
          sort: ['updatedAt', 'id'],
          ...paged(page),
        }),
    )
  }
  return count
}
