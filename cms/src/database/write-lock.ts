import { setTimeout as pause } from 'node:timers/promises'
import type { Client, Transaction } from '@libsql/client'
import { LibsqlError } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from 'drizzle-orm/libsql'
import { busy } from './one-writer.ts'

type Session = SQLiteAdapter['sessions'][string]

/**
 * Takes SQLite's write lock, polling while another process holds it: libsql is synchronous, so a busy timeout
 * would freeze this process. `executeMultiple` is sqlite3_exec: a prepared BEGIN that met SQLITE_BUSY stays
 * open, and the next COMMIT fails. Throws APIError 503 after `until` (epoch ms).
 */
export async function beginImmediate(
  writer: Client,
  until: number,
  foreignKeys: 'ON' | 'OFF',
): Promise<Transaction> {
  for (;;) {
    const transaction = await writer.transaction('deferred')
    try {
      // Neither setting does anything inside a transaction. Migrations rebuild a table by dropping it, and with
      // foreign keys on that deletes the arrays of all its documents (https://sqlite.org/lang_altertable.html).
      const settings = `PRAGMA foreign_keys = ${foreignKeys}; PRAGMA synchronous = FULL`
      await transaction.executeMultiple(`COMMIT; ${settings}; BEGIN IMMEDIATE`)
      return transaction
    } catch (error) {
      transaction.close()
      if (!(error instanceof LibsqlError && error.code === 'SQLITE_BUSY')) throw error
      if (Date.now() >= until) throw busy()
      await pause(1 + Math.random() * 4)
    }
  }
}

/** Drizzle, as Payload expects it in a session, on the transaction's connection. */
export function drizzleOver(transaction: Transaction, schema: Record<string, unknown>): Session['db'] {
  const execute = (statement: Parameters<Transaction['execute']>[0]) =>
    transaction.execute(statement).catch(withUniqueCode)
  return drizzle({ client: { execute } as Client, schema }) as unknown as Session['db']
}

/** Payload's `handleUpsertError` looks in `code` for what `@libsql/client` has moved to `extendedCode`. */
function withUniqueCode(error: unknown): never {
  if (!(error instanceof LibsqlError) || error.extendedCode !== 'SQLITE_CONSTRAINT_UNIQUE') throw error
  throw new LibsqlError(error.message, error.extendedCode, error.extendedCode, error.rawCode, error)
}
