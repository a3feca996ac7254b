import { readdirSync } from 'node:fs'
import { setTimeout as tick } from 'node:timers/promises'
import { createClient } from '@libsql/client'
import { sql } from '@payloadcms/db-sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newDatabase, type NewDatabase } from '../testing/new-database.ts'
import { singleWriterSqlite } from './single-writer-sqlite.ts'
import type { During, TinyCms } from '../testing/tiny-cms.ts'
import { openTinyCms, sectionsOf } from '../testing/tiny-cms.ts'

let database: NewDatabase
let cms: TinyCms

beforeEach(async () => {
  database = await newDatabase()
  cms = await openTinyCms(database.place)
})

afterEach(async () => {
  await cms.destroy()
  await database.remove()
})

const titles = async () =>
  (await cms.find({ collection: 'notes', pagination: false })).docs.map(({ title }) => title)

const busy = { status: 503, message: '数据库正忙，请稍后再试。' }

describe('a write', () => {
  it('rejects when COMMIT fails, and keeps nothing', async () => {
    const during: During = async ({ req }) => {
      const db = cms.db.sessions[String(await req.transactionID)]?.db
      await cms.db.execute({ db: db as never, raw: 'PRAGMA defer_foreign_keys = ON' })
      await cms.db.execute({
        db: db as never,
        raw: `INSERT INTO notes_sections VALUES (1, 'no such note', 'x', 'x')`,
      })
    }
    const create = cms.create({ collection: 'notes', data: { title: 'new' }, context: { during } })
    await expect(create).rejects.toThrow('FOREIGN KEY constraint failed')
    expect(await titles()).toEqual([])
  })

  it('keeps nothing when it fails half-way', async () => {
    const sections = [1, 2].map(() => ({ id: 'same', text: 'x' }))
    await expect(cms.db.create({ collection: 'notes', data: { sections }, req: {} })).rejects.toThrow()
    expect(await titles()).toEqual([])
  })

  it('ends with 503 while another process holds it', async () => {
    await cms.destroy()
    cms = await openTinyCms(database.place, { lockTimeoutMs: 100 })
    const other = createClient({ url: `file:${database.place}` })
    const held = await other.transaction('write')
    await expect(cms.create({ collection: 'notes', data: {} })).rejects.toMatchObject(busy)
    held.close()
    other.close()
    await cms.create({ collection: 'notes', data: { title: 'later' } })
    expect(await titles()).toEqual(['later'])
  })

  it('waits while another one holds it, and the process goes on meanwhile', async () => {
    const other = createClient({ url: `file:${database.place}` })
    const held = await other.transaction('write')
    const waiting = cms.create({ collection: 'notes', data: { title: 'waited' } })
    for (let i = 0; i < 20; i++) await tick(10)
    held.close()
    other.close()
    await waiting
    expect(await titles()).toEqual(['waited'])
  })
})

describe('the database file', () => {
  it('is in WAL mode; writes wait for the disk, and never within SQLite, where the whole process would wait', async () => {
    const seen: unknown[] = []
    const during: During = async ({ req }) => {
      const db = cms.db.sessions[String(await req.transactionID)]?.db
      for (const name of ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout']) {
        const { rows } = (await cms.db.execute({ db: db as never, sql: sql.raw(`PRAGMA ${name}`) })) as {
          rows: Record<string, unknown>[]
        }
        seen.push(...Object.values(rows[0] ?? {}))
      }
    }
    await cms.create({ collection: 'notes', data: {}, context: { during } })
    expect(seen).toEqual(['wal', 2, 1, 0])
  })

  it('has a timeout on every connection that reads', async () => {
    const borrowed = await Promise.all([1, 2, 3, 4, 5].map(() => cms.db.client.transaction('deferred')))
    const timeouts = await Promise.all(
      borrowed.map((connection) => connection.execute('PRAGMA busy_timeout')),
    )
    borrowed.forEach((connection) => connection.close())
    expect(timeouts.map(({ rows }) => rows[0]?.['timeout'])).toEqual([1000, 1000, 1000, 1000, 1000])
  })

  it('is opened a few times only, however much is written', async () => {
    const handles = () => readdirSync('/proc/self/fd').length
    const before = handles()
    for (let round = 0; round < 20; round++) {
      await Promise.all(
        sectionsOf('row', 10).map(({ text }) => cms.create({ collection: 'ledger', data: { title: text } })),
      )
    }
    expect(handles() - before).toBeLessThan(50)
  })

  it('is closed when the CMS ends', async () => {
    const { client } = cms.db
    await cms.destroy()
    expect(client.closed).toBe(true)
  })

  it('gets opaque ids', async () => {
    expect((await cms.create({ collection: 'notes', data: {} })).id).toMatch(
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    )
  })

  it('cannot be the memory', () => {
    expect(() => singleWriterSqlite({ url: 'file::memory:', migrationDir: '.', backupFolder: '.' })).toThrow(
      'must be a file',
    )
  })
})
