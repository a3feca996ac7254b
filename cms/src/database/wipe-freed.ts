import type { Payload } from 'payload'

/** What a database adapter offers for making sure that nothing of what was deleted is left in its files. */
type WithWipe = { wipeFreed: () => Promise<void> }

/**
 * Rewrites the files of the database so that what was deleted or overwritten is nowhere in them. Returns false where
 * the database has files of its own that only its operator can clear.
 */
export const wipeFreed = async (payload: Payload): Promise<boolean> => {
  const adapter = payload.db as Partial<WithWipe>
  if (adapter.wipeFreed === undefined) return false
  await adapter.wipeFreed()
  return true
}
