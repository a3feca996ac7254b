import { toCell } from '@xiezou/shared'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'
import { writeTable } from '../conversion/rich-text/write-table.ts'
import { type StoredText, toComparable } from './to-comparable.ts'

let cms: TestCms
let editor: SignedIn

beforeAll(async () => {
  cms = await startCms()
  editor = await cms.signIn('editor')
})

afterAll(() => cms.stop())

type Node = StoredText['root']

const toWords = (node: Node): string =>
  node.type === 'text' ? String(node['text']) : (node.children ?? []).map(toWords).join('')

const compare = async (...children: Node[]): Promise<string[]> => {
  const text = { root: { type: 'root', children } }
  const { root } = await toComparable(await editor.request(), text)
  return (root.children ?? []).map(toWords)
}

const block = (blockType: string, fields: object): Node => ({
  type: 'block',
  fields: { blockType, id: '1', ...fields },
})

it('the numbers of a report are compared as the words that they print', async () => {
  const report = await cms.find('article', 'xiezouqu')
  const [, section] = report['sections'] as { body: StoredText }[]
  const stored = JSON.stringify(section)
  expect(stored).toContain('"inlineBlock"')
  const { root } = await toComparable(await editor.request(), section?.body ?? { root: { type: 'root' } })
  expect(JSON.stringify(root)).not.toMatch(/inlineBlock|"block"/)
  expect(toWords(root)).toContain('绑定居民260587人')
})

it('a number that follows the newest value says so, so that pinning it is seen as a change', async () => {
  const { id } = await cms.find('statistic', 'miniapp-bound-residents')
  const fields = {
    blockType: 'statistic',
    statistic: id,
    mode: 'latest',
    definition: 'source-2022',
    period: 'as-of',
    numerals: 'arabic',
    scale: 'one',
    word: 'none',
    unit: 'shown',
    grouping: false,
  }
  const [line] = await compare({ type: 'paragraph', children: [{ type: 'inlineBlock', fields }] })
  expect(line).toMatch(/（总是最新）$/)
})

it('blocks are compared as what they show', async () => {
  const program = await cms.find('program', 'jiankang-zhishi-jin-wanjia')
  const panel = await cms.find('statistics-block', 'zuixin-shuju')
  expect(
    await compare(
      block('program-card', { program: program.id }),
      block('statistics-block', { statisticsBlock: panel.id }),
      block('picture', {}),
      block('gallery', { pictures: [{ caption: '甲' }, {}] }),
      block('timeline', {
        entries: [
          {
            date: '2022',
            text: { root: { type: 'root', children: [{ type: 'text', text: '成立' }] } },
          },
        ],
      }),
      block('table', {
        caption: '服务情况',
        grid: writeTable(
          {
            type: 'table',
            caption: null,
            headerRows: 1,
            headerColumns: 0,
            rows: [
              { cells: [toCell([{ type: 'text', text: '镇' }]), toCell([{ type: 'text', text: '人次' }])] },
              { cells: [toCell([{ type: 'text', text: '双庙' }]), toCell([])] },
            ],
          },
          (line) => line,
        ),
      }),
      block('pull-quote', { text: '一句话', attribution: '某人' }),
      block('attachment', { attachment: 'no-such' }),
    ),
  ).toEqual([
    `［项目卡片］${String(program['name'])}`,
    `［数据板块］${String(panel['title'])}`,
    '［图片］（未选）',
    '［图集］（未选），图注：甲',
    '［图集］（未选）',
    '［时间线］2022：成立',
    '［表格］服务情况',
    '［表格］镇 ｜ 人次',
    '［表格］双庙 ｜ ',
    '［摘句］一句话——某人',
    '［附件］（找不到）',
  ])
})
