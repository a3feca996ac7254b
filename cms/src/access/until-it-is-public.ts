import type { FieldAccess } from 'payload'

/** Whoever has signed in, as long as the document is not public. */
export const untilItIsPublic: FieldAccess = ({ req, doc }) =>
  req.user !== null && (doc as { _status?: unknown } | undefined)?._status !== 'published'
