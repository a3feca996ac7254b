import type { Payload } from 'payload'
import { carryOutOverdue } from '../../workflow/overdue.ts'
import { freeStuckJobs } from './free-stuck-jobs.ts'

const everyMs = 60 * 1000

/** What is asked before each look at the queue: it puts right once a minute what no job would, and lets the look go on. */
export const toKeepGoing = (): ((payload: Payload) => Promise<boolean>) => {
  let lookedAt = Number.NEGATIVE_INFINITY
  return async (payload) => {
    // Not the clock, which may be set back.
    const elapsed = performance.now()
    if (elapsed - lookedAt >= everyMs) {
      lookedAt = elapsed
      const now = Date.now()
      await freeStuckJobs(payload, now)
      await carryOutOverdue(payload, now)
    }
    return true
  }
}
