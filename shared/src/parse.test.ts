import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { findDocumentProblems, parseDocument } from './documents/index.ts'
import { ContractError, findProblems, parse } from './parse.ts'
import {
  makeArticle,
  makeObservation,
  paragraph,
  smallDocuments,
  words,
} from './testing/small-publication.ts'

const thing = z.strictObject({ name: z.string(), kind: z.enum(['a', 'b']), sizes: z.array(z.int()) })

const problemsOf = (run: () => unknown): ContractError['problems'] => {
  try {
    run()
  } catch (error) {
    if (error instanceof ContractError) return error.problems
  }
  throw new Error('no ContractError')
}

test('a valid value comes through the door as it is', () => {
  const value = { name: '甲', kind: 'a', sizes: [1, 2] }
  expect(parse(thing, value, '东西')).toEqual(value)
  expect(findProblems(thing, value)).toEqual([])
})

test('the door tells all problems at once, each with its place and with what to do', () => {
  const value = { kind: 'c', sizes: [1, '2', 3.5], colour: 'red' }
  const problems = problemsOf(() => parse(thing, value, '东西'))
  expect(problems).toEqual([
    { path: ['name'], message: '缺少这一项，应是文字' },
    { path: ['kind'], message: '只能是“a”、“b”之一，现在是“c”' },
    { path: ['sizes', 1], message: '这里应是数字，现在是文字' },
    { path: ['sizes', 2], message: '这里应是整数，现在是 3.5' },
    { path: [], message: '没有名为“colour”的项，请删去或改正拼写' },
  ])
  expect(findProblems(thing, value)).toEqual(problems)
})

test('the message names the value, and list positions as people count them', () => {
  expect(() => parse(thing, { name: '甲', kind: 'a', sizes: ['1'] }, '东西 7')).toThrow(
    '东西 7：\n  sizes[1]：这里应是数字，现在是文字',
  )
  expect(() => parse(thing, [], '东西')).toThrow('东西：\n  整体：这里应是一组内容，现在是列表')
})

test.each([
  [null, '还没有填写'],
  [undefined, '缺少这一项，应是一组内容'],
  [3, '这里应是一组内容，现在是 3'],
])('%j in place of an object is said to be so', (value, message) => {
  expect(findProblems(thing, value)).toEqual([{ path: [], message }])
})

test.each(smallDocuments.map((document) => [document.type, document] as const))(
  'a sound %s is read as it is',
  (_, document) => {
    expect(parseDocument(structuredClone(document), '文档')).toEqual(document)
  },
)

test.each([[{ type: 'poem' }], [{ type: 'toString' }], [{}], [null], ['article']])(
  '%j names no type of document and is told which there are',
  (value) => {
    const [problem] = findDocumentProblems(value)
    expect(problem?.path).toEqual(['type'])
    expect(problem?.message).toMatch(/^不认识的文档类型，只能是 article、program、/)
    expect(() => parseDocument(value, '文档')).toThrow(ContractError)
  },
)

test('a mistake deep in the prose is told with its place', () => {
  const article = makeArticle([
    paragraph(words('好')),
    { type: 'list', ordered: false, items: [{ children: [words('')], nested: null }] },
  ])
  expect(findDocumentProblems(article)).toMatchObject([
    { path: ['sections', 0, 'body', 1, 'items', 0, 'children', 0, 'text'] },
  ])
})

test('a block that does not exist is told as such', () => {
  const article = makeArticle([{ type: 'carousel' } as never])
  expect(findDocumentProblems(article)).toEqual([
    { path: ['sections', 0, 'body', 0, 'type'], message: '没有选择种类，或者没有这个种类' },
  ])
})

test('a paragraph that would be empty once somebody may no longer be named is refused', () => {
  const alone = { type: 'mention', key: 'luo-jia', text: '罗家', without: '' } as const
  expect(findDocumentProblems(makeArticle([paragraph(alone)]))).toMatchObject([
    { path: ['sections', 0, 'body', 0, 'children'] },
  ])
  expect(findDocumentProblems(makeArticle([paragraph(alone, words('等家庭'))]))).toEqual([])
  expect(findDocumentProblems(makeArticle([paragraph({ ...alone, without: '一户家庭' })]))).toEqual([])
})

describe('an observation is refused', () => {
  test.each<[string, Parameters<typeof makeObservation>[1], string, string]>([
    ['without a value', { value: null }, 'value', '除非暂停发布，观测值必须有数；暂停发布的不能带数'],
    [
      'withheld with a value',
      { status: 'withheld' },
      'value',
      '除非暂停发布，观测值必须有数；暂停发布的不能带数',
    ],
    [
      'as a correction of nothing',
      { status: 'corrected', note: '改了' },
      'supersedes',
      '更正必须指明它更正的是哪一个观测值',
    ],
    [
      'as a correction without a word to readers',
      { status: 'corrected', supersedes: 'b' },
      'note',
      '更正必须写明更正了什么，读者会看到这句话',
    ],
    ['as a correction of itself', { supersedes: 'a' }, 'supersedes', '不能更正它自己'],
    [
      'as of a day outside its year',
      { period: { kind: 'as-of', year: 2022 }, asOf: '2023-01-01' },
      'asOf',
      '截至日期不在所填的年份里',
    ],
  ])('%s', (_, more, field, message) => {
    expect(findDocumentProblems(makeObservation('a', more))).toEqual([{ path: [field], message }])
  })

  test('with two mistakes, and both are told', () => {
    const problems = findDocumentProblems(makeObservation('a', { value: null, status: 'corrected' }))
    expect(problems.map(({ path }) => path)).toEqual([['value'], ['supersedes'], ['note']])
  })
})

test('two definitions of one statistic cannot have the same version', () => {
  const definition = { version: 'v1', from: 'unknown', text: '人次', comparable: true, change: null }
  const statistic = smallDocuments.find(({ type }) => type === 'statistic')
  expect(findDocumentProblems({ ...statistic, definitions: [definition, definition] })).toEqual([
    { path: ['definitions'], message: '定义的版本标识重复了' },
  ])
  expect(findDocumentProblems({ ...statistic, definitions: [] })).toEqual([
    { path: ['definitions'], message: '统计指标至少要有一个定义' },
  ])
})

test('an empty field is told in the words of whoever left it empty', () => {
  expect(findProblems(z.strictObject({ title: z.string() }), { title: null })).toEqual([
    { path: ['title'], message: '还没有填写' },
  ])
})
