import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toKeepGoing } from '../operations/jobs/keep-going.ts'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'
import type { ShownPlan } from './shown-plan.ts'
import { carryOutOverdue } from './overdue.ts'
import type { Notice, Schedule } from './rows.ts'
import { scheduleTask } from './schedule-task.ts'
import type { DocumentState } from './state.ts'
import { loadRefused } from './waiting.ts'

let cms: TestCms
let publisher: SignedIn

beforeAll(async () => {
  cms = await startCms()
  publisher = await cms.signIn('publisher')
})

afterAll(() => cms.stop())

type Deed = 'publish' | 'withdraw'

const minute = 60_000
const hour = 60 * minute
const json = async <Body>(answer: Promise<Response>): Promise<Body> => (await (await answer).json()) as Body

const release = async (id: string, deed: Deed, at?: string): Promise<number> => {
  const look = publisher.ask('GET', `/workflow/preview?slug=programs&id=${id}&deed=${deed}`)
  const { seen } = await json<ShownPlan>(look)
  const document = { slug: 'programs', id }
  return (await publisher.ask('POST', '/workflow/release', { document, deed, seen, at })).status
}

const findSchedule = async (id: string): Promise<Schedule> => {
  const { docs } = await cms.payload.find({ collection: 'schedules', where: { document: { equals: id } } })
  return docs[0] as unknown as Schedule
}

const findJob = async ({ id }: Schedule): Promise<string> => {
  const { docs } = await cms.payload.find({
    collection: 'payload-jobs',
    where: { taskSlug: { equals: scheduleTask } },
    pagination: false,
  })
  const jobs = docs as unknown as { id: string; input: { schedule: string } }[]
  return jobs.find(({ input }) => input.schedule === id)?.id ?? ''
}

let made = 0
/** A program whose hour was some time ago, and nothing happened then. */
const make = async (deed: Deed, agoMs: number): Promise<string> => {
  const key = `overdue-${++made}`
  const data = { key, slug: key, name: `项目 ${key}`, kind: 'program' }
  const { doc } = await json<{ doc: { id: string } }>(publisher.ask('POST', '/programs?draft=true', data))
  if (deed === 'withdraw') expect(await release(doc.id, 'publish')).toBe(200)
  expect(await release(doc.id, deed, new Date(Date.now() + hour).toISOString())).toBe(200)
  const { id } = await findSchedule(doc.id)
  const at = new Date(Date.now() - agoMs).toISOString()
  await cms.payload.db.updateOne({ collection: 'schedules', id, data: { at } })
  return doc.id
}

const lose = async (id: string): Promise<void> => {
  const job = await findJob(await findSchedule(id))
  await cms.payload.db.deleteOne({ collection: 'payload-jobs', where: { id: { equals: job } } })
}
const fail = async (id: string): Promise<void> => {
  const job = await findJob(await findSchedule(id))
  await cms.payload.db.updateOne({
    collection: 'payload-jobs',
    id: job,
    data: { hasError: true, waitUntil: null },
  })
}
/** Its job failed a moment ago, and will try again. */
const letTryAgain = async (id: string): Promise<void> => {
  const job = await findJob(await findSchedule(id))
  const waitUntil = new Date(Date.now() + 2 * minute).toISOString()
  await cms.payload.db.updateOne({ collection: 'payload-jobs', id: job, data: { waitUntil } })
}

const isPublic = async (id: string): Promise<boolean> =>
  ((await cms.payload.findByID({ collection: 'programs', id, draft: false })) as { _status?: string })
    ._status === 'published'
const findTold = async (id: string): Promise<Notice[]> => {
  const where = { document: { equals: id } }
  return (await cms.payload.find({ collection: 'notices', where })).docs as unknown as Notice[]
}

describe('an hour that is over and was missed', () => {
  test.each([
    ['whose job was lost', lose],
    ['whose job failed for good', fail],
  ])('%s is made up for within a day, and whoever set it is told how late', async (_, miss) => {
    const id = await make('publish', 2 * hour)
    await miss(id)
    await carryOutOverdue(cms.payload, Date.now())
    expect([await isPublic(id), (await findSchedule(id)).state]).toEqual([true, 'done'])
    expect(await findTold(id)).toMatchObject([
      { kind: 'done', word: expect.stringMatching(/^原定.+那时服务器没有运行，到.+才执行$/) as string },
    ])
  })

  test('by more than a day publishes nothing; the form, the lists and whoever set it say why, and it is set again', async () => {
    const id = await make('publish', 25 * hour)
    await lose(id)
    await carryOutOverdue(cms.payload, Date.now())
    expect([await isPublic(id), (await findSchedule(id)).state]).toEqual([false, 'refused'])
    const why = expect.stringContaining('过了一天以上') as string
    expect(await findTold(id)).toMatchObject([{ kind: 'refused', word: why }])
    const state = publisher.ask('GET', `/workflow/state?slug=programs&id=${id}`)
    expect((await json<DocumentState>(state)).refused).toMatchObject({ deed: 'publish', word: why })
    const another = await (await cms.signIn('publisher')).request()
    expect(await loadRefused(another)).toMatchObject([{ document: id, word: why, mayRelease: true }])
    expect(await release(id, 'publish', new Date(Date.now() + hour).toISOString())).toBe(200)
    expect((await findSchedule(id)).state).toBe('set')
    expect(await loadRefused(another)).toEqual([])
  })

  test('is put aside by whoever may release it', async () => {
    const id = await make('publish', 25 * hour)
    await lose(id)
    await carryOutOverdue(cms.payload, Date.now())
    const { id: schedule } = await findSchedule(id)
    expect((await publisher.ask('POST', '/workflow/cancel', { id: schedule })).status).toBe(200)
    expect(await loadRefused(await publisher.request())).toEqual([])
  })

  test('withdraws however late it is', async () => {
    const id = await make('withdraw', 72 * hour)
    await lose(id)
    await carryOutOverdue(cms.payload, Date.now())
    expect([await isPublic(id), (await findSchedule(id)).state]).toEqual([false, 'done'])
  })

  test('is left to its job where one will come, and to the next look where it is only just over', async () => {
    const awaited = await make('publish', hour)
    await letTryAgain(awaited)
    const fresh = await make('publish', minute)
    await lose(fresh)
    await carryOutOverdue(cms.payload, Date.now())
    expect([(await findSchedule(awaited)).state, (await findSchedule(fresh)).state]).toEqual(['set', 'set'])
  })

  test('is looked for by the queue itself', async () => {
    const id = await make('publish', hour)
    await lose(id)
    await toKeepGoing()(cms.payload)
    expect((await findSchedule(id)).state).toBe('done')
  })
})
