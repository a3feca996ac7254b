import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'

/** An address of MongoDB with another database. */
export const toAnother = (address: string): string => {
  const url = new URL(address)
  url.pathname = `/${randomUUID()}`
  return url.href
}

/** Takes everything out of the database that an address names, and its indexes with it. */
export const emptyDatabase = async (address: string): Promise<void> => {
  const client = await MongoClient.connect(address)
  await client.db().dropDatabase()
  await client.close()
}
