import type { PayloadRequest } from 'payload'
import { administrators } from './administrators.ts'

/** Administrators, for one document at a time: a request that names none would reach all of them. */
export const administratorsOneAtATime = ({
  req,
  id,
}: {
  req: PayloadRequest
  id?: number | string
}): boolean => administrators({ req }) && id !== undefined
