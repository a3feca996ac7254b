import { setTimeout as pause } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { APIError } from 'payload'
import { Interrupted } from './interrupted.ts'
import type { Instances } from './mongo-instances.ts'
import { busy, type Turn } from './one-writer.ts'

export type Client = ReturnType<MongooseAdapter['connection']['getClient']>
type Session = ReturnType<Client['startSession']>

const hasLabel = (error: unknown, label: string): boolean => {
  const has = (error as { hasErrorLabel?: (label: string) => boolean } | null)?.hasErrorLabel
  return typeof has === 'function' && has.call(error, label)
}

const isTransient = (error: unknown): boolean => hasLabel(error, 'TransientTransactionError')
const isUnknown = (error: unknown): boolean => hasLabel(error, 'UnknownTransactionCommitResult')

const unknown = () =>
  new APIError('数据库没有回答，不能确定刚才的保存是否成功，请刷新后查看。', 503, null, true)

/** The error as callers shall see it: one that says whether trying again may help. */
export const toMongoError = (error: unknown): unknown => {
  if (isTransient(error)) return new Interrupted(error)
  return isUnknown(error) ? unknown() : error
}

const giveUp = async (session: Session): Promise<void> => {
  await session.abortTransaction().catch(() => undefined)
  await session.endSession().catch(() => undefined)
}

const commit = async (session: Session): Promise<void> => {
  const mostAttempts = 5
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.commitTransaction()
      return
    } catch (error) {
      // Asking again cannot commit twice.
      if (!isUnknown(error) || attempt === mostAttempts) throw error
      await pause(100 * attempt)
    }
  }
}

const lookForDeadEveryMs = 200

/**
 * Begins a transaction with the turn to write: it changes one document that every transaction changes first, so that
 * MongoDB itself refuses all others until this one ends, and what it reads is no older than its turn. One that is
 * refused has done nothing yet and begins again. Throws 503 after `until` (epoch ms).
 */
export const takeTurn = async (client: Client, instances: Instances, until: number): Promise<Turn> => {
  const turns = client.db().collection<{ _id: string; taken: number }>('xiezou_state')
  let lookForDeadAt = Date.now() + lookForDeadEveryMs
  for (;;) {
    const session = client.startSession()
    try {
      await instances.writesIn(session)
      session.startTransaction({
        readConcern: { level: 'snapshot' },
        readPreference: 'primary',
      })
      await turns.updateOne({ _id: 'turn' }, { $inc: { taken: 1 } }, { session })
      return {
        toSession: () => session,
        commit: async () => {
          try {
            await commit(session)
          } finally {
            await giveUp(session)
          }
        },
        undo: () => giveUp(session),
      }
    } catch (error) {
      await giveUp(session)
      if (!isTransient(error)) throw error
      if (Date.now() >= until) throw busy()
    }
    if (Date.now() >= lookForDeadAt) {
      await instances.endDead()
      lookForDeadAt = Date.now() + lookForDeadEveryMs
    }
    await pause(1 + Math.random() * 4)
  }
}
