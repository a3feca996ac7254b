import type { PayloadRequest } from 'payload'
import { administrators } from './administrators.ts'

/** Administrators, but not for themselves. */
export const othersThanOneself = ({ req, id }: { req: PayloadRequest; id?: number | string }): boolean =>
  administrators({ req }) && id !== undefined && String(id) !== String(req.user?.id)
