import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { createLocalReq, type PayloadRequest } from 'payload'
import { inTransaction } from './in-transaction.ts'
import { toNewerRefusal, toUpgradeFailure } from './upgrade.ts'

/** What a migration changes in documents, in one transaction: in MongoDB a shape is no more than what is stored. */
export type MongoStep = (args: {
  db: NonNullable<MongooseAdapter['connection']['db']>
  session: MongooseAdapter['sessions'][string]
  req: PayloadRequest
}) => Promise<unknown>

/** The steps by the name of their migration; most migrations need none. */
export type MongoSteps = Record<string, MongoStep>

const findApplied = async ({ connection }: MongooseAdapter): Promise<string[]> => {
  const rows = await connection
    .collection('payload-migrations')
    .find({ batch: { $gte: 0 } })
    .toArray()
  return rows.map(({ name }) => String(name)).sort()
}

const findPending = (applied: string[], known: string[]): string[] => {
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw toNewerRefusal(unknown)
  return known.filter((name) => !applied.includes(name))
}

/** Throws, in one Chinese sentence, where a newer program has upgraded the database. */
export const refuseNewer = async (adapter: MongooseAdapter, known: string[]): Promise<void> => {
  findPending(await findApplied(adapter), known)
}

/**
 * Brings a database through all migrations that it has not had, together or not at all.
 * Throws, in one Chinese sentence, where a step fails or where a newer program has upgraded the database.
 */
export const upgradeMongo = async (
  adapter: MongooseAdapter,
  known: string[],
  steps: MongoSteps,
): Promise<void> => {
  if (findPending(await findApplied(adapter), known).length === 0) return
  const req = await createLocalReq({}, adapter.payload)
  await inTransaction(req, async () => {
    const session = adapter.sessions[String(await req.transactionID)]
    const { db } = adapter.connection
    if (session === undefined || db === undefined) throw new Error('The database is not connected.')
    // Asked again: another process may have upgraded while this one waited for its turn to write.
    for (const name of findPending(await findApplied(adapter), known)) {
      try {
        await steps[name]?.({ db, session, req })
      } catch (error) {
        throw toUpgradeFailure(error, null)
      }
      await req.payload.create({ collection: 'payload-migrations', data: { name, batch: 1 }, req })
    }
  })
}
