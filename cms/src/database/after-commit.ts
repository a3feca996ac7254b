import type { PayloadRequest } from 'payload'

/** Something to do once the writes it depends on can no longer be undone; what it throws is only logged. */
export type AfterCommitCallback = () => unknown

/** What a database adapter offers so that `afterCommit` works on it. */
export type WithAfterCommit = {
  afterCommit: (req: Pick<PayloadRequest, 'transactionID'>, callback: AfterCommitCallback) => void
}

/**
 * Runs `callback` once, when the transaction around the caller is committed: never after a rollback, at once
 * where there is no transaction. Nobody waits for it. Throws if the database adapter cannot offer this.
 */
export function afterCommit(req: PayloadRequest, callback: AfterCommitCallback): void {
  const adapter = req.payload.db as Partial<WithAfterCommit>
  if (!adapter.afterCommit) throw new Error('This database adapter has no afterCommit.')
  adapter.afterCommit(req, callback)
}
