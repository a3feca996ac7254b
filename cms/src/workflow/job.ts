import type { TaskConfig } from 'payload'
import { carryOut } from './carry-out.ts'
import { scheduleTask } from './schedule-task.ts'

const tries = 10

/** Carries out what was set for an hour. */
export const carryOutSchedule: TaskConfig<{ input: { schedule: string }; output: Record<string, never> }> = {
  slug: scheduleTask,
  label: '定时发布或撤下',
  retries: { attempts: tries, backoff: { type: 'fixed', delay: 3000 } },
  inputSchema: [{ name: 'schedule', type: 'text', required: true }],
  handler: async ({ input, job, req }) => {
    await carryOut(req.payload, input.schedule, job.totalTried >= tries)
    return { output: {} }
  },
}
