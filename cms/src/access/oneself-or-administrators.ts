import type { PayloadRequest, Where } from 'payload'
import { administrators } from './administrators.ts'
import { signedIn } from './signed-in.ts'

/** Administrators for everybody, all others for themselves. */
export const oneselfOrAdministrators = ({ req }: { req: PayloadRequest }): boolean | Where => {
  if (administrators({ req })) return true
  return signedIn({ req }) ? { id: { equals: req.user?.id } } : false
}
