import type { DatabaseAdapterObj } from 'payload'
import { migrations } from './migrations/index.ts'
import { mongoSteps } from './mongo-steps.ts'
import { singleWriterSqlite } from './single-writer-sqlite.ts'

/** Where the database is, where new migrations are written, and where copies go before an upgrade. */
export type Place = { url: string; migrationDir: string; backupFolder: string }

/** The database that an address names, with every migration there is: a file, or a MongoDB replica set. */
export const openDatabase = async ({
  url,
  migrationDir,
  backupFolder,
}: Place): Promise<DatabaseAdapterObj> => {
  if (url.startsWith('file:'))
    return singleWriterSqlite({ url, migrationDir, backupFolder, prodMigrations: migrations })
  // Whoever has a file need not load what MongoDB needs.
  const { singleWriterMongo } = await import('./single-writer-mongo.ts')
  return singleWriterMongo({
    url,
    migrationDir,
    migrations: migrations.map(({ name }) => name),
    steps: mongoSteps,
  })
}
