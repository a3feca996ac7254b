import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Client } from '@libsql/client'
import { type MigrateUpArgs, sql, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import { createLocalReq, type PayloadRequest } from 'payload'
import { inTransaction } from './in-transaction.ts'

/** A step from one shape of the database to the next; its name begins with the time it was made, so names sort. */
export type Migration = { name: string; up: (args: MigrateUpArgs) => Promise<unknown> }

const mostCopies = 5

type Database = MigrateUpArgs['db']

/** The names of the migrations that a database has been through; none where it is empty. */
const findApplied = async (db: Database): Promise<string[]> => {
  const tables = await db.all(
    sql`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'payload_migrations'`,
  )
  if (tables.length === 0) return []
  // A batch of -1 is how Payload marks a schema that a developer pushed, which is no migration.
  const rows = await db.all<{ name: string }>(
    sql`SELECT name FROM payload_migrations WHERE batch >= 0 ORDER BY name`,
  )
  return rows.map(({ name }) => name)
}

/** Says that migrations were applied which this program does not know. */
export const toNewerRefusal = (unknown: string[]): Error =>
  new Error(`这个数据库已由更新的程序升级过（${unknown.join('、')}），请用新版程序打开，或恢复升级前的备份`)

/** Says that a migration failed, and where the copy of before is. */
export const toUpgradeFailure = (error: unknown, copy: string | null): Error => {
  const place = copy === null ? '' : `；升级前的副本在 ${copy}`
  return new Error(
    `升级数据库失败，什么都没有改变，原来的程序可以照常使用${place}。原因：${toWords(error)}`,
    { cause: error },
  )
}

const findPending = (applied: string[], known: Migration[]): Migration[] => {
  const unknown = applied.filter((name) => !known.some((one) => one.name === name))
  if (unknown.length > 0) throw toNewerRefusal(unknown)
  return known.filter(({ name }) => !applied.includes(name))
}

/** Throws, in one Chinese sentence, where a newer program has upgraded the database: this one would write what that cannot read. */
export const refuseNewerFile = async ({ drizzle }: SQLiteAdapter, known: Migration[]): Promise<void> => {
  findPending(await findApplied(drizzle), known)
}

/** Copies the database as it was last committed, named after its newest migration, and keeps the newest few copies. */
const copyDatabase = async (client: Client, folder: string, newest: string): Promise<string> => {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const copy = path.join(folder, `${time}-${newest}.db`)
  const unfinished = `${copy}.unfinished`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await client.execute({ sql: 'VACUUM INTO ?', args: [unfinished] })
    await chmod(unfinished, 0o600)
    await rename(unfinished, copy)
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => null)
    throw new Error(`升级前没能备份数据库，什么都没有改变：${toWords(error)}`, { cause: error })
  }
  const names = (await readdir(folder)).sort()
  const copies = names.filter((name) => name.endsWith('.db'))
  const leftOver = names.filter((name) => name.endsWith('.unfinished'))
  for (const old of [...leftOver, ...copies.slice(0, -mostCopies)]) await rm(path.join(folder, old))
  return copy
}

const toWords = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const run = async (db: Database, req: PayloadRequest, pending: Migration[]): Promise<void> => {
  for (const { name, up } of pending) {
    await up({ db, payload: req.payload, req })
    await req.payload.create({ collection: 'payload-migrations', data: { name, batch: 1 }, req })
  }
}

/**
 * Brings a database through all migrations that it has not had, together or not at all, after a copy of it was put into
 * `folder`. Payload's own applies them one by one and ends the process where one fails.
 * Throws, in one Chinese sentence, where a migration fails or where a newer program has upgraded the database.
 */
export const upgrade = async (adapter: SQLiteAdapter, known: Migration[], folder: string): Promise<void> => {
  if (findPending(await findApplied(adapter.drizzle), known).length === 0) return
  const req = await createLocalReq({}, adapter.payload)
  await inTransaction(req, async () => {
    const db = adapter.sessions[String(await req.transactionID)]?.db as unknown as Database
    // Asked again: another process may have upgraded while this one waited for its turn to write.
    const applied = await findApplied(db)
    const pending = findPending(applied, known)
    const newest = applied.at(-1)
    if (pending.length === 0) return
    const copy = newest === undefined ? null : await copyDatabase(adapter.client, folder, newest)
    try {
      await run(db, req, pending)
    } catch (error) {
      throw toUpgradeFailure(error, copy)
    }
  })
}
