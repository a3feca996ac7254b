import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../../../testing/start-cms.ts'
import type { Entry } from './endpoint.ts'

type Answer = { doc?: { id: string; value: string }; errors?: { message: string }[] }

let cms: TestCms
let clerk: SignedIn

beforeAll(async () => {
  cms = await startCms()
  clerk = await cms.signIn('communications')
})

afterAll(() => cms.stop())

const compare = async (more: Record<string, unknown>): Promise<Entry> => {
  const { id } = await cms.find('statistic', 'miniapp-bound-residents')
  const answer = await clerk.ask('POST', '/data-entry/compare', {
    statistic: id,
    observation: null,
    value: null,
    definition: null,
    period: {},
    asOf: null,
    supersedes: null,
    ...more,
  })
  return (await answer.json()) as Entry
}

test('a new value begins with the newest definition and the period that comes next', async () => {
  expect(await compare({})).toEqual({
    unit: '人',
    previous: { text: '260,587人', period: '截至撰稿时（2022年，原文未注明日期）' },
    difference: null,
    next: null,
    warnings: [],
    defaults: {
      definition: 'source-2022',
      period: { kind: 'as-of', year: 2023 },
    },
  })
})

test('a value is compared as it is typed, and one that is no number is not', async () => {
  const period = { kind: 'as-of', year: 2023, month: null }
  const entered = { definition: 'source-2022', period }
  expect((await compare({ ...entered, value: '300001' })).difference).toBe('比上一个数多 39,414人（+15.1%）')
  expect((await compare({ ...entered, value: '3000010' })).warnings).toHaveLength(1)
  expect(await compare({ ...entered, value: '三十万' })).toMatchObject({ difference: null, warnings: [] })
})

test('a value is not compared with itself', async () => {
  const { id } = await cms.find('observation', 'miniapp-bound-residents-2022')
  expect((await compare({ observation: id, value: '260587' })).previous).toBeNull()
})

describe('a number that is sent', () => {
  let keys = 0
  const send = async (value: unknown, statistic: string | null = 'miniapp-bound-residents') => {
    const owner = statistic === null ? null : (await cms.find('statistic', statistic)).id
    const data = { key: `typed-${++keys}`, statistic: owner, value }
    const answer = await clerk.ask('POST', '/observations?draft=true', data)
    return { status: answer.status, body: (await answer.json()) as Answer }
  }

  test.each([
    ['３００，００１', 'miniapp-bound-residents', '300001'],
    ['30万人', 'miniapp-bound-residents', '300000'],
    ['12.5％', 'miniapp-binding-rate', '12.5'],
    ['1,234,567', null, '1234567'],
  ])('%j for %s is stored as the contract writes it', async (value, statistic, stored) => {
    expect((await send(value, statistic)).body.doc?.value).toBe(stored)
  })

  test.each([
    ['21290\t21291', /数值：读到 2 个数（21290、21291）/],
    ['21290\n21291', /数值：读到 2 个数（21290、21291）/],
    ['2023年 612,000 元', /数值：读到 2 个数（2023、612,000）/],
    ['12.5%', /数值：读到 12.5，还有“%”：这里只写数，不写别的（单位是“人”）/],
  ])('%j is refused in a draft too, with what was read', async (value, message) => {
    const { status, body } = await send(value)
    expect(status).toBe(400)
    expect(body.errors?.[0]?.message).toMatch(message)
  })

  test('is no number at all, and the refusal names its field', async () => {
    expect((await send({ a: 1 })).body.errors?.[0]?.message).toBe('数值：这里要写文字')
  })

  test('one that a draft holds already keeps nothing else from being saved', async () => {
    const made = (await send('5')).body.doc
    await cms.payload.update({
      collection: 'observations',
      id: made?.id ?? '',
      data: { value: '约五' },
      draft: true,
      context: { isRestoringVersion: true },
    })
    const saved = await clerk.ask('PATCH', `/observations/${made?.id ?? ''}?draft=true`, {
      value: '约五',
      internalNote: '问过',
    })
    expect((await saved.json()) as Answer).toMatchObject({ doc: { value: '约五', internalNote: '问过' } })
  })
})

test.each([
  ['２０２３年２月８日', '2023-02-08'],
  ['2023/2/8', '2023-02-08'],
  ['未知', '未知'],
  ['2023-02-29', '2023-02-29'],
])('a day that is sent as %s is stored as %s', async (asOf, stored) => {
  const data = { key: `day-${asOf.length}-${stored}`, asOf, period: { kind: 'range', from: asOf, to: asOf } }
  const made = await clerk.ask('POST', '/observations?draft=true', data)
  const { doc } = (await made.json()) as { doc: { asOf: string; period: object } }
  expect([doc.asOf, doc.period]).toMatchObject([stored, { from: stored, to: stored }])
})

test('a day that no calendar has, and what a period lacks, are told at their fields in Chinese', async () => {
  const { id: statistic } = await cms.find('statistic', 'miniapp-bound-residents')
  const made = await clerk.ask('POST', '/observations', {
    ...{
      key: 'no-day',
      statistic,
      definition: 'source-2022',
      value: '1',
      exactness: 'exact',
      source: '报表',
    },
    ...{ period: { kind: 'month', year: 2023, month: 13 }, asOf: '2023-02-29' },
  })
  const { doc } = (await made.json()) as Answer
  const refused = await clerk.release('publish', 'observations', doc?.id ?? '')
  const { problems } = (await refused.json()) as { problems: { label: string; message: string }[] }
  const told = problems.map(({ label, message }) => `${label}：${message}`).join('；')
  expect(told).toContain('截至哪一天：日历上没有这一天')
  expect(told).toContain('时期 › 几月')
  expect(told).not.toMatch(/[a-z]/i)
})

test('strangers and senseless requests are told nothing', async () => {
  expect((await cms.fetch('/data-entry/compare', { method: 'POST' })).status).toBe(401)
  expect((await clerk.ask('POST', '/data-entry/compare', { statistic: 1 })).status).toBe(400)
  const unknown = {
    observation: null,
    value: null,
    definition: null,
    period: {},
    asOf: null,
    supersedes: null,
  }
  expect((await clerk.ask('POST', '/data-entry/compare', { statistic: 'nothing', ...unknown })).status).toBe(
    404,
  )
})
