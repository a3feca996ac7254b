import { expect, test } from 'vitest'
import { findProblems } from '../parse.ts'
import { type Period, period, toPeriodText, toSpan, toYear } from './period.ts'

test.each<[string, Period, string]>([
  ['2022年', { kind: 'year', year: 2022 }, 'unknown'],
  ['2022年', { kind: 'year', year: 2022 }, '2022-12-31'],
  ['2022年', { kind: 'year', year: 2022 }, '2023-02-01'],
  ['2022年（截至2022年8月31日）', { kind: 'year', year: 2022 }, '2022-08-31'],
  ['2022年上半年', { kind: 'half', year: 2022, half: 1 }, 'unknown'],
  ['2022年下半年', { kind: 'half', year: 2022, half: 2 }, 'unknown'],
  ['2022年第三季度', { kind: 'quarter', year: 2022, quarter: 3 }, 'unknown'],
  ['2022年9月', { kind: 'month', year: 2022, month: 9 }, 'unknown'],
  ['2021年7月1日至2022年6月30日', { kind: 'range', from: '2021-07-01', to: '2022-06-30' }, 'unknown'],
  ['2022年5月29日', { kind: 'range', from: '2022-05-29', to: '2022-05-29' }, 'unknown'],
  ['截至2022年8月31日', { kind: 'as-of', year: 2022 }, '2022-08-31'],
  ['截至撰稿时（2022年，原文未注明日期）', { kind: 'as-of', year: 2022 }, 'unknown'],
])('readers are told %s', (text, value, asOf) => {
  expect(toPeriodText(value, asOf)).toBe(text)
})

test.each<[Period, string, string]>([
  [{ kind: 'year', year: 2022 }, '2022-01-01', '2022-12-31'],
  [{ kind: 'half', year: 2022, half: 1 }, '2022-01-01', '2022-06-30'],
  [{ kind: 'half', year: 2022, half: 2 }, '2022-07-01', '2022-12-31'],
  [{ kind: 'quarter', year: 2022, quarter: 1 }, '2022-01-01', '2022-03-31'],
  [{ kind: 'quarter', year: 2022, quarter: 4 }, '2022-10-01', '2022-12-31'],
  [{ kind: 'month', year: 2024, month: 2 }, '2024-02-01', '2024-02-29'],
  [{ kind: 'month', year: 2023, month: 2 }, '2023-02-01', '2023-02-28'],
  [{ kind: 'range', from: '2021-07-01', to: '2022-06-30' }, '2021-07-01', '2022-06-30'],
])('%j runs from %s to %s', (value, from, to) => {
  expect(toSpan(value, 'unknown')).toEqual({ from, to })
})

test('a moment is its own span, and one of unknown date comes before every day of its year', () => {
  const moment: Period = { kind: 'as-of', year: 2022 }
  expect(toSpan(moment, '2022-08-31')).toEqual({ from: '2022-08-31', to: '2022-08-31' })
  const unknown = toSpan(moment, 'unknown')
  expect(unknown.to < '2022-01-01').toBe(true)
  expect(unknown.to > '2021-12-31').toBe(true)
})

test('the year of a range is the one in which it ends', () => {
  expect(toYear({ kind: 'range', from: '2021-07-01', to: '2022-06-30' })).toBe(2022)
  expect(toYear({ kind: 'quarter', year: 2021, quarter: 2 })).toBe(2021)
})

test.each<[string, unknown, (string | number)[]]>([
  ['a fifth quarter', { kind: 'quarter', year: 2022, quarter: 5 }, ['quarter']],
  ['a thirteenth month', { kind: 'month', year: 2022, month: 13 }, ['month']],
  ['a year before 1900', { kind: 'year', year: 1899 }, ['year']],
  ['a range that ends before it begins', { kind: 'range', from: '2022-02-01', to: '2022-01-31' }, ['to']],
  ['a kind that does not exist', { kind: 'week', year: 2022 }, ['kind']],
])('%s is no period', (_, value, path) => {
  expect(findProblems(period, value).map((problem) => problem.path)).toEqual([path])
})
