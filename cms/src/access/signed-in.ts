import type { PayloadRequest } from 'payload'

/** Whoever has signed in. */
export const signedIn = ({ req }: { req: PayloadRequest }): boolean => req.user !== null
