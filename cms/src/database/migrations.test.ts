import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { TinyCms } from './tiny-cms.ts'
import { firstMigration, migration, newDatabase, openTinyCms, sectionsOf } from './tiny-cms.ts'

let database: Awaited<ReturnType<typeof newDatabase>>
let cms: TinyCms

beforeEach(async () => {
  database = await newDatabase()
  cms = await openTinyCms(database.file)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await cms.destroy()
  await database.remove()
})

const rowsOf = async (statement: string) => (await cms.db.client.execute(statement)).rows

/** A migration that makes the table of the notes anew, as drizzle-kit does for a changed column. */
async function rebuildOfNotes() {
  const [table] = await rowsOf(`SELECT sql FROM sqlite_master WHERE name = 'notes'`)
  return migration('rebuild', [
    'PRAGMA foreign_keys=OFF',
    (table?.['sql'] as string).replace('`notes`', '`__new_notes`'),
    'INSERT INTO __new_notes SELECT * FROM notes',
    'DROP TABLE notes',
    'ALTER TABLE __new_notes RENAME TO notes',
    'PRAGMA foreign_keys=ON',
  ])
}

it('keeps the sections of a note when its table is made anew', async () => {
  const { id } = await cms.create({ collection: 'notes', data: { sections: sectionsOf('kept') } })
  await cms.migrate([await rebuildOfNotes()])
  expect((await cms.findByID({ collection: 'notes', id })).sections).toHaveLength(3)
})

it('takes the sections away with their note again afterwards', async () => {
  const { id } = await cms.create({ collection: 'notes', data: { sections: sectionsOf('removed') } })
  await cms.migrate([await rebuildOfNotes()])
  await cms.delete({ collection: 'notes', id })
  expect(await rowsOf('SELECT * FROM notes_sections')).toEqual([])
})

it('leaves nothing of a migration that fails half-way', async () => {
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`)
  })
  const half = migration('half', ['ALTER TABLE notes ADD COLUMN half text', 'INSERT INTO nowhere VALUES (1)'])
  await expect(cms.migrate([half])).rejects.toThrow('exit 1')
  const columns = (await rowsOf(`PRAGMA table_info('notes')`)).map(({ name }) => name)
  expect(columns).toContain('title')
  expect(columns).not.toContain('half')
  expect(await rowsOf('SELECT name FROM payload_migrations')).toMatchObject([{ name: 'first' }])
  await cms.create({ collection: 'notes', data: {} })
})

it('runs the migrations of production before the CMS is used', async () => {
  const first = await firstMigration(cms)
  vi.stubEnv('NODE_ENV', 'production')
  const fresh = await openTinyCms(path.join(path.dirname(database.file), 'fresh.db'), {
    prodMigrations: [first],
  })
  const { id } = await fresh.create({ collection: 'notes', data: { title: 'new' } })
  expect((await fresh.findByID({ collection: 'notes', id })).title).toBe('new')
  await fresh.destroy()
})
