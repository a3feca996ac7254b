import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { firstMigration, openTinyCms } from './tiny-cms.ts'
import { toAnother } from './mongo-database.ts'

/** Where a database for one test is: a file, or an address of MongoDB. */
export type NewDatabase = { place: string; remove: () => Promise<void> }

/** An empty, migrated database for the tiny CMS, of the kind that this run of the tests is for. */
export const newDatabase = async (): Promise<NewDatabase> => {
  const address = process.env['DATABASE_URL']
  if (address === undefined) return newFile()
  // They go with the server, after all tests.
  return { place: toAnother(address), remove: () => Promise.resolve() }
}

const newFile = async (): Promise<NewDatabase> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'xiezou-database-'))
  const place = path.join(folder, 'cms.db')
  const cms = await openTinyCms(place)
  await cms.migrate([await firstMigration(cms)])
  await cms.destroy()
  return { place, remove: () => rm(folder, { recursive: true }) }
}
