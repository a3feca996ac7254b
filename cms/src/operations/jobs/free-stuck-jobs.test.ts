import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCms, type TestCms } from '../../testing/start-cms.ts'
import { freeStuckJobs } from './free-stuck-jobs.ts'

let cms: TestCms

beforeAll(async () => {
  cms = await startCms()
})

afterAll(() => cms.stop())

const add = async (data: Record<string, unknown>): Promise<string> => {
  const input = { schedule: 'none' }
  const job = await cms.payload.jobs.queue({ task: 'carry-out-schedule', input })
  await cms.payload.db.updateOne({ collection: 'payload-jobs', id: job.id, data: { ...data } })
  return String(job.id)
}
const isTaken = async (id: string): Promise<boolean> =>
  (await cms.payload.findByID({ collection: 'payload-jobs', id }))['processing'] === true

test('a job whose process was killed is taken up again, and one that is being worked on is left alone', async () => {
  const now = Date.now()
  const killed = await add({ processing: true, updatedAt: new Date(now - 6 * 60_000).toISOString() })
  const working = await add({ processing: true, updatedAt: new Date(now - 60_000).toISOString() })
  expect(await freeStuckJobs(cms.payload, now)).toBe(1)
  expect([await isTaken(killed), await isTaken(working)]).toEqual([false, true])
})

test('the queue asks for it before each look', async () => {
  const { shouldAutoRun } = cms.payload.config.jobs
  expect(await shouldAutoRun?.(cms.payload)).toBe(true)
})
