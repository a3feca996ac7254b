import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { openDatabase } from '../../database/open-database.ts'
import { env } from '../../env.ts'
import config from '../../payload.config.ts'

/** The CMS on a database other than the installation's own; copies before an upgrade go beside a file. */
export const openElsewhere = async (url: string): Promise<Payload> => {
  const folder = url.startsWith('file:') ? path.dirname(url.slice('file:'.length)) : env.DATA_DIR
  const db = await openDatabase({
    url,
    migrationDir: path.join(import.meta.dirname, '../../database/migrations'),
    backupFolder: path.join(folder, 'backups'),
  })
  return getPayload({
    config: { ...(await config), db: db as SanitizedConfig['db'] },
    key: `${url} ${randomUUID()}`,
  })
}
