import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import type { TestProject } from 'vitest/node'
import { findMongod, noMongodSentence, versionOf } from '../../../scripts/lib/mongod.mjs'

declare module 'vitest' {
  /** What every test file of the project on MongoDB is told: the addresses of the servers, one for each worker. */
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- nothing else merges with vitest's own
  export interface ProvidedContext {
    mongo: string[]
  }
}

/**
 * Starts a replica set of one for each worker of the tests on MongoDB, and ends them after the tests. Two files at once
 * on one server would interrupt each other's transactions.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const systemBinary = findMongod(process.env)
  if (systemBinary === undefined) throw new Error(noMongodSentence)
  const start = (): Promise<MongoMemoryReplSet> =>
    MongoMemoryReplSet.create({
      replSet: { count: 1, storageEngine: 'wiredTiger' },
      binary: { systemBinary, version: versionOf(systemBinary) ?? '' },
    })
  const servers = await Promise.all(Array.from({ length: project.config.maxWorkers }, start))
  project.provide(
    'mongo',
    servers.map((server) => server.getUri()),
  )
  return async () => {
    await Promise.all(servers.map((server) => server.stop()))
  }
}
