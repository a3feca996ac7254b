import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'
import type { ShownPlan } from './shown-plan.ts'
import type { ShownNumber } from './numbers.ts'

let cms: TestCms
let editor: SignedIn
let publisher: SignedIn

beforeAll(async () => {
  cms = await startCms()
  editor = await cms.signIn('editor')
  publisher = await cms.signIn('publisher')
})

afterAll(() => cms.stop())

type Document = { slug: string; id: string }

const create = async (slug: string, data: object): Promise<Document> => {
  const answer = await editor.ask('POST', `/${slug}?draft=true`, data)
  return { slug, id: ((await answer.json()) as { doc: { id: string } }).doc.id }
}
const preview = async ({ slug, id }: Document): Promise<ShownPlan> =>
  (await (await publisher.ask('GET', `/workflow/preview?slug=${slug}&id=${id}`)).json()) as ShownPlan
const program = (key: string, summary: string): Promise<Document> =>
  create('programs', { key, slug: key, name: `项目 ${key}`, kind: 'program', summary })
const told = (numbers: ShownNumber[]) =>
  numbers.map(({ document, place, message }) => [document, place, message])

test('a plan names the numbers that are typed, and nothing is refused for them', async () => {
  const document = await program('typed', '2022年帮扶412人，培训2.129万人次')
  const { numbers, problems } = await preview(document)
  expect(told(numbers.typed)).toEqual([
    [
      '项目“项目 typed”',
      '简介',
      '“2.129万人次”是打上去的字，可能是“科学育儿知识讲座和亲子互动辅导示范活动服务”（2022年，21,290人次）；请改用插入的统计数',
    ],
    ['项目“项目 typed”', '简介', '“412人”是打上去的字，没有连到统计数'],
  ])
  expect([numbers.outdated, problems]).toEqual([[], []])
  const submitted = await editor.ask('POST', '/workflow/submit', { document })
  expect(((await submitted.json()) as ShownPlan).numbers.typed).toHaveLength(2)
})

test('a correction names the public texts that still say the old number, however they write it', async () => {
  const said = await program('said', '培训两万余人次，帮扶21290户')
  expect((await publisher.release('publish', said.slug, said.id)).status).toBe(200)
  const { id, statistic, definition, period } = await cms.find('observation', 'parenting-person-times-2022')
  const correction = await create('observations', {
    ...{ key: 'corrected', statistic, definition, period, asOf: '未知', exactness: 'exact', source: '报表' },
    ...{ value: '21291', status: 'corrected', supersedes: id, note: '此前为21290人次' },
  })
  const { numbers, problems } = await preview(correction)
  expect(problems).toEqual([])
  expect(told(numbers.outdated)).toEqual([
    [
      '项目“项目 said”',
      '简介',
      '“两万余人次”可能是“科学育儿知识讲座和亲子互动辅导示范活动服务”（2022年，21,290人次）的旧数，现在是 21,291人次；请改掉，或改用插入的统计数',
    ],
  ])
  expect(numbers.typed).toEqual([])
})
