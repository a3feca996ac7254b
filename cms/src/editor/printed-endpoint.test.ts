import { plainFormat } from '@xiezou/shared'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import config from '../payload.config.ts'
import { type TestCms, startCms } from '../testing/start-cms.ts'
import type { Printed, Use } from './printed-endpoint.ts'

let cms: TestCms
let authorization: string

beforeAll(async () => {
  cms = await startCms()
  const account = { email: 'one@example.org', password: 'a-long-enough-password', role: 'editor' }
  await cms.payload.create({ collection: 'users', data: account })
  const { token } = await cms.payload.login({ collection: 'users', data: account })
  authorization = `JWT ${token ?? ''}`
})

afterAll(() => cms.stop())

const print = async (uses: Use[]): Promise<Printed[]> => {
  const answer = await handleEndpoints({
    config,
    request: new Request('http://127.0.0.1:3000/api/editor/printed', {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ uses }),
    }),
  })
  return ((await answer.json()) as { printed: Printed[] }).printed
}

const toUse = async (statistic: string, more: Partial<Use> = {}): Promise<Use> => ({
  statistic: (await cms.find('statistic', statistic)).id,
  mode: 'pinned',
  observation: (await cms.find('observation', `${statistic}-2022`)).id,
  definition: null,
  period: null,
  format: plainFormat,
  ...more,
})

describe('the numbers of a text in the editor', () => {
  it('are what the page will print, all in one answer and in their order', async () => {
    const printed = await print([
      await toUse('sunflower-houses'),
      await toUse('donghai-consecutive-years', { format: { ...plainFormat, numerals: 'han' } }),
      await toUse('growing-way-teen-person-times', { format: { ...plainFormat, word: '余' } }),
      await toUse('rural-aid-funds', { format: { ...plainFormat, scale: 'wan' } }),
    ])
    expect(printed.map(({ text }) => text)).toEqual(['6个', '三年', '700余人次', '21万元'])
  })

  it('say whose they are and whether they are pinned', async () => {
    const [pinned, latest] = await print([
      await toUse('sunflower-houses'),
      await toUse('sunflower-houses', { mode: 'latest', definition: 'source-2022', period: 'as-of' }),
    ])
    const whose = '建成“向日葵亲子小屋” · 截至撰稿时（2022年，原文未注明日期）'
    expect(pinned).toEqual({ text: '6个', title: `${whose} · 固定`, isProblem: false })
    expect(latest).toEqual({ text: '6个', title: `${whose} · 最新`, isProblem: false })
  })

  it('say why they cannot be printed so', async () => {
    const printed = await print([
      await toUse('sunflower-houses', { format: { ...plainFormat, word: '余' } }),
      await toUse('sunflower-houses', { observation: null }),
    ])
    expect(printed).toEqual([
      { text: '建成“向日葵亲子小屋”', title: '观测值是精确的，不能写成“余”', isProblem: true },
      { text: '建成“向日葵亲子小屋”', title: '还没有选定观测值，或没有这样的观测值', isProblem: true },
    ])
  })
})
