import type { Payload } from 'payload'

/** Longer than any of our jobs takes. */
const longestMs = 5 * 60 * 1000

/**
 * Lets a job be taken up again whose process was killed while it worked: Payload leaves it marked as being worked on
 * for ever. Every job of ours may run twice. Returns how many there were.
 */
export const freeStuckJobs = async (payload: Payload, now: number): Promise<number> => {
  const where = {
    processing: { equals: true },
    updatedAt: { less_than: new Date(now - longestMs).toISOString() },
  }
  const { totalDocs } = await payload.count({ collection: 'payload-jobs', where, overrideAccess: true })
  if (totalDocs > 0) await payload.db.updateJobs({ where, data: { processing: false }, returning: false })
  return totalDocs
}
