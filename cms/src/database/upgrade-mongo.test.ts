import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { buildConfig, getPayload, type Payload } from 'payload'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newDatabase } from '../testing/new-database.ts'
import type { MongoStep } from './upgrade-mongo.ts'
import { singleWriterMongo, type SingleWriterMongoOptions } from './single-writer-mongo.ts'

let place: string
let opened: Payload[]

beforeEach(async () => {
  place = (await newDatabase()).place
  opened = []
})

afterEach(async () => {
  for (const payload of opened) await payload.destroy()
})

/** A program that knows these migrations. */
const open = async (migrations: string[], steps: SingleWriterMongoOptions['steps'] = {}) => {
  const config = await buildConfig({
    collections: [{ slug: 'notes', fields: [{ name: 'title', type: 'text' }] }],
    db: singleWriterMongo({ url: place, migrationDir: '.', migrations, steps }),
    graphQL: { disable: true },
    logger: { options: { level: 'silent' } },
    secret: 'tiny',
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  const payload = await getPayload({ config, key: `${place} ${opened.length}` })
  opened.push(payload)
  return payload
}

const collectionOf = ({ db }: Payload, name: string) =>
  (db as unknown as MongooseAdapter).connection.collection(name)
const applied = async (payload: Payload) => {
  const rows = await collectionOf(payload, 'payload-migrations').find().toArray()
  return rows.map(({ name }) => String(name)).sort()
}

it('a step changes the documents, once', async () => {
  const old = await open(['first'])
  await old.db.migrate()
  await old.create({ collection: 'notes' as never, data: { title: 'note' } })
  let runs = 0
  const second: MongoStep = async ({ db, session }) => {
    runs += 1
    await db.collection('notes').updateMany({}, { $set: { title: 'changed' } }, { session })
  }
  const next = await open(['first', 'second'], { second })
  await next.db.migrate()
  await next.db.migrate()
  expect(runs).toBe(1)
  expect(await applied(next)).toEqual(['first', 'second'])
  expect((await next.find({ collection: 'notes' as never })).docs).toMatchObject([{ title: 'changed' }])
})

it('leaves nothing of any step where a later one fails, and the old program works on', async () => {
  const old = await open(['first'])
  await old.db.migrate()
  await old.create({ collection: 'notes' as never, data: { title: 'note' } })
  const next = await open(['first', 'second', 'third'], {
    second: ({ db, session }) =>
      db.collection('notes').updateMany({}, { $set: { title: 'changed' } }, { session }),
    third: () => Promise.reject(new Error('a wrong step')),
  })
  await expect(next.db.migrate()).rejects.toThrow(
    '升级数据库失败，什么都没有改变，原来的程序可以照常使用。原因：a wrong step',
  )
  expect(await applied(old)).toEqual(['first'])
  expect((await old.find({ collection: 'notes' as never })).docs).toMatchObject([{ title: 'note' }])
})

it('a program refuses a database that a newer one has upgraded, before it touches anything', async () => {
  const next = await open(['first', 'second'])
  await next.db.migrate()
  await expect(open(['first'])).rejects.toThrow(
    '这个数据库已由更新的程序升级过（second），请用新版程序打开，或恢复升级前的备份',
  )
})
