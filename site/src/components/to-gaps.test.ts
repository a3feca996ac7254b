import type { PageInline } from '@xiezou/shared/pages'
import { expect, test } from 'vitest'
import { toGaps } from './to-gaps.ts'

const toText = (text: string): PageInline => ({ type: 'text', text, strong: false, emphasis: false })

const toNumber = (text: string, after = ''): PageInline => ({
  type: 'statistic',
  key: 'households',
  before: '',
  text,
  after,
  provenance: {
    id: 'p-1',
    name: '参保家庭',
    href: '/statistics/households/',
    value: { before: '', number: '42', after: '', unit: '户' },
    period: '2022年',
    definition: '参保的家庭',
    source: '《协奏曲》',
    status: '正式数',
    isPinned: true,
    binding: '固定为此值',
    replaces: null,
    note: null,
  },
})

test('a number in digits stands apart from the Han character before it', () => {
  expect(toGaps([toText('投保'), toNumber('42户')], 1)).toEqual(['gap-before'])
  expect(toGaps([toText('（'), toNumber('42户')], 1)).toEqual([])
  expect(toGaps([toNumber('42户')], 0)).toEqual([])
})

test('a number in Han numerals does not', () => {
  expect(toGaps([toText('连续'), toNumber('三年'), toText('入选')], 1)).toEqual([])
})

test('a unit in letters stands apart from the Han character after it, not from a mark', () => {
  expect(toGaps([toText('，'), toNumber('42km'), toText('路')], 1)).toEqual(['gap-after'])
  expect(toGaps([toText('，'), toNumber('42km', '，'), toText('路')], 1)).toEqual([])
})

test('two numbers side by side have one gap between them', () => {
  const line = [toNumber('93户'), toNumber('150km'), toNumber('三年')]
  expect(line.map((_, index) => toGaps(line, index))).toEqual([[], ['gap-before'], ['gap-before']])
})
