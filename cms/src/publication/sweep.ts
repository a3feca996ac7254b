import type { Payload } from 'payload'

/**
 * Removes the rows whose release was never committed, and returns how many there were. Run once, before the server
 * listens. Releases are numbered without gaps, so what is numbered above the newest one was left half written.
 */
export const sweep = async (payload: Payload): Promise<number> => {
  const { docs: newest } = await payload.find({
    collection: 'releases',
    sort: '-sequence',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  const { docs: swept } = await payload.delete({
    collection: 'ledger-rows',
    where: { release: { greater_than: newest[0]?.['sequence'] ?? 0 } },
    depth: 0,
    overrideAccess: true,
  })
  return swept.length
}
