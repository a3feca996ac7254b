import type { PayloadRequest } from 'payload'

/** Whoever has signed in, for one document at a time: a request that names none would reach all of them. */
export const signedInOneAtATime = ({ req, id }: { req: PayloadRequest; id?: number | string }): boolean =>
  req.user !== null && id !== undefined
