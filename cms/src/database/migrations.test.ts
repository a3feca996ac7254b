import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getPayload } from 'payload'
import { expect, it } from 'vitest'
import config from '../payload.config.ts'

// Its own types cannot be reached from here.
type DrizzleKit = {
  generateDrizzleJson(schema: unknown): Promise<unknown>
  generateMigration(from: unknown, to: unknown): Promise<string[]>
}

it('the configuration needs no migration that is not there', async () => {
  const payload = await getPayload({ config })
  const db = payload.db as unknown as SQLiteAdapter
  const kit = db.requireDrizzleKit() as unknown as DrizzleKit
  const folder = path.join(import.meta.dirname, 'migrations')
  const newest = (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  const migrated: unknown = JSON.parse(await readFile(path.join(folder, String(newest)), 'utf8'))
  const wanted = await kit.generateDrizzleJson(db.schema)
  expect(await kit.generateMigration(migrated, wanted)).toEqual([])
  await payload.destroy()
})
