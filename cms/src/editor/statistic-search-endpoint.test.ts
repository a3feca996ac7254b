import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'
import type { Choice } from './statistic-search-endpoint.ts'

let cms: TestCms
let clerk: SignedIn

beforeAll(async () => {
  cms = await startCms()
  clerk = await cms.signIn('communications')
})

afterAll(() => cms.stop())

const search = async (words: string): Promise<Choice[]> => {
  const answer = await clerk.ask('GET', `/editor/statistics?words=${encodeURIComponent(words)}`)
  return ((await answer.json()) as { choices: Choice[] }).choices
}

test.each(['260587', '260,587', '２６０５８７', '260587人', '26.0587万', '绑定', '小程序绑定'])(
  'a value is found by %s',
  async (words) => {
    const { id } = await cms.find('observation', 'miniapp-bound-residents-2022')
    expect((await search(words)).map(({ observation }) => observation)).toContain(id)
  },
)

test('the values of one statistic are told, however many others there are', async () => {
  const { id } = await cms.find('statistic', 'miniapp-bound-residents')
  const answer = await clerk.ask('GET', `/editor/statistics?statistic=${id}`)
  const { choices } = (await answer.json()) as { choices: Choice[] }
  expect(choices.map(({ value }) => value)).toEqual(['260,587人'])
})

test('a choice says value, period, unit and status, and brings what a use of it needs', async () => {
  const [choice] = await search('260587')
  expect(choice).toMatchObject({
    name: '“健康知识进万家”小程序绑定居民',
    value: '260,587人',
    period: '截至撰稿时（2022年，原文未注明日期）',
    status: '正式',
    definition: 'source-2022',
    periodKind: 'as-of',
    word: 'none',
  })
})

test('the value that was typed whole comes before those that only contain it', async () => {
  expect((await search('6'))[0]?.value).toMatch(/^6[^\d,.]*$/)
  expect((await search('6')).length).toBeGreaterThan(1)
})

test('a value that is not exact brings the word that it must be printed with', async () => {
  const [choice] = await search('700')
  expect(choice).toMatchObject({ value: '700余人次', word: '余' })
})

test('what is not public yet is marked as a draft, a value or its statistic', async () => {
  const { id: statistic } = await cms.find('statistic', 'sunflower-houses')
  expect((await search('向日葵')).map(({ isDraft }) => isDraft)).toEqual([false])
  await clerk.ask('POST', '/observations?draft=true', {
    ...{
      key: 'new-houses',
      statistic,
      definition: 'source-2022',
      value: '8',
      exactness: 'exact',
      source: '报表',
    },
    ...{ period: { kind: 'as-of', year: 2023 }, asOf: '未知', status: 'final' },
  })
  expect((await search('向日葵')).map(({ value, isDraft }) => [value, isDraft])).toEqual([
    ['8个', true],
    ['6个', false],
  ])
})

test('an alias finds its statistic', async () => {
  const { id } = await cms.find('statistic', 'sunflower-houses')
  await cms.payload.update({
    collection: 'statistics',
    id,
    data: { aliases: ['亲子小屋数'] },
    draft: true,
  } as never)
  const found = await search('亲子小屋数')
  expect(new Set(found.map(({ statistic }) => statistic))).toEqual(new Set([id]))
  expect(found.every(({ isDraft }) => isDraft)).toBe(true)
})

test('nothing is found by what nobody wrote, and nothing is told to strangers', async () => {
  expect(await search('没有这样的数')).toEqual([])
  expect((await cms.fetch('/editor/statistics?words=1')).status).toBe(401)
})
