import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'
import type { Entry } from './endpoint.ts'

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

test('a number is stored as the contract writes it, whoever sends it', async () => {
  const { id } = await cms.find('statistic', 'miniapp-bound-residents')
  const data = { key: 'typed', statistic: id, value: '３００，００１', _status: 'draft' }
  const made = await clerk.ask('POST', '/observations?draft=true', data)
  expect(((await made.json()) as { doc: { value: string } }).doc.value).toBe('300001')
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
