import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { APIError } from 'payload'
import type { AfterCommitCallback, WithAfterCommit } from './after-commit.ts'

/** A transaction as a database has it, with the turn to write. `commit` and `undo` give the turn on. */
export type Turn = {
  /** What Payload finds under the id of the transaction. */
  toSession: (end: { resolve: () => Promise<void>; reject: () => Promise<void> }) => unknown
  commit: () => Promise<void>
  undo: () => Promise<void>
}

/** What a database brings to writing one at a time. */
export type Writing = {
  /** Waits for the turn to write, and begins. Throws `busy()` after `until` (epoch ms), and then holds nothing. */
  begin: (until: number) => Promise<Turn>
  /** The error as callers shall see it. */
  toError?: (error: unknown) => unknown
  lockTimeoutMs?: number
  holdTimeoutMs?: number
}

/** Lets what it runs hold the turn for any length of time. */
export type WithoutLimit = { withoutLimit: <Result>(work: () => Result) => Result }

/** As much of a database adapter as is changed here. */
type Adapter = {
  payload: { logger: { error: (what: object) => void } }
  sessions?: Record<string, unknown>
}

type WriteArgs = { req?: Partial<PayloadRequest> }
type TransactionId = number | Promise<number | string> | string | undefined
type Write = (args: WriteArgs) => Promise<unknown>

type Transaction = {
  state: 'open' | 'committed' | 'undone'
  turn: Promise<Turn>
  /** The operation that began it, then those that joined it, each until it ends. */
  parts: Map<string, PromiseWithResolvers<void>>
  /** Settles when the writes asked for so far are done; never rejects. */
  writes: Promise<void>
  callbacks: AfterCommitCallback[]
  failure: Error
  /** Settles when the database has undone it; never rejects. */
  undoing: Promise<void>
  limit?: NodeJS.Timeout
  /** Epoch ms after which the operation that began it cannot be running any more. */
  heldUntil: number
}

/** Every adapter method that writes, except `upsert`, which calls `updateOne`. */
const writeMethods = (
  'create createGlobal createGlobalVersion createVersion deleteMany deleteOne deleteVersions ' +
  'updateGlobal updateGlobalVersion updateJobs updateMany updateOne updateVersion'
).split(' ')
const readMethods = (
  'count countGlobalVersions countVersions find findDistinct findGlobal findGlobalVersions findOne ' +
  'findVersions queryDrafts'
).split(' ')

/** What is said where the turn to write was not had in time. */
export const busy = () => new APIError('数据库正忙，请稍后再试。', 503, null, true)
const heldTooLong = () => new APIError('保存用时过长，已全部撤销，请稍后再试。', 503, null, true)
const stepFailed = () => new APIError('其中一步没有成功，本次保存已全部撤销。', 409, null, true)
const isOver = () => new APIError('本次保存已经结束，不能再写入。', 500, null, true)

/**
 * Changes a database adapter so that it loses nothing: every write is in a transaction, and only one transaction writes
 * at a time, beside other processes too. For code in hooks this means:
 *
 * - a Local API call joins the open transaction with or without `req`, and is waited for when not awaited;
 * - a failure inside undoes everything, swallowed or not, and what the same flow writes after it is refused;
 * - the turn is held while hooks run: what is slow belongs in `afterCommit`.
 *
 * Errors: APIError 503 when the turn was not had in `lockTimeoutMs` (10 s) or was held for `holdTimeoutMs` (60 s),
 * ValidationError 400 for a value that must be unique.
 */
export function withOneWriter<Plain extends Adapter>(
  adapter: Plain,
  writing: Writing,
): Plain & WithAfterCommit & WithoutLimit {
  const {
    begin,
    toError = (error): unknown => error,
    lockTimeoutMs = 10_000,
    holdTimeoutMs = 60_000,
  } = writing
  const current = new AsyncLocalStorage<Transaction>()
  const unlimited = new AsyncLocalStorage<boolean>()
  const transactions = new Map<string, Transaction>()
  const sessions = (adapter.sessions ??= {})

  async function start(transaction: Transaction): Promise<Turn> {
    try {
      const turn = await begin(Date.now() + lockTimeoutMs)
      transaction.heldUntil = Date.now() + holdTimeoutMs
      if (unlimited.getStore() !== true)
        transaction.limit = setTimeout(() => undo(transaction, heldTooLong()), holdTimeoutMs)
      return turn
    } catch (error) {
      undo(transaction, error)
      throw error
    }
  }

  function open(): Transaction {
    const transaction: Omit<Transaction, 'turn'> = {
      state: 'open',
      parts: new Map(),
      writes: Promise.resolve(),
      callbacks: [],
      failure: stepFailed(),
      undoing: Promise.resolve(),
      heldUntil: 0,
    }
    return Object.assign(transaction, { turn: start(transaction as Transaction) })
  }

  function end(transaction: Transaction): void {
    for (const id of transaction.parts.keys()) endPart(transaction, id)
    clearTimeout(transaction.limit)
  }

  function endPart(transaction: Transaction, id: string): void {
    transaction.parts.get(id)?.resolve()
    transaction.parts.delete(id)
    transactions.delete(id)
    Reflect.deleteProperty(sessions, id)
  }

  function undo(transaction: Transaction, reason?: unknown): void {
    if (transaction.state !== 'open') return
    transaction.state = 'undone'
    if (reason instanceof Error) transaction.failure = reason
    end(transaction)
    const nothing = () => undefined
    // One that could not begin has nothing to undo.
    transaction.undoing = transaction.turn.then((turn) => turn.undo(), nothing).catch(nothing)
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
    return transaction.turn.then((turn) => {
      if (transaction.state !== 'open') throw transaction.failure
      transactions.set(id, transaction)
      sessions[id] = turn.toSession({
        resolve: () => commitTransaction(id),
        reject: () => rollbackTransaction(id),
      })
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
      const turn = await transaction.turn
      // Payload's own commitTransaction swallows what this throws.
      await turn.commit()
    } catch (error) {
      transaction.state = 'undone'
      throw toError(error)
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
    if (transaction === undefined) return
    undo(transaction)
    await transaction.undoing
  }

  // Writes of one transaction one after another: two at once would mix the rows of an array on SQLite, and are not
  // defined on MongoDB.
  async function protect(write: Write, args: WriteArgs): Promise<unknown> {
    const given = await args.req?.transactionID
    const id = given ?? (await beginTransaction())
    const transaction = transactions.get(String(id))
    if (!transaction) throw isOver()
    const result = transaction.writes.then(async () => {
      if (transaction.state !== 'open') throw transaction.failure
      try {
        return await write(given ? args : { ...args, req: { ...args.req, transactionID: id } })
      } catch (error) {
        throw toError(error)
      }
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

  const methods = adapter as unknown as Record<string, Write | undefined>
  for (const name of writeMethods) {
    const write = methods[name]?.bind(adapter)
    if (write) methods[name] = (args) => protect(write, args)
  }
  for (const name of readMethods) {
    const read = methods[name]?.bind(adapter)
    if (read && writing.toError)
      methods[name] = (args) =>
        read(args).catch((error: unknown) => {
          throw toError(error)
        })
  }
  return Object.assign(adapter, {
    beginTransaction,
    commitTransaction,
    rollbackTransaction,
    afterCommit,
    withoutLimit: <Result>(work: () => Result): Result => unlimited.run(true, work),
  })
}
