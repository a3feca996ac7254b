import type { PayloadRequest, Where } from 'payload'
import { toRole } from './roles.ts'

/** Evidence is for those who work here; communications sees what numbers rest on, and no consents. */
export const evidenceReaders = ({ req }: { req: PayloadRequest }): boolean | Where => {
  const role = toRole(req)
  return role === 'communications' ? { about: { equals: 'data' } } : role !== null
}
