import { AsyncLocalStorage } from 'node:async_hooks'
import type { Client } from '@libsql/client'
import { createClient } from '@libsql/client'
import type { SQLiteAdapter, SQLiteAdapterArgs } from '@payloadcms/db-sqlite'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { APIError } from 'payload'
import type { WithAfterCommit } from './after-commit.ts'
import { mostVersions } from './versions.ts'
import type { WithImport } from './importing.ts'
import { inOwnOrder } from './in-own-order.ts'
import { type Turn, withOneWriter, type Writing } from './one-writer.ts'
import { turnToWrite } from './turn-to-write.ts'
import { type Migration, refuseNewerFile, upgrade } from './upgrade.ts'
import { wipeSqlite } from './wipe-sqlite.ts'
import { beginImmediate, drizzleOver } from './write-lock.ts'

/**
 * `url` is `file:` and a path; a write waits `lockTimeoutMs` for its turn and keeps it for `holdTimeoutMs`.
 * Before an upgrade the database is copied into `backupFolder`.
 */
export type SingleWriterOptions = {
  url: string
  migrationDir: string
  backupFolder: string
  prodMigrations?: NonNullable<SQLiteAdapterArgs['prodMigrations']>
  lockTimeoutMs?: number
  holdTimeoutMs?: number
}

const migrateMethods = ['migrateDown', 'migrateFresh', 'migrateRefresh', 'migrateReset']

/** Payload's SQLite adapter with one writer at a time (`withOneWriter`), for a database file. */
export function singleWriterSqlite(
  options: SingleWriterOptions,
): DatabaseAdapterObj<SQLiteAdapter & WithAfterCommit & WithImport> {
  const { url, migrationDir, prodMigrations } = options
  if (!url.startsWith('file:') || url.includes(':memory:')) {
    throw new Error(`The embedded database must be a file (file:/some/path.db), and is ${url}`)
  }
  const plain = sqliteAdapter({
    // A timeout here reaches every connection of the pool, Payload's `busyTimeout` only the first. In WAL mode
    // reads wait only while the file is opened or recovered, and then they block the thread.
    client: { url, timeout: 1000 },
    idType: 'uuid',
    migrationDir,
    ...(prodMigrations && { prodMigrations }),
    push: false,
    wal: true,
  })
  return { ...plain, init: (args) => onOneFile(plain.init(args), options) }
}

function onOneFile(
  plain: SQLiteAdapter,
  options: SingleWriterOptions,
): SQLiteAdapter & WithAfterCommit & WithImport {
  const { url, backupFolder, prodMigrations = [], lockTimeoutMs = 10_000, holdTimeoutMs = 60_000 } = options
  const migrating = new AsyncLocalStorage<boolean>()
  let writer: Client | undefined

  const begin: Writing['begin'] = async (until): Promise<Turn> => {
    const release = await turnToWrite(url, until - Date.now())
    try {
      if (!writer) throw new APIError('数据库已经关闭，不能再写入。', 503, null, true)
      const transaction = await beginImmediate(writer, until, migrating.getStore() === true ? 'OFF' : 'ON')
      const db = drizzleOver(transaction, adapter.schema)
      return {
        toSession: (end) => ({ db, ...end }),
        commit: () => transaction.commit().finally(release),
        undo: () => {
          try {
            transaction.close()
          } finally {
            release()
          }
          return Promise.resolve()
        },
      }
    } catch (error) {
      release()
      throw error
    }
  }

  const adapter = withOneWriter(inOwnOrder(plain, mostVersions), { begin, lockTimeoutMs, holdTimeoutMs })
  const inMigration = <Result>(work: () => Result): Result =>
    migrating.run(true, () => adapter.withoutLimit(work))
  const methods = adapter as unknown as Record<string, ((args: object) => Promise<unknown>) | undefined>
  for (const name of migrateMethods) {
    const change = methods[name]?.bind(adapter)
    if (change) methods[name] = (args) => inMigration(() => change(args))
  }
  const migrate: SQLiteAdapter['migrate'] = (args) =>
    inMigration(() => upgrade(adapter, (args?.migrations ?? prodMigrations) as Migration[], backupFolder))
  const importing: WithImport['importing'] = async (work) => {
    const result = await inMigration(work)
    const dangling = await adapter.client.execute('PRAGMA foreign_key_check')
    if (dangling.rows.length > 0) throw new Error('这份数据里有些内容指向并不存在的内容')
    return result
  }
  const { connect, destroy } = adapter
  return Object.assign(adapter, {
    migrate,
    importing,
    wipeFreed: () => wipeSqlite(url, holdTimeoutMs),
    connect: async (...args: Parameters<NonNullable<typeof connect>>) => {
      writer ??= createClient({ url, concurrency: 1 })
      await connect?.apply(adapter, args)
      if (prodMigrations.length > 0) await refuseNewerFile(adapter, prodMigrations)
    },
    // Payload's own leaves every file handle open.
    destroy: async () => {
      const release = await turnToWrite(url, holdTimeoutMs)
      for (const client of [writer, adapter.client as Client | undefined]) client?.close()
      release()
      writer = undefined
      Object.assign(adapter, { client: undefined })
      await destroy?.apply(adapter)
    },
  })
}
