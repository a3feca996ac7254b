import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { Client, Transaction as LibsqlTransaction } from '@libsql/client'
import { createClient } from '@libsql/client'
import type { SQLiteAdapter, SQLiteAdapterArgs } from '@payloadcms/db-sqlite'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj, PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { AfterCommitCallback, WithAfterCommit } from './after-commit.ts'
import type { WithImport } from './importing.ts'
import { type Migration, upgrade } from './upgrade.ts'
import { beginImmediate, drizzleOver, turnToWrite } from './write-lock.ts'

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

type Session = SQLiteAdapter['sessions'][string]
type WriteArgs = { req?: Partial<PayloadRequest> }
type TransactionId = number | Promise<number | string> | string | undefined
type Write = (args: WriteArgs) => Promise<unknown>

type Transaction = {
  state: 'open' | 'committed' | 'undone'
  db: Promise<Session['db']>
  /** The operation that began it, then those that joined it, each until it ends. */
  parts: Map<string, PromiseWithResolvers<void>>
  /** Settles when the writes asked for so far are done; never rejects. */
  writes: Promise<void>
  callbacks: AfterCommitCallback[]
  failure: Error
  libsql?: LibsqlTransaction
  release?: () => void
  limit?: NodeJS.Timeout
  /** Epoch ms after which the operation that began it cannot be running any more. */
  heldUntil: number
}

/** Every adapter method that writes, except `upsert`, which calls `updateOne`. */
const writeMethods = (
  'create createGlobal createGlobalVersion createVersion deleteMany deleteOne deleteVersions ' +
  'updateGlobal updateGlobalVersion updateJobs updateMany updateOne updateVersion'
).split(' ')
const migrateMethods = ['migrateDown', 'migrateFresh', 'migrateRefresh', 'migrateReset']

const heldTooLong = () => new APIError('保存用时过长，已全部撤销，请稍后再试。', 503, null, true)
const stepFailed = () => new APIError('其中一步没有成功，本次保存已全部撤销。', 500, null, true)
const isOver = () => new APIError('本次保存已经结束，不能再写入。', 500, null, true)

/**
 * Payload's SQLite adapter, mended so that it loses nothing: every write is in a transaction, and only one
 * transaction writes at a time, beside other processes too. For code in hooks this means:
 *
 * - a Local API call joins the open transaction with or without `req`, and is waited for when not awaited;
 * - a failure inside undoes everything, swallowed or not, and what the same flow writes after it is refused;
 * - the lock is held while hooks run: what is slow belongs in `afterCommit`.
 *
 * Errors: APIError 503 when the lock was not had in `lockTimeoutMs` (10 s) or was held for `holdTimeoutMs`
 * (60 s; migrations have no limit), ValidationError 400 for a value that must be unique.
 */
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
  return { ...plain, init: (args) => withOneWriter(plain.init(args), options) }
}

function withOneWriter(
  adapter: SQLiteAdapter,
  options: SingleWriterOptions,
): SQLiteAdapter & WithAfterCommit & WithImport {
  const { url, backupFolder, prodMigrations = [], lockTimeoutMs = 10_000, holdTimeoutMs = 60_000 } = options
  const current = new AsyncLocalStorage<Transaction>()
  const migrating = new AsyncLocalStorage<boolean>()
  const transactions = new Map<string, Transaction>()
  let writer: Client | undefined

  async function start(transaction: Transaction): Promise<Session['db']> {
    const until = Date.now() + lockTimeoutMs
    const isMigration = migrating.getStore() ?? false
    try {
      transaction.release = await turnToWrite(url, lockTimeoutMs)
      if (!writer) throw isOver()
      transaction.libsql = await beginImmediate(writer, until, isMigration ? 'OFF' : 'ON')
    } catch (error) {
      undo(transaction, error)
      throw error
    }
    transaction.heldUntil = Date.now() + holdTimeoutMs
    if (!isMigration) transaction.limit = setTimeout(() => undo(transaction, heldTooLong()), holdTimeoutMs)
    return drizzleOver(transaction.libsql, adapter.schema)
  }

  function open(): Transaction {
    const transaction: Omit<Transaction, 'db'> = {
      state: 'open',
      parts: new Map(),
      writes: Promise.resolve(),
      callbacks: [],
      failure: stepFailed(),
      heldUntil: 0,
    }
    return Object.assign(transaction, { db: start(transaction as Transaction) })
  }

  function end(transaction: Transaction): void {
    for (const id of transaction.parts.keys()) endPart(transaction, id)
    clearTimeout(transaction.limit)
    transaction.release?.()
  }

  function endPart(transaction: Transaction, id: string): void {
    transaction.parts.get(id)?.resolve()
    transaction.parts.delete(id)
    transactions.delete(id)
    Reflect.deleteProperty(adapter.sessions, id)
  }

  function undo(transaction: Transaction, reason?: unknown): void {
    if (transaction.state !== 'open') return
    transaction.state = 'undone'
    if (reason instanceof Error) transaction.failure = reason
    try {
      transaction.libsql?.close()
    } finally {
      end(transaction)
    }
  }

  // Not async: `enterWith` has to happen in the caller's own flow, before anything is awaited.
  function beginTransaction(): Promise<string> {
    const around = current.getStore()
    // Else a hook that swallowed a failure would write on, in a transaction of its own, what then stays.
    if (around?.state === 'undone' && Date.now() < around.heldUntil) return Promise.reject(around.failure)
    const transaction = around?.state === 'open' ? around : open()
    current.enterWith(transaction)
    const id = randomUUID()
    transaction.parts.set(id, Promise.withResolvers())
    return transaction.db.then((db) => {
      if (transaction.state !== 'open') throw transaction.failure
      transactions.set(id, transaction)
      adapter.sessions[id] = {
        db,
        resolve: () => commitTransaction(id),
        reject: () => rollbackTransaction(id),
      }
      return id
    })
  }

  async function commitTransaction(incoming: TransactionId): Promise<void> {
    const id = `${(await incoming) ?? ''}`
    const transaction = transactions.get(id) ?? current.getStore()
    // Payload commits nothing, id '', once a nested call has rolled back the transaction of its request.
    if (transaction?.state === 'undone') throw transaction.failure
    if (id === '') return
    if (!transaction?.parts.has(id)) throw isOver()
    const [root] = transaction.parts.keys()
    if (id !== root) {
      endPart(transaction, id)
      return
    }
    await restOf(transaction)
    if (transaction.state !== 'open') throw transaction.failure
    transaction.state = 'committed'
    try {
      // Payload's own commitTransaction swallows what this throws.
      await transaction.libsql?.commit()
    } catch (error) {
      transaction.state = 'undone'
      throw error
    } finally {
      end(transaction)
    }
    transaction.callbacks.forEach(run)
  }

  /** Waits for the calls and writes that nobody awaited. */
  async function restOf(transaction: Transaction): Promise<void> {
    let writes: unknown
    while (transaction.state === 'open' && (transaction.parts.size > 1 || transaction.writes !== writes)) {
      writes = transaction.writes
      const [, ...joined] = transaction.parts.values()
      await Promise.all([writes, ...joined.map(({ promise }) => promise)])
    }
  }

  async function rollbackTransaction(incoming: TransactionId): Promise<void> {
    const transaction = transactions.get(`${await incoming}`)
    if (transaction) undo(transaction)
  }

  // `upsertRow` deletes the rows of an array and inserts them again: two at once in one transaction would mix.
  async function protect(write: Write, args: WriteArgs): Promise<unknown> {
    const given = await args.req?.transactionID
    const id = given ?? (await beginTransaction())
    const transaction = transactions.get(String(id))
    if (!transaction) throw isOver()
    const result = transaction.writes.then(() => {
      if (transaction.state !== 'open') throw transaction.failure
      return write(given ? args : { ...args, req: { ...args.req, transactionID: id } })
    })
    const failed = (error: unknown) => undo(transaction, error)
    transaction.writes = result.then(() => undefined, failed)
    await result
    if (!given) await commitTransaction(id)
    return result
  }

  function run(callback: AfterCommitCallback): void {
    const log = (err: unknown) => adapter.payload.logger.error({ err, msg: 'afterCommit failed' })
    Promise.resolve().then(callback).catch(log)
  }

  function afterCommit(req: Pick<PayloadRequest, 'transactionID'>, callback: AfterCommitCallback): void {
    const id = req.transactionID
    const transaction = (typeof id === 'string' ? transactions.get(id) : undefined) ?? current.getStore()
    if (transaction?.state === 'open') transaction.callbacks.push(callback)
    else if (transaction?.state !== 'undone') run(callback)
  }

  const methods = adapter as unknown as Record<string, Write>
  for (const name of writeMethods) {
    const write = methods[name]?.bind(adapter)
    if (write) methods[name] = (args) => protect(write, args)
  }
  for (const name of migrateMethods) {
    const change = methods[name]?.bind(adapter)
    if (change) methods[name] = (args) => migrating.run(true, () => change(args))
  }
  const migrate: SQLiteAdapter['migrate'] = (args) =>
    migrating.run(true, () =>
      upgrade(adapter, (args?.migrations ?? prodMigrations) as Migration[], backupFolder),
    )
  const importing: WithImport['importing'] = async (work) => {
    const result = await migrating.run(true, work)
    const dangling = await adapter.client.execute('PRAGMA foreign_key_check')
    if (dangling.rows.length > 0) throw new Error('这份数据里有些内容指向并不存在的内容')
    return result
  }
  const { connect, destroy } = adapter
  return Object.assign(adapter, {
    beginTransaction,
    commitTransaction,
    rollbackTransaction,
    afterCommit,
    migrate,
    importing,
    connect: async (...args: Parameters<NonNullable<typeof connect>>) => {
      writer ??= createClient({ url, concurrency: 1 })
      await connect?.apply(adapter, args)
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
