import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import type { WithAfterCommit } from './after-commit.ts'
import type { WithOneMoment } from './at-one-moment.ts'
import type { WithImport } from './importing.ts'
import { type Instances, joinInstances } from './mongo-instances.ts'
import { makeIndexes, toCollections } from './mongo-indexes.ts'
import { takeTurn, toMongoError } from './mongo-turn.ts'
import { type MongoSteps, refuseNewer, upgradeMongo } from './upgrade-mongo.ts'
import { mostVersions } from './versions.ts'
import { inOwnOrder } from './in-own-order.ts'
import { type Turn, withOneWriter, type Writing } from './one-writer.ts'
import { turnToWrite } from './turn-to-write.ts'

/**
 * `url` names a replica set; a write waits `lockTimeoutMs` for its turn and keeps it for `holdTimeoutMs`, which must be
 * shorter than the server's own limit of a minute. A process that was not seen for `deadAfterMs` holds nothing any more.
 * `migrations` are the names of all there are, in order, and `steps` what some of them change in the documents.
 */
export type SingleWriterMongoOptions = {
  url: string
  migrationDir: string
  migrations: string[]
  steps?: MongoSteps
  lockTimeoutMs?: number
  holdTimeoutMs?: number
  deadAfterMs?: number
}

type Mongo = MongooseAdapter & WithAfterCommit & WithImport & WithOneMoment

/** Payload's MongoDB adapter with one writer at a time (`withOneWriter`), among all processes on the database. */
export function singleWriterMongo(options: SingleWriterMongoOptions): DatabaseAdapterObj<Mongo> {
  const { url, migrationDir } = options
  const plain = mongooseAdapter({
    url,
    migrationDir,
    // Payload's own gives no collection to what has no index, and the first write in a transaction fails for that.
    ensureIndexes: false,
    bulkOperationsSingleTransaction: true,
    connectOptions: {
      autoIndex: false,
      autoCreate: false,
      writeConcern: { w: 'majority', journal: true },
      readConcernLevel: 'majority',
      serverSelectionTimeoutMS: 5000,
      appName: 'xiezou',
    },
  })
  return { ...plain, init: (args) => onOneDatabase(plain.init(args) as unknown as MongooseAdapter, options) }
}

const notAReplicaSet =
  '这个 MongoDB 不是副本集，保存就不能要么全部成功、要么全部不变；请启用副本集，并在 DATABASE_URL 里写明 replicaSet'
const beingRestored = '这个数据库正在恢复备份，请等它完成'

/**
 * Has documents counted one by one. Where nothing is asked for in particular, Payload asks for an estimate, which MongoDB
 * refuses inside a transaction and gets wrong after it was killed.
 */
function countWhatIsThere(adapter: MongooseAdapter): void {
  const methods = adapter as unknown as Record<string, (args: { where?: object }) => unknown>
  for (const name of ['count', 'countVersions', 'find', 'findVersions', 'queryDrafts']) {
    const method = methods[name]?.bind(adapter)
    if (method)
      methods[name] = (args) =>
        method(Object.keys(args.where ?? {}).length > 0 ? args : { ...args, where: { id: { exists: true } } })
  }
}

function onOneDatabase(plain: MongooseAdapter, options: SingleWriterMongoOptions): Mongo {
  const { url, migrations, steps = {} } = options
  const { lockTimeoutMs = 10_000, holdTimeoutMs = 50_000, deadAfterMs = 5000 } = options
  const importingNow = new AsyncLocalStorage<boolean>()
  const withoutTransaction: Turn = {
    toSession: () => undefined,
    commit: () => Promise.resolve(),
    undo: () => Promise.resolve(),
  }
  let instances: Instances | undefined

  const begin: Writing['begin'] = async (until) => {
    if (importingNow.getStore() === true) return withoutTransaction
    if (!instances) throw new Error('The database is not connected.')
    // A matter of speed alone: among processes the document in `takeTurn` decides.
    const release = await turnToWrite(url, until - Date.now())
    try {
      const turn = await takeTurn(adapter.connection.getClient(), instances, until)
      return {
        ...turn,
        commit: () => turn.commit().finally(release),
        undo: () => turn.undo().finally(release),
      }
    } catch (error) {
      release()
      throw toMongoError(error)
    }
  }

  countWhatIsThere(plain)
  const adapter = withOneWriter(inOwnOrder(plain, mostVersions), {
    begin,
    toError: toMongoError,
    lockTimeoutMs,
    holdTimeoutMs,
  })
  const state = () =>
    adapter.connection.collection<{ _id: string; by?: string; taken?: number }>('xiezou_state')
  const empty = async () => {
    for (const collection of toCollections(adapter)) await collection.deleteMany({})
    await state().deleteOne({ _id: 'importing' })
  }

  /** An import that was killed leaves as little as one that failed. */
  const clearHalfImport = async ({ isAlive }: Instances) => {
    const marker = await state().findOne({ _id: 'importing' })
    if (marker === null) return
    if (await isAlive(marker.by ?? '')) throw new Error(beingRestored)
    await empty()
  }

  const importing: WithImport['importing'] = async (work) => {
    // One transaction may take no longer than a minute on MongoDB.
    await state().updateOne({ _id: 'importing' }, { $set: { by: instances?.own ?? '' } }, { upsert: true })
    try {
      const result = await importingNow.run(true, () => adapter.withoutLimit(work))
      await state().deleteOne({ _id: 'importing' })
      return result
    } catch (error) {
      await empty()
      throw error
    }
  }

  const atOneMoment: WithOneMoment['atOneMoment'] = async (work) => {
    const session = adapter.connection.getClient().startSession()
    session.startTransaction({ readConcern: { level: 'snapshot' }, readPreference: 'primary' })
    const transactionID = randomUUID()
    Object.assign(adapter.sessions, { [transactionID]: session })
    try {
      // The first read fixes the moment, and must be alone: Payload counts and finds at once.
      await state().findOne({}, { session })
      return await work({ transactionID })
    } finally {
      Reflect.deleteProperty(adapter.sessions, transactionID)
      await session.endSession()
    }
  }

  const { connect, destroy } = adapter
  return Object.assign(adapter, {
    importing,
    atOneMoment,
    migrate: () => upgradeMongo(adapter, migrations, steps),
    connect: async (...args: Parameters<NonNullable<typeof connect>>) => {
      await connect?.apply(adapter, args)
      try {
        if (!adapter.connection.getClient().options.replicaSet) throw new Error(notAReplicaSet)
        await refuseNewer(adapter, migrations)
        await makeIndexes(adapter)
        await state().updateOne({ _id: 'turn' }, { $setOnInsert: { taken: 0 } }, { upsert: true })
        instances ??= await joinInstances(adapter.connection, deadAfterMs)
        await clearHalfImport(instances)
      } catch (error) {
        // An open connection would keep a command from ending.
        await destroy?.apply(adapter)
        throw error
      }
    },
    destroy: async () => {
      const release = await turnToWrite(url, holdTimeoutMs)
      await instances?.leave()
      instances = undefined
      release()
      await destroy?.apply(adapter)
    },
  })
}
