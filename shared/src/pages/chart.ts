import type { Observation } from '../documents/observation.ts'
import type { Statistic } from '../documents/statistic.ts'
import { toCurrent } from '../statistics/latest.ts'
import { type PeriodKind, toPeriodText, toPossibleSpan, toSpan, toYear } from '../statistics/period.ts'
import { type ChartLabel, toLabels } from './chart-labels.ts'
import { toTicks } from './chart-scale.ts'
import { toPanelValue, toValueText } from './provenance.ts'

/** A place on a chart in percent, from its left and from its top. */
export type Point = { x: number; y: number }

/**
 * The change of a statistic over time, as places on a plane. A run is a line without interruption; `ticks` are evenly
 * apart from the top to the bottom, and `zero` is where nothing lies, in percent from the top; null where that is not on
 * the plane. It says nothing that the history does not say.
 */
export type Chart = {
  shape: 'line' | 'step'
  title: string
  description: string
  unit: string
  ticks: string[]
  zero: number | null
  labels: ChartLabel[]
  runs: Point[][]
  marks: (Point & { text: string; isHollow: boolean })[]
  gaps: { x: number; text: string }[]
  breaks: { x: number; text: string }[]
  notes: string[]
}

/** Fewer comparable values show no change. */
const fewest = 3

/** The kinds of period of which values can stand on one line, the longest first; ranges differ in length. */
const drawn: PeriodKind[] = ['year', 'as-of', 'half', 'quarter', 'month']

type Placed = { observation: Observation; era: number; x: number }

/** Which definitions are comparable with each other: the number of those before it that began a series of their own. */
const toEras = ({ definitions }: Statistic): Map<string, number> => {
  let era = 0
  return new Map(
    definitions.map(({ version, comparable }, index) => {
      if (index > 0 && !comparable) era += 1
      return [version, era]
    }),
  )
}

const toDayNumber = (day: string): number =>
  Date.parse(`${day.replaceAll('-00', '-01')}T00:00:00Z`) / 86_400_000

/** The middle of what a value speaks of. Of a moment of unknown date that is its year, unless another is known to lie in it. */
const toMoment = ({ period, asOf }: Observation, all: Observation[]): number => {
  const isAlone =
    period.kind === 'as-of' && all.filter((one) => toYear(one.period) === period.year).length === 1
  const { from, to } = isAlone ? toPossibleSpan(period, asOf) : toSpan(period, asOf)
  return (toDayNumber(from) + toDayNumber(to)) / 2
}

/** Whether a value speaks of a part of its period only, so that it cannot be held against whole ones. */
const isPart = ({ period, asOf }: Observation): boolean =>
  period.kind !== 'as-of' && asOf !== 'unknown' && asOf < toSpan(period, asOf).to

const isHollow = ({ exactness, status, period, asOf }: Observation): boolean =>
  exactness !== 'exact' || status === 'preliminary' || (period.kind === 'as-of' && asOf === 'unknown')

const toAxisText = ({ period, asOf }: Observation): string => {
  if (period.kind !== 'as-of') return toPeriodText(period, 'unknown')
  const [year = '', month = ''] = asOf.split('-')
  return asOf === 'unknown' ? `${period.year}年` : `${year}年${Number(month)}月`
}

const round = (value: number): number => Math.round(value * 100) / 100

const isEnough = (observations: Observation[], eras: Map<string, number>): boolean =>
  [
    ...Map.groupBy(
      observations.filter(({ value }) => value !== null),
      ({ definition }) => eras.get(definition),
    ).values(),
  ].some((group) => group.length >= fewest)

/** The places along the time, with a little room at both ends. */
const toPlaced = (observations: Observation[], eras: Map<string, number>): Placed[] => {
  const moments = observations.map((one) => toMoment(one, observations))
  const [first, last] = [Math.min(...moments), Math.max(...moments)]
  return observations.map((observation, index) => ({
    observation,
    era: eras.get(observation.definition) ?? 0,
    x: round(2 + (96 * ((moments[index] ?? first) - first)) / (last - first || 1)),
  }))
}

/** Where the definition changed: half-way between the last value before it and the first one after it. */
const toBreaks = (placed: Placed[]): Chart['breaks'] => {
  const eras = [...new Set(placed.map(({ era }) => era))].toSorted((a, b) => a - b)
  return eras.slice(1).map((era, index) => {
    const before = placed.filter((one) => one.era === eras[index]).map(({ x }) => x)
    const after = placed.filter((one) => one.era === era).map(({ x }) => x)
    return { x: round((Math.max(...before) + Math.min(...after)) / 2), text: '口径变动' }
  })
}

/** The values of one definition after another, each time up to one that is withheld. */
const toRuns = (placed: Placed[]): Placed[][] => {
  const runs: Placed[][] = []
  for (const era of new Set(placed.map((one) => one.era))) {
    let isOpen = false
    for (const one of placed.filter((other) => other.era === era)) {
      const isShown = one.observation.value !== null
      if (isShown && isOpen) runs.at(-1)?.push(one)
      else if (isShown) runs.push([one])
      isOpen = isShown
    }
  }
  return runs
}

const toNotes = (chart: Pick<Chart, 'gaps' | 'breaks' | 'marks'>, isFromZero: boolean, left: number) => [
  ...(chart.breaks.length === 0 ? [] : ['虚线处统计口径变动，前后的数值不可比，所以线在那里断开。']),
  ...(chart.gaps.length === 0 ? [] : ['打叉处的数值暂停发布，线在那里断开。']),
  ...(chart.marks.some((mark) => mark.isHollow) ? ['空心点是约数、初步数，或者只知道年份的数。'] : []),
  ...(isFromZero ? [] : ['纵轴不从零开始。']),
  ...(left === 0 ? [] : [`另有${left}个数值与它们时间长短不同，不在图上。`]),
]

/** The chart of a statistic; null where fewer than three of its values can be held against each other. */
export const toChart = (statistic: Statistic, observations: Observation[]): Chart | null => {
  const current = toCurrent(observations)
  const eras = toEras(statistic)
  const series = drawn
    .map((kind) => current.filter((one) => one.period.kind === kind && !isPart(one)))
    .find((some) => isEnough(some, eras))
  if (series === undefined) return null

  const shown = series.filter(({ value }) => value !== null)
  const ticks = toTicks(
    shown.map(({ value }) => value ?? '0'),
    statistic.kind === 'rate',
  )
  const [bottom, top] = [Number(ticks[0]), Number(ticks.at(-1))]
  const toY = (value: string): number => round(100 - (100 * (Number(value) - bottom)) / (top - bottom))
  const toText = (one: Observation): string => toValueText(toPanelValue(statistic, one))
  const toTold = (one: Observation): string => `${toPeriodText(one.period, one.asOf)}：${toText(one)}`
  const toExact = (value: string | null) =>
    toPanelValue(statistic, { ...(series[0] as Observation), value, exactness: 'exact' })

  const placed = toPlaced(series, eras)
  const toPoint = ({ observation, x }: Placed): Point => ({ x, y: toY(observation.value ?? '0') })
  const parts = {
    marks: placed
      .filter(({ observation }) => observation.value !== null)
      .map((one) => ({
        ...toPoint(one),
        text: toTold(one.observation),
        isHollow: isHollow(one.observation),
      })),
    gaps: placed
      .filter(({ observation }) => observation.value === null)
      .map(({ observation, x }) => ({ x, text: toTold(observation) })),
    breaks: toBreaks(placed),
  }
  const byValue = shown.toSorted((a, b) => Number(a.value) - Number(b.value))
  const [lowest, highest, first, last] = [byValue[0], byValue.at(-1), shown[0], shown.at(-1)] as Observation[]
  const span = `${toAxisText(first as Observation)}至${toAxisText(last as Observation)}`
  const { after, unit } = toExact(ticks.at(-1) ?? '0')
  return {
    shape: statistic.kind === 'stock' ? 'step' : 'line',
    title: `${statistic.name}，${span}`,
    description: `${shown.length}个数值，最早${toTold(first as Observation)}，最新${toTold(
      last as Observation,
    )}，最高${toTold(highest as Observation)}，最低${toTold(lowest as Observation)}。每个数值都在“历次数值”表里。`,
    unit: `单位：${after}${unit}`,
    ticks: ticks.map((tick) => toExact(tick).number).toReversed(),
    zero: bottom <= 0 && top >= 0 ? toY('0') : null,
    labels: toLabels(placed.map(({ observation, x }) => ({ x, text: toAxisText(observation) }))),
    runs: toRuns(placed).map((run) => run.map(toPoint)),
    ...parts,
    notes: toNotes(parts, bottom <= 0, current.length - series.length),
  }
}
