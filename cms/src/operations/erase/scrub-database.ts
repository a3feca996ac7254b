import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import type { Person } from './person.ts'
import { scrubStored } from './scrub-stored.ts'

type Stored = Record<string, unknown> & { id: string }
type Page = { docs: Stored[]; hasNextPage: boolean }

/** The ledger has rules of its own, accounts are people who work here, and migrations are names of our own. */
const others = new Set(['ledger-rows', 'users', 'payload-migrations'])

const perPage = 100

const eachChanged = async (
  person: Person,
  findPage: (page: number) => Promise<Page>,
  write: (id: string, data: Record<string, unknown>) => Promise<unknown>,
): Promise<number> => {
  let count = 0
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await findPage(page)
    for (const { id, ...data } of docs) {
      const scrubbed = scrubStored(data, person)
      if (isDeepStrictEqual(data, scrubbed)) continue
      await write(id, scrubbed)
      count += 1
    }
    if (!hasNextPage) return count
  }
}

/** Takes a person out of everything that the database keeps but the ledger. Returns how many documents and versions changed. */
export const scrubDatabase = async (req: PayloadRequest, person: Person): Promise<number> => {
  const { db, config } = req.payload
  const paged = (page: number) => ({ limit: perPage, page, pagination: true, sort: 'id', req }) as const
  let count = 0
  for (const { slug, versions } of config.collections.filter((one) => !others.has(one.slug))) {
    count += await eachChanged(
      person,
      async (page) => (await db.find({ collection: slug, joins: false, ...paged(page) })) as never,
      (id, data) => db.updateOne({ collection: slug, id, data, req, joins: false }),
    )
    if (!versions) continue
    count += await eachChanged(
      person,
      async (page) => await db.findVersions({ collection: slug, ...paged(page) }),
      (id, data) => db.updateVersion({ collection: slug, id, versionData: data as never, req }),
    )
  }
  for (const { slug, versions } of config.globals) {
    const found = await db.findGlobal<Record<string, unknown>>({ slug, req })
    const scrubbed = scrubStored(found, person)
    if (!isDeepStrictEqual(found, scrubbed)) {
      await db.updateGlobal({ slug, data: scrubbed, req })
      count += 1
    }
    if (!versions) continue
    count += await eachChanged(
      person,
      async (page) => await db.findGlobalVersions({ global: slug, ...paged(page) }),
      (id, data) => db.updateGlobalVersion({ global: slug, id, versionData: data as never, req }),
    )
  }
  return count
}
