import type { Observation } from '@xiezou/shared'
import { describe, expect, test } from 'vitest'
import { type Entered, toCompared, toNextPeriod } from './compare.ts'
import { toDefaults } from './defaults.ts'

const make = (year: number, value: string | null, more: Partial<Observation> = {}): Observation => ({
  type: 'observation',
  key: `bound-${year}`,
  statistic: 'bound',
  definition: 'source-2022',
  value,
  exactness: 'exact',
  period: { kind: 'year', year },
  asOf: 'unknown',
  status: 'final',
  source: '报表',
  note: null,
  supersedes: null,
  ...more,
})

const people = { unit: '人' }
const entered = (value: string | null, more: Partial<Entered> = {}): Entered => ({
  value,
  definition: 'source-2022',
  period: { kind: 'year', year: 2023 },
  asOf: 'unknown',
  supersedes: null,
  ...more,
})
const compare = (others: Observation[], one: Entered, unit = people) =>
  toCompared(unit, others, one, '2024-03-01')

describe('a value beside the one before', () => {
  test('is told with the difference, exactly', () => {
    expect(compare([make(2021, '200000'), make(2022, '260587')], entered('300001'))).toEqual({
      previous: { text: '260,587人', period: '2022年' },
      difference: '比上一个数多 39,414人（+15.1%）',
      next: null,
      warnings: [],
    })
    expect(compare([make(2022, '630.09')], entered('520.1'), { unit: '万元' }).difference).toBe(
      '比上一个数少 109.99万元（−17.5%）',
    )
    expect(compare([make(2022, '71')], entered('69.5'), { unit: '%' }).difference).toBe(
      '比上一个数少 1.5 个百分点',
    )
    expect(compare([make(2022, '5')], entered('5')).difference).toBe('与上一个数相同')
    for (const before of ['0', '-2'])
      expect(compare([make(2022, before)], entered('5')).difference).toMatch(/^比上一个数多 \d人$/)
  })

  test('is compared with what it corrects', () => {
    const others = [make(2022, '75'), make(2023, '80')]
    const correction = entered('76', { supersedes: 'bound-2022', period: { kind: 'year', year: 2022 } })
    expect(compare(others, correction).previous).toEqual({ text: '75人', period: '2022年' })
    expect(compare(others, correction).warnings).toEqual([])
  })

  test('is compared with a value of its own kind of period before any other', () => {
    const others = [
      make(2022, '75'),
      make(2023, '40', { key: 'half', period: { kind: 'half', year: 2023, half: 1 } }),
    ]
    expect(compare(others, entered('80')).previous?.text).toBe('75人')
  })

  test('has none before where it is the first, and no difference from one that is withheld', () => {
    expect(compare([], entered('80'))).toEqual({
      previous: null,
      difference: null,
      next: null,
      warnings: [],
    })
    expect(compare([make(2022, null)], entered('80'))).toMatchObject({
      previous: { text: '暂停发布' },
      difference: null,
    })
  })
})

describe('a value beside its neighbours in time', () => {
  const half = (year: number, of: 1 | 2, value: string) =>
    make(year, value, { key: `half-${year}-${of}`, period: { kind: 'half', year, half: of } })
  const late = (period: Observation['period'], value = '70') => entered(value, { period })

  test('is half a year beside the half year before, and never beside a year', () => {
    const others = [make(2022, '900'), half(2022, 1, '30'), half(2022, 2, '40'), make(2023, '999')]
    expect(compare(others, late({ kind: 'half', year: 2023, half: 1 }))).toEqual({
      previous: { text: '40人', period: '2022年下半年' },
      difference: '比上一个数多 30人（+75.0%）',
      next: null,
      warnings: [],
    })
    expect(compare(others, late({ kind: 'half', year: 2022, half: 2 })).previous?.text).toBe('30人')
  })

  test('is entered late, and compared with the one before and the one after, not with the newest', () => {
    const others = [make(2019, '60'), make(2021, '75'), make(2022, '7500')]
    expect(compare(others, late({ kind: 'year', year: 2020 }))).toEqual({
      previous: { text: '60人', period: '2019年' },
      difference: '比上一个数多 10人（+16.7%）',
      next: { text: '75人', period: '2021年', difference: '比下一个数少 5人（−6.7%）' },
      warnings: [],
    })
  })

  test('is the earliest, and compared with the one after alone', () => {
    expect(
      compare([make(2021, '75'), make(2022, '80')], late({ kind: 'year', year: 2020 }, '750')),
    ).toMatchObject({
      previous: null,
      difference: null,
      next: { text: '75人', difference: '比下一个数多 675人（+900.0%）' },
      warnings: [expect.stringContaining('与相邻的数相差太大')],
    })
  })

  test('is a month or a quarter beside its own kind, and a moment beside other moments of its year', () => {
    const month = make(2022, '5', { key: 'm', period: { kind: 'month', year: 2022, month: 12 } })
    expect(
      compare([make(2022, '900'), month], late({ kind: 'month', year: 2023, month: 1 })).previous?.text,
    ).toBe('5人')
    const moment = make(2023, '8', { key: 'a', period: { kind: 'as-of', year: 2023 }, asOf: '2023-03-31' })
    const now = entered('9', { period: { kind: 'as-of', year: 2023 }, asOf: '2023-06-30' })
    expect(compare([moment], now).previous?.text).toBe('8人')
  })

  test('stays beside what was corrected as it is now', () => {
    const others = [make(2021, '75'), make(2021, '76', { key: 'right', supersedes: 'bound-2021' })]
    expect(compare(others, late({ kind: 'year', year: 2022 })).previous?.text).toBe('76人')
  })
})

describe('what may be a slip is warned of', () => {
  test.each([
    ['a digit too many', '2605870', /多写或少写/],
    ['a digit too few', '26058', /多写或少写/],
    ['part of a person', '260587.5', /整数/],
    ['less than nothing', '-260587', /负数/],
  ])('%s', (_, value, warning) => {
    expect(compare([make(2022, '260587')], entered(value)).warnings).toContainEqual(
      expect.stringMatching(warning),
    )
  })

  test('a second value of one period, unless it corrects the first', () => {
    const others = [make(2023, '75')]
    expect(compare(others, entered('76')).warnings).toEqual([expect.stringContaining('已经有一个数了')])
    expect(compare(others, entered('76', { supersedes: 'bound-2023' })).warnings).toEqual([])
  })

  test('a time that has not come', () => {
    expect(compare([], entered('1', { period: { kind: 'year', year: 2032 } })).warnings).toHaveLength(1)
    expect(compare([], entered('1', { asOf: '2024-03-02' })).warnings).toHaveLength(1)
    expect(compare([], entered('1', { asOf: '2024-03-01' })).warnings).toEqual([])
  })
})

test.each([
  [
    { kind: 'year', year: 2022 },
    { kind: 'year', year: 2023 },
  ],
  [
    { kind: 'as-of', year: 2022 },
    { kind: 'as-of', year: 2023 },
  ],
  [
    { kind: 'half', year: 2022, half: 1 },
    { kind: 'half', year: 2022, half: 2 },
  ],
  [
    { kind: 'half', year: 2022, half: 2 },
    { kind: 'half', year: 2023, half: 1 },
  ],
  [
    { kind: 'quarter', year: 2022, quarter: 4 },
    { kind: 'quarter', year: 2023, quarter: 1 },
  ],
  [
    { kind: 'month', year: 2022, month: 12 },
    { kind: 'month', year: 2023, month: 1 },
  ],
  [{ kind: 'range', from: '2022-01-01', to: '2022-03-01' }, null],
] as const)('after %j comes %j', (period, next) => {
  expect(toNextPeriod(period)).toEqual(next)
})

test('a new value after one of a range of days begins as a range, whose days nobody knows', () => {
  const day = make(2022, '5', { period: { kind: 'range', from: '2022-03-01', to: '2022-03-01' } })
  const series = { unit: '场', definition: 'source-2022', observations: [day] }
  expect(toDefaults(series)).toEqual({ definition: 'source-2022', period: { kind: 'range' } })
  expect(toDefaults({ ...series, observations: [make(2022, '5')] }).period).toEqual({
    kind: 'year',
    year: 2023,
  })
  expect(toDefaults({ ...series, observations: [] }).period).toBeNull()
})
