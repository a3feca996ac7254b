import { createHash } from 'node:crypto'
import type { Payload } from 'payload'

/** How a line of a backup is written so that its ids are such as the database can keep. */
export type OwnIds = (line: string) => string

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g
const isObjectId = (id: string): boolean => /^[0-9a-f]{24}$/.test(id)

/** The same one for the same id, wherever and whenever it is restored. */
const toObjectId = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 24)

/**
 * SQLite keeps any id, MongoDB its own kind alone: there each other id of a document becomes one of that kind, everywhere
 * where it stands, in texts too.
 */
export const toOwnIds = ({ db }: Payload, ids: Iterable<string>): OwnIds => {
  if (db.name !== 'mongoose') return (line) => line
  const others = new Map([...ids].filter((id) => !isObjectId(id)).map((id) => [id, toObjectId(id)]))
  return (line) => line.replace(uuid, (id) => others.get(id) ?? id)
}
