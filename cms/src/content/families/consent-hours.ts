import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { afterCommit } from '../../database/after-commit.ts'
import { hourlyQueue } from '../../queues.ts'
import { findEnd, type StoredBasis } from './find-basis-problems.ts'

/** The slug of the task that ends the consents that are due. */
export const consentsTask = 'end-consents'

const queue = async (req: PayloadRequest, waitUntil?: Date): Promise<void> => {
  await req.payload.jobs.queue({
    task: consentsTask,
    queue: hourlyQueue,
    input: {},
    ...(waitUntil === undefined ? {} : { waitUntil }),
    req,
  })
}

const toInstants = (document: unknown): (string | null | undefined)[] => {
  const { until, withdrawnAt } = (document as { basis?: StoredBasis } | undefined)?.basis ?? {}
  return [until, withdrawnAt]
}

/** Sets the hours at which a consent ends; one that has ended already does so at once. */
export const setHours: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const basis = (doc as { basis?: StoredBasis }).basis ?? {}
  if (basis.kind !== 'consent') return doc as unknown
  const now = new Date()
  const before = toInstants(previousDoc)
  for (const [index, instant] of toInstants(doc).entries()) {
    if (!instant || instant === before[index]) continue
    if (new Date(instant) > now) await queue(req, new Date(instant))
  }
  if (findEnd(basis, now) !== null && before.join() !== toInstants(doc).join()) {
    await queue(req)
    // The queue finds it within seconds, here or in another process; this only saves the seconds.
    afterCommit(req, () => req.payload.jobs.run({ queue: hourlyQueue }))
  }
  return doc as unknown
}
