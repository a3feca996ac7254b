import type { PayloadRequest } from 'payload'

/** Evidence is for those who work here: whoever has signed in, and never a stranger. */
export const evidenceReaders = ({ req }: { req: PayloadRequest }): boolean => req.user !== null
