import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { env } from '../../env.ts'
import { loadServed } from '../../publication/view.ts'
import { toAnother } from '../../testing/mongo-database.ts'
import { type TestCms, startCms } from '../../testing/start-cms.ts'
import { listFiles } from './archive.ts'
import { dumpDatabase } from './dump-database.ts'
import { backUp, restore } from './installation.ts'
import { openElsewhere } from './open-elsewhere.ts'

// From MongoDB to SQLite is what `backup.test.ts` does when it runs on MongoDB.

let cms: TestCms
let place: string
let fromMongo: string
let target: string
let opened: Payload[]

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'xiezou-both-'))
  fromMongo = path.join(place, 'mongo.tar.gz')
  cms = await startCms()
  const { id } = await cms.find('program', 'jinqiu-zhuxue')
  await cms.payload.update({
    collection: 'programs',
    id,
    data: { summary: '还没有发布的一句话' },
    draft: true,
  } as never)
  await writeNulls(cms.payload)
  await writeLineEnds(cms.payload)
  await backUp(cms.payload, env.DATA_DIR, fromMongo)
})

/** What MongoDB took before the door made an empty list of it. */
const writeNulls = async ({ db }: Payload): Promise<void> => {
  const { connection } = db as unknown as MongooseAdapter
  const nothing = { sections: null, bylines: null, period: null }
  await connection.collection('articles').updateMany({}, { $set: nothing })
  const inVersions = Object.fromEntries(Object.keys(nothing).map((name) => [`version.${name}`, null]))
  await connection.collection('_articles_versions').updateMany({}, { $set: inVersions })
  await connection.collection('globals').updateMany({}, { $set: { navigation: null } })
  await connection.collection('_site_versions').updateMany({}, { $set: { 'version.navigation': null } })
}

const oldSummary = '一\u2028二\u2029三\u0085四\r\n五\v六'

/** What MongoDB took before the door knew what else ends a line, in what is public and in its versions. */
const writeLineEnds = async ({ db }: Payload): Promise<void> => {
  const { connection } = db as unknown as MongooseAdapter
  await connection.collection('programs').updateMany({}, { $set: { summary: oldSummary } })
  await connection
    .collection('_programs_versions')
    .updateMany({}, { $set: { 'version.summary': oldSummary } })
}

afterAll(async () => {
  await cms.stop()
  await rm(place, { recursive: true })
})

beforeEach(async () => {
  target = await mkdtemp(path.join(place, 'target-'))
  opened = []
})

afterEach(async () => {
  for (const payload of opened) await payload.destroy()
})

const open = (url: string) => async (): Promise<Payload> => {
  const payload = await openElsewhere(url)
  payload.logger.level = 'silent'
  opened.push(payload)
  await payload.db.migrate()
  return payload
}

// An empty field is not there on MongoDB, and null or an empty list or group on SQLite.
const withoutNothing = (name: string, value: unknown): unknown => {
  const isEmpty = typeof value === 'object' && (value === null || Object.keys(value).length === 0)
  return isEmpty || (name === 'latest' && value === false) ? undefined : value
}

const createUser = (payload: Payload) =>
  payload.create({
    collection: 'users',
    data: { email: 'a@example.org', password: 'a-long-password', role: 'administrator' },
  })

/** A database as documents by file, with what each database makes anew left out. */
const dumped = async (payload: Payload): Promise<Record<string, unknown[]>> => {
  const folder = await mkdtemp(path.join(place, 'dump-'))
  await dumpDatabase(payload, folder)
  const read = async (file: string): Promise<unknown[]> =>
    (await readFile(path.join(folder, file), 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const { id, ...rest } = JSON.parse(line, withoutNothing) as Record<string, unknown>
        return /versions|global/.test(file) ? rest : { id, ...rest }
      })
  const files = await listFiles(folder)
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await read(file)] as const)))
}

it('a backup goes from MongoDB to SQLite and on to MongoDB, and the same is there and public', async () => {
  await restore(fromMongo, target, open(`file:${path.join(target, 'xiezou.db')}`))
  const [sqlite] = opened as [Payload]
  const onward = path.join(place, 'onward.tar.gz')
  await backUp(sqlite, target, onward)
  const last = await mkdtemp(path.join(place, 'last-'))
  await restore(onward, last, open(toAnother(env.DATABASE_URL)))
  const mongo = opened[1] as Payload
  const restored = await dumped(mongo)
  expect(restored).toEqual(await dumped(cms.payload))
  expect(restored['programs.versions.ndjson']?.[0]).toMatchObject({ version: { summary: oldSummary } })
  expect(await loadServed(mongo)).toEqual(await loadServed(cms.payload))
})

it('what began on SQLite gets ids of MongoDB, and every reference with them', async () => {
  const file = await open(`file:${path.join(target, 'seeded.db')}`)()
  const { seed } = await import('../seed.ts')
  await seed(file)
  const archive = path.join(target, 'seeded.tar.gz')
  const empty = await mkdtemp(path.join(place, 'empty-'))
  await backUp(file, empty, archive)
  await restore(archive, empty, open(toAnother(env.DATABASE_URL)))
  const mongo = opened[1] as Payload
  const { docs } = await mongo.find({ collection: 'programs', pagination: false, depth: 1 })
  expect(docs.every(({ id }) => /^[0-9a-f]{24}$/.test(String(id)))).toBe(true)
  expect(JSON.stringify(docs)).not.toMatch(/[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}/)
  const { docs: articles } = await mongo.find({ collection: 'articles', depth: 1 })
  expect(articles[0]).toMatchObject({ subject: { key: expect.any(String) as string } })
  expect((await loadServed(mongo)).served).toEqual((await loadServed(file)).served)
})

it('an import that fails, or was killed, leaves the database empty', async () => {
  const url = toAnother(env.DATABASE_URL)
  const payload = await open(url)()
  const { importing } = await import('../../database/importing.ts')
  const half = async () => {
    await createUser(payload)
    throw new Error('half way')
  }
  await expect(importing(payload, half)).rejects.toThrow('half way')
  expect((await payload.count({ collection: 'users' })).totalDocs).toBe(0)

  const state = (payload.db as unknown as MongooseAdapter).connection.collection('xiezou_state')
  await state.insertOne({ _id: 'importing' as never, by: 'a process that is gone' })
  await createUser(payload)
  await payload.destroy()
  opened = []
  const again = await open(url)()
  expect((await again.count({ collection: 'users' })).totalDocs).toBe(0)
})
