import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { firstMigration, migration, openTinyCms, sectionsOf, type TinyCms } from '../testing/tiny-cms.ts'
import { newDatabase, type NewDatabase } from '../testing/new-database.ts'

let database: NewDatabase
let cms: TinyCms
let folder: string

beforeEach(async () => {
  database = await newDatabase()
  folder = path.dirname(database.place)
  cms = await openTinyCms(database.place)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await cms.destroy()
  await database.remove()
})

const rowsOf = async (statement: string) => (await cms.db.client.execute(statement)).rows
const columnsOf = async (table: string) =>
  (await rowsOf(`PRAGMA table_info('${table}')`)).map(({ name }) => name)
const applied = () => rowsOf('SELECT name FROM payload_migrations ORDER BY name')
const copies = () => readdir(path.join(folder, 'backups'))

/** The migration that every database here has had; running it again would fail. */
const first = migration('first', ['INSERT INTO nowhere VALUES (1)'])
const colour = migration('second', [`ALTER TABLE notes ADD COLUMN colour text DEFAULT 'red'`])
const broken = migration('third', [
  'ALTER TABLE notes ADD COLUMN half text',
  'DROP TABLE notes_sections',
  'INSERT INTO nowhere VALUES (1)',
])

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
  await cms.migrate([first, await rebuildOfNotes()])
  expect((await cms.findByID({ collection: 'notes', id })).sections).toHaveLength(3)
})

it('takes the sections away with their note again afterwards', async () => {
  const { id } = await cms.create({ collection: 'notes', data: { sections: sectionsOf('removed') } })
  await cms.migrate([first, await rebuildOfNotes()])
  await cms.delete({ collection: 'notes', id })
  expect(await rowsOf('SELECT * FROM notes_sections')).toEqual([])
})

it('leaves nothing of any migration where a later one fails, and the old program works on', async () => {
  const { id } = await cms.create({
    collection: 'notes',
    data: { title: 'before', sections: sectionsOf('kept') },
  })
  const failing = cms.migrate([first, colour, broken])
  await expect(failing).rejects.toThrow(
    /^升级数据库失败，什么都没有改变，原来的程序可以照常使用；升级前的副本在 .+\.db。原因：/,
  )
  expect(await columnsOf('notes')).not.toContain('colour')
  expect(await applied()).toMatchObject([{ name: 'first' }])
  expect(await cms.findByID({ collection: 'notes', id })).toMatchObject({
    title: 'before',
    sections: sectionsOf('kept'),
  })
  await cms.create({ collection: 'notes', data: { title: 'after' } })
})

it('puts a copy of the database aside first, with everything in it and for its owner alone', async () => {
  await cms.create({ collection: 'notes', data: { title: 'kept' } })
  await cms.migrate([first, colour])
  expect(await applied()).toMatchObject([{ name: 'first' }, { name: 'second' }])
  const [name = ''] = await copies()
  expect(name).toMatch(/^\d{4}-\d\d-\d\dT\d{6}-first\.db$/)
  const copy = path.join(folder, 'backups', name)
  expect((await stat(copy)).mode & 0o777).toBe(0o600)
  const client = createClient({ url: `file:${copy}` })
  expect((await client.execute('SELECT title FROM notes')).rows).toMatchObject([{ title: 'kept' }])
  client.close()
})

it('copies nothing where there is nothing to do', async () => {
  await cms.migrate([first, colour])
  await cms.migrate([first, colour])
  expect(await copies()).toHaveLength(1)
})

it('keeps the newest five copies', async () => {
  const steps = Array.from({ length: 7 }, (_, index) =>
    migration(`step-${index}`, [`ALTER TABLE notes ADD COLUMN step_${index} text`]),
  )
  for (const count of [1, 2, 3, 4, 5, 6, 7]) await cms.migrate([first, ...steps.slice(0, count)])
  expect((await copies()).map((name) => name.slice(18))).toEqual(
    [1, 2, 3, 4, 5].map((number) => `step-${number}.db`),
  )
})

it('does not begin where no copy can be made', async () => {
  const stranger = await openTinyCms(database.place, { backupFolder: path.join(database.place, 'no-folder') })
  await expect(stranger.migrate([first, colour])).rejects.toThrow('升级前没能备份数据库，什么都没有改变')
  await stranger.destroy()
  expect(await columnsOf('notes')).not.toContain('colour')
})

it('refuses a database that a newer program has upgraded', async () => {
  await cms.migrate([first, colour])
  await expect(cms.migrate([first])).rejects.toThrow(
    '这个数据库已由更新的程序升级过（second），请用新版程序打开，或恢复升级前的备份',
  )
})

it('is done once where two ask at the same moment', async () => {
  const other = await openTinyCms(database.place)
  await Promise.all([cms.migrate([first, colour]), other.migrate([first, colour])])
  await other.destroy()
  expect(await applied()).toMatchObject([{ name: 'first' }, { name: 'second' }])
  expect(await copies()).toHaveLength(1)
})

it('leaves the old state where the process is killed in the middle, and can be done again', async () => {
  await cms.create({ collection: 'notes', data: { title: 'before', sections: sectionsOf('kept') } })
  const child = spawn(process.execPath, [
    path.join(import.meta.dirname, '../testing/killed-upgrade.ts'),
    database.place,
  ])
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
  expect(await columnsOf('notes')).not.toContain('colour')
  await cms.migrate([first, colour])
  expect((await cms.find({ collection: 'notes' })).docs).toMatchObject([
    { title: 'before', sections: sectionsOf('kept') },
  ])
  expect(await columnsOf('notes')).toContain('colour')
})

it('runs before the CMS is used in production', async () => {
  const whole = await firstMigration(cms)
  vi.stubEnv('NODE_ENV', 'production')
  const fresh = await openTinyCms(path.join(folder, 'fresh.db'), { prodMigrations: [whole] })
  const { id } = await fresh.create({ collection: 'notes', data: { title: 'new' } })
  expect((await fresh.findByID({ collection: 'notes', id })).title).toBe('new')
  await fresh.destroy()
})

it('knows every migration there is by its file', async () => {
  const { migrations } = await import('./migrations/index.ts')
  const files = (await readdir(path.join(import.meta.dirname, 'migrations')))
    .filter((name) => /^\d.*\.ts$/.test(name))
    .map((name) => name.slice(0, -3))
  expect(migrations.map(({ name }) => name)).toEqual(files.sort())
})
