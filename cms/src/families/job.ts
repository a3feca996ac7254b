import type { CollectionAfterChangeHook, PayloadRequest, TaskConfig } from 'payload'
import { afterCommit } from '../database/after-commit.ts'
import { endConsents } from './end-consents.ts'
import { findEnd, type StoredBasis } from './find-basis-problems.ts'

const task = 'end-consents'

/** The queue of what has to happen at its hour, whatever else is being made. */
export const hourlyQueue = 'at-their-hour'

/** Ends the consents that are due when it runs. A failure is tried again every minute: nobody may stay public for it. */
export const endConsentsTask: TaskConfig<{ input: Record<string, never>; output: Record<string, never> }> = {
  slug: task,
  label: '到期或撤回的同意',
  retries: { attempts: 10_000, backoff: { type: 'fixed', delay: 60_000 } },
  handler: async ({ req }) => {
    await endConsents(req.payload, new Date())
    return { output: {} }
  },
}

const queue = async (req: PayloadRequest, waitUntil?: Date): Promise<void> => {
  await req.payload.jobs.queue({
    task,
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
