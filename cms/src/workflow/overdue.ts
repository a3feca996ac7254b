import { createLocalReq, type Payload } from 'payload'
import { hourlyQueue } from '../queues.ts'
import { carryOut } from './carry-out.ts'
import { findRows } from './rows.ts'
import { scheduleTask } from './schedule-task.ts'

/** Longer than the job of an hour tries. */
const patienceMs = 5 * 60 * 1000

type Job = { input?: { schedule?: unknown } | null; waitUntil?: string | null }

/**
 * Carries out, or refuses with a word, what is still set though its hour is over and no job will come for it: one that
 * failed for good, was lost, or came with a backup that keeps none. Nothing stays set in the past.
 */
export const carryOutOverdue = async (payload: Payload, now: number): Promise<void> => {
  const req = await createLocalReq({}, payload)
  const latest = new Date(now - patienceMs).toISOString()
  const overdue = await findRows(req, 'schedules', { state: { equals: 'set' }, at: { less_than: latest } })
  if (overdue.length === 0) return
  const { docs } = await payload.find({
    collection: 'payload-jobs' as never,
    where: {
      taskSlug: { equals: scheduleTask },
      queue: { equals: hourlyQueue },
      hasError: { not_equals: true },
      completedAt: { exists: false },
    },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const isSoon = ({ waitUntil }: Job): boolean => !waitUntil || Date.parse(waitUntil) < now + patienceMs
  const awaited = new Set((docs as Job[]).filter(isSoon).map(({ input }) => input?.schedule))
  for (const { id } of overdue) {
    if (awaited.has(id)) continue
    await carryOut(payload, id, true).catch((err: unknown) => {
      payload.logger.error({ err }, `定时任务 ${id} 失败`)
    })
  }
}
