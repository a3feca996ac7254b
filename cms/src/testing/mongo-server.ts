import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import type { TestProject } from 'vitest/node'
import { findMongod, noMongodSentence, versionOf } from '../../../scripts/lib/mongod.mjs'

declare module 'vitest' {
  /** What every test file of the project on MongoDB is told: the address of its server. */
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- nothing else merges with vitest's own
  export interface ProvidedContext {
    mongo: string
  }
}

/** Starts a replica set of one for all tests on MongoDB, and ends it after them. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const systemBinary = findMongod(process.env)
  if (systemBinary === undefined) throw new Error(noMongodSentence)
  const server = await MongoMemoryReplSet.create({
    replSet: { count: 1, storageEngine: 'wiredTiger' },
    binary: { systemBinary, version: versionOf(systemBinary) ?? '' },
  })
  project.provide('mongo', server.getUri())
  return async () => {
    await server.stop()
  }
}
