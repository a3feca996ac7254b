import type { PayloadRequest, Where } from 'payload'
import { evidenceReaders } from './evidence-readers.ts'

/** Whoever may read a piece of evidence, for one at a time: a request that names none would reach all of them. */
export const evidenceRemovers = ({
  req,
  id,
}: {
  req: PayloadRequest
  id?: number | string
}): boolean | Where => id !== undefined && evidenceReaders({ req })
