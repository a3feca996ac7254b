import { describe, expect, test } from 'vitest'
import type { Observation } from '../documents/observation.ts'
import { makeObservation, makeStatistic } from '../testing/small-publication.ts'
import { toChart } from './chart.ts'

const inYear = (year: number, value: string | null, more: Partial<Observation> = {}): Observation =>
  makeObservation(`in-${year}`, {
    period: { kind: 'year', year },
    value,
    status: value === null ? 'withheld' : 'final',
    ...more,
  })

const asOf = (day: string, value: string, more: Partial<Observation> = {}): Observation =>
  makeObservation(day, {
    period: { kind: 'as-of', year: Number(day.slice(0, 4)) },
    asOf: day,
    value,
    ...more,
  })

const three = [inYear(2020, '600'), inYear(2021, '580'), inYear(2022, '720')]
const twoDefinitions = [
  { version: 'v1', from: 'unknown', text: '旧的算法', change: null, comparable: true },
  { version: 'v2', from: '2023-01-01', text: '新的算法', change: null, comparable: false },
]

describe('a line is drawn', () => {
  test('from three values of whole periods on, the newest at the right, the largest at the top', () => {
    expect(toChart(makeStatistic('a'), three)).toEqual({
      shape: 'line',
      title: '入户访视人次，2020年至2022年',
      description:
        '3个数值，最早2020年：600人次，最新2022年：720人次，最高2022年：720人次，最低2021年：580人次。每个数值都在“历次数值”表里。',
      unit: '单位：人次',
      ticks: ['800', '600', '400', '200', '0'],
      zero: 100,
      labels: [
        { x: 2, text: '2020年', isAlways: true },
        { x: 50.03, text: '2021年', isAlways: true },
        { x: 98, text: '2022年', isAlways: true },
      ],
      runs: [
        [
          { x: 2, y: 25 },
          { x: 50.03, y: 27.5 },
          { x: 98, y: 10 },
        ],
      ],
      marks: [
        { x: 2, y: 25, text: '2020年：600人次', isHollow: false },
        { x: 50.03, y: 27.5, text: '2021年：580人次', isHollow: false },
        { x: 98, y: 10, text: '2022年：720人次', isHollow: false },
      ],
      gaps: [],
      breaks: [],
      notes: [],
    })
  })

  test('of what was corrected as it was corrected', () => {
    const corrected = inYear(2022, '700', {
      key: 'mended',
      supersedes: 'in-2022',
      status: 'corrected',
      note: '重复',
    })
    expect(toChart(makeStatistic('a'), [...three, corrected])?.marks.map(({ text }) => text)).toEqual([
      '2020年：600人次',
      '2021年：580人次',
      '2022年：700人次',
    ])
  })

  test('in steps for what stands at a moment, with what is only about right drawn hollow', () => {
    const chart = toChart(makeStatistic('a', { kind: 'stock', unit: '人' }), [
      asOf('2020-12-31', '100'),
      asOf('2021-06-30', '150', { exactness: 'about' }),
      asOf('2021-12-31', '120'),
    ])
    expect(chart?.shape).toBe('step')
    expect(chart?.marks.map(({ isHollow }) => isHollow)).toEqual([false, true, false])
    expect(chart?.notes).toEqual(['空心点是约数、初步数，或者只知道年份的数。'])
    expect(chart?.labels.map(({ text }) => text)).toEqual(['2020年12月', '2021年6月', '2021年12月'])
  })
})

describe('no line is drawn', () => {
  test.each([
    ['of no value', []],
    ['of two values', three.slice(1)],
    ['of three of which one is withheld', [...three.slice(1), inYear(2023, null)]],
    ['of three of which one was replaced', [...three.slice(1), inYear(2024, '5', { supersedes: 'in-2022' })]],
    [
      'of periods of different length',
      [...three.slice(1), makeObservation('q', { period: { kind: 'half', year: 2023, half: 1 } })],
    ],
    [
      'of ranges of days',
      [1, 2, 3].map((month) =>
        makeObservation(`r-${month}`, {
          period: { kind: 'range', from: `2022-0${month}-01`, to: `2022-0${month}-28` },
        }),
      ),
    ],
    ['of a year that is not over', [...three.slice(1), inYear(2023, '300', { asOf: '2023-06-30' })]],
  ])('%s', (_, observations) => {
    expect(toChart(makeStatistic('a'), observations)).toBeNull()
  })

  test('of three values of which two were counted in another way', () => {
    const statistic = makeStatistic('a', { definitions: twoDefinitions })
    expect(toChart(statistic, [...three.slice(0, 2), inYear(2023, '9', { definition: 'v2' })])).toBeNull()
  })
})

test('where the definition changed the line ends, a rule stands between, and words say why', () => {
  const later = [inYear(2023, '900', { definition: 'v2' }), inYear(2024, '950', { definition: 'v2' })]
  const chart = toChart(makeStatistic('a', { definitions: twoDefinitions }), [...three, ...later])
  expect(chart?.runs.map((run) => run.length)).toEqual([3, 2])
  const [before, after] = [chart?.runs[0]?.at(-1)?.x ?? NaN, chart?.runs[1]?.[0]?.x ?? NaN]
  expect(chart?.breaks).toEqual([{ x: expect.closeTo((before + after) / 2, 1) as number, text: '口径变动' }])
  expect(chart?.notes).toEqual(['虚线处统计口径变动，前后的数值不可比，所以线在那里断开。'])
})

test('a new definition that stays comparable goes on with the same line', () => {
  const definitions = twoDefinitions.map((one) => ({ ...one, comparable: true }))
  const chart = toChart(makeStatistic('a', { definitions }), [
    ...three.slice(0, 2),
    inYear(2022, '9', { definition: 'v2' }),
  ])
  expect(chart?.runs.map((run) => run.length)).toEqual([3])
  expect(chart?.breaks).toEqual([])
})

test('what is withheld is a gap in the line, with a mark and words, and no value', () => {
  const chart = toChart(makeStatistic('a'), [...three, inYear(2023, null), inYear(2024, '700')])
  expect(chart?.runs.map((run) => run.length)).toEqual([3, 1])
  expect(chart?.marks.length).toBe(4)
  expect(chart?.gaps).toEqual([{ x: expect.any(Number) as number, text: '2023年：（暂停发布）' }])
  expect(chart?.notes).toEqual(['打叉处的数值暂停发布，线在那里断开。'])
})

test('a rate may leave zero, and then says so; what is counted never does', () => {
  const high = [inYear(2020, '96.5'), inYear(2021, '97'), inYear(2022, '98')]
  const rate = toChart(makeStatistic('a', { kind: 'rate', unit: '%' }), high)
  expect(rate?.ticks).toEqual(['98', '97.5', '97', '96.5'])
  expect(rate?.notes).toEqual(['纵轴不从零开始。'])
  expect(toChart(makeStatistic('a'), high)?.ticks.at(-1)).toBe('0')
})

test('the line of zero is where zero is, and nowhere where zero is not on the plane', () => {
  const zeroOf = (kind: 'rate' | 'stock', ...values: string[]) =>
    toChart(
      makeStatistic('a', { kind }),
      values.map((value, index) => inYear(2020 + index, value)),
    )?.zero
  expect(zeroOf('stock', '5', '-5', '3')).toBe(50)
  expect(zeroOf('stock', '-4', '-2', '-1')).toBe(0)
  expect(zeroOf('rate', '96.5', '97.8', '97.1')).toBeNull()
})

test('what cannot stand on the same line is said to be left out', () => {
  const half = makeObservation('h', { period: { kind: 'half', year: 2022, half: 1 } })
  expect(toChart(makeStatistic('a'), [...three, half])?.notes).toEqual([
    '另有1个数值与它们时间长短不同，不在图上。',
  ])
})

test('a moment of which only the year is known stands within that year, hollow, and before those known to be in it', () => {
  const stock = makeStatistic('a', { kind: 'stock' })
  const unknown = makeObservation('u', { period: { kind: 'as-of', year: 2021 }, value: '110' })
  const around = [asOf('2020-12-31', '100'), asOf('2021-12-31', '120'), asOf('2022-12-31', '130')]
  const xOf = (observations: Observation[]) =>
    toChart(stock, observations)?.marks.find(({ isHollow }) => isHollow)?.x ?? NaN
  expect(xOf([unknown, ...around])).toBeLessThan(5)
  const apart = [asOf('2020-12-31', '100'), asOf('2022-12-31', '130'), asOf('2023-12-31', '140')]
  expect(xOf([unknown, ...apart])).toBeGreaterThan(15)
})
