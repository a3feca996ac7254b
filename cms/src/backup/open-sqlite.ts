import path from 'node:path'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { singleWriterSqlite } from '../database/single-writer-sqlite.ts'
import { migrations } from '../migrations/index.ts'
import config from '../payload.config.ts'

/** The CMS on a database file other than the installation's own. */
export const openSqlite = async (file: string): Promise<Payload> => {
  const db = singleWriterSqlite({
    url: `file:${file}`,
    migrationDir: path.join(import.meta.dirname, '../migrations'),
    backupFolder: path.join(path.dirname(file), 'backups'),
    prodMigrations: migrations,
  })
  return getPayload({ config: { ...(await config), db: db as SanitizedConfig['db'] }, key: file })
}
