import { randomUUID } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'

type Connection = MongooseAdapter['connection']
type Id = { id: unknown }
type Instance = { _id: string; session: unknown; seenAt: Date }

/** The processes that work on one database, each with the session in which it writes. */
export type Instances = {
  /** This process. */
  own: string
  /** Makes known in which session this process is going to write. */
  writesIn: (session: { id?: unknown }) => Promise<void>
  /** Whether a process was seen a moment ago. */
  isAlive: (instance: string) => Promise<boolean>
  /** Ends the sessions of processes that were not seen for long: MongoDB keeps an open transaction for a minute. */
  endDead: () => Promise<void>
  leave: () => Promise<void>
}

/**
 * Joins the processes of a database and says from then on that this one lives. All times are those of the server.
 * What is decided here decides no more than how long others wait: a process that was taken for dead finds its
 * transaction undone, and tries again.
 */
export const joinInstances = async (connection: Connection, deadAfterMs: number): Promise<Instances> => {
  const all = connection.collection<Instance>('xiezou_instances')
  const own = randomUUID()
  let session: unknown = null
  const say = async (): Promise<void> => {
    // With a pipeline the value would be an expression.
    const seen = { seenAt: '$$NOW', session: { $literal: session } }
    await all.updateOne({ _id: own }, [{ $set: seen }], { upsert: true })
  }
  const isOld = { $lt: ['$seenAt', { $subtract: ['$$NOW', deadAfterMs] }] }
  // It says the same however often; a wait for the majority can be interrupted.
  await say().catch(say)
  const beat = setInterval(() => void say().catch(() => undefined), deadAfterMs / 4)
  beat.unref()
  return {
    own,
    writesIn: async ({ id }) => {
      const next = (id as Id).id
      if (JSON.stringify(next) === JSON.stringify(session)) return
      session = next
      await say()
    },
    isAlive: async (instance) => {
      const found = await all.findOne({ _id: instance, $expr: { $not: isOld } })
      return found !== null
    },
    endDead: async () => {
      for (const { _id, session: left, seenAt } of await all.find({ $expr: isOld }).toArray()) {
        if (left !== null) await connection.db?.command({ killSessions: [{ id: left }] })
        await all.deleteOne({ _id, seenAt })
      }
    },
    leave: async () => {
      clearInterval(beat)
      await all.deleteOne({ _id: own }).catch(() => undefined)
    },
  }
}
