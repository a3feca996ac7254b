import { randomUUID } from 'node:crypto'
import { copyFile, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createClient } from '@libsql/client'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { getPayload, type Payload } from 'payload'
import { inject } from 'vitest'
import { env } from '../env.ts'
import config from '../payload.config.ts'
import { seed } from '../operations/seed.ts'

// To seed takes longer than most test files; a copy of what it comes to takes no time.
const copy = path.join(inject('seededFolder'), 'copy')
const isFile = env.DATABASE_URL.startsWith('file:')

/** Whether something was there to be done with. */
const wasThere = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      if ((error as { code?: unknown }).code === 'ENOENT') return false
      throw error
    },
  )

const takeFile = (): Promise<boolean> => wasThere(copyFile(copy, env.DATABASE_URL.slice('file:'.length)))

const keepFile = async (): Promise<void> => {
  const half = `${copy}-${randomUUID()}`
  const client = createClient({ url: env.DATABASE_URL })
  await client.execute({ sql: 'VACUUM INTO ?', args: [half] })
  client.close()
  await rename(half, copy)
}

/** Adds what is in the collections of one database of a MongoDB to those of another; each keeps its own indexes. */
const pour = async (payload: Payload, from: string, to: string): Promise<void> => {
  const database = (payload.db as unknown as MongooseAdapter).connection.getClient().db(from)
  const collections = await database.listCollections({}, { nameOnly: true }).toArray()
  const names = collections
    .map(({ name }) => name)
    .filter((name) => !/^(xiezou_|payload-migrations)/.test(name))
  await Promise.all(
    names.map((coll) =>
      database
        .collection(coll)
        .aggregate([{ $merge: { into: { db: to, coll } } }])
        .toArray(),
    ),
  )
}

const toName = (): string => new URL(env.DATABASE_URL).pathname.slice(1)

const takeMongo = (payload: Payload): Promise<boolean> =>
  wasThere(readFile(copy, 'utf8').then((name) => pour(payload, name, toName())))

const keepMongo = async (payload: Payload): Promise<void> => {
  const name = randomUUID()
  await pour(payload, toName(), name)
  const half = `${copy}-${name}`
  await writeFile(half, name)
  await rename(half, copy)
}

/** Opens the CMS of a test file with the seed report in it. Whoever is first seeds, and leaves a copy for the others. */
export const openSeeded = async (): Promise<Payload> => {
  const isCopy = isFile && (await takeFile())
  const payload = await getPayload({ config })
  payload.logger.level = 'silent'
  await payload.db.migrate()
  if (isCopy || (!isFile && (await takeMongo(payload)))) return payload
  await seed(payload)
  await (isFile ? keepFile() : keepMongo(payload))
  return payload
}
