import {
  compareDecimals,
  groupDigits,
  type Observation,
  type Period,
  type Statistic,
  subtractDecimals,
  toCurrent,
  toPeriodText,
  toSpan,
} from '@xiezou/shared'

/** A value that is being entered; what is not there yet is null. */
export type Entered = {
  value: string | null
  definition: string | null
  period: Period | null
  asOf: string
  supersedes: string | null
}

/** What is told beside the field: the value before, how much the new one differs, and what may be a slip. */
export type Compared = {
  previous: { text: string; period: string } | null
  difference: string | null
  /** The value that follows in time, where this one is entered late. */
  next: { text: string; period: string; difference: string | null } | null
  warnings: string[]
}

const whole = new Set([
  '人',
  '人次',
  '户',
  '户次',
  '个',
  '场',
  '场次',
  '家',
  '名',
  '支',
  '项',
  '次',
  '对',
  '所',
])

const isSame = (a: Period, b: Period): boolean => JSON.stringify(a) === JSON.stringify(b)

type Neighbours = { before: Observation | null; after: Observation | null }

const isEarlier = (one: Observation, { period, asOf }: { period: Period; asOf: string }): boolean => {
  const [a, b] = [toSpan(one.period, one.asOf), toSpan(period, asOf)]
  return a.to === b.to ? a.from < b.from : a.to < b.to
}

/**
 * The values that the new one is compared with: the one it corrects, or those before and after it in time, of its series
 * where that has any, else of all.
 */
export const toNeighbours = (others: Observation[], entered: Entered): Neighbours => {
  const { definition, period, asOf, supersedes } = entered
  if (supersedes !== null)
    return { before: others.find(({ key }) => key === supersedes) ?? null, after: null }
  if (period === null) return { before: toCurrent(others).at(-1) ?? null, after: null }
  const ofOthers = toCurrent(others).filter(
    (one) => !isSame(one.period, period) || (period.kind === 'as-of' && one.asOf !== asOf),
  )
  const ofSeries = ofOthers.filter((one) => one.definition === definition && one.period.kind === period.kind)
  const pool = ofSeries.length > 0 ? ofSeries : ofOthers
  return {
    before: pool.findLast((one) => isEarlier(one, { period, asOf })) ?? null,
    after: pool.find((one) => !isEarlier(one, { period, asOf })) ?? null,
  }
}

const toDifference = (value: string, before: string, unit: string, what = '上'): string => {
  const difference = subtractDecimals(value, before)
  if (difference === '0') return `与${what}一个数相同`
  const isMore = !difference.startsWith('-')
  const said = `比${what}一个数${isMore ? '多' : '少'} ${groupDigits(difference.replace('-', ''))}`
  // Of shares of a hundred, the share of their difference would be taken for it.
  const points = { '%': '个百分点', '‰': '个千分点' }[unit]
  if (points !== undefined) return `${said} ${points}`
  const percent =
    // Of nothing, and of less than nothing, there is no share.
    compareDecimals(before, '0') <= 0 ? null : (Number(difference) / Number(before)) * 100
  const share = percent === null ? '' : `（${isMore ? '+' : '−'}${Math.abs(percent).toFixed(1)}%）`
  return `${said}${unit}${share}`
}

const findSlips = (value: string, before: string | null, unit: string): string[] => {
  const isJump =
    before !== null &&
    Number(before) > 0 &&
    Number(value) > 0 &&
    (Number(value) / Number(before) >= 8 || Number(before) / Number(value) >= 8)
  return [
    ...(value.startsWith('-') ? ['这是负数，请核对。'] : []),
    ...(value.includes('.') && whole.has(unit) ? [`单位是“${unit}”，一般是整数，请核对。`] : []),
    ...(isJump ? ['与相邻的数相差太大，请核对是不是多写或少写了一位。'] : []),
  ]
}

/** Compares what is being entered with the other values of its statistic. `today` is a day of Beijing. */
export const toCompared = (
  statistic: Pick<Statistic, 'unit'>,
  others: Observation[],
  entered: Entered,
  today: string,
): Compared => {
  const { value, period, asOf, supersedes } = entered
  const { before: previous, after } = toNeighbours(others, entered)
  const before = previous?.value ?? null
  const beside = before ?? after?.value ?? null
  const toShown = (one: Observation) => ({
    text: one.value === null ? '暂停发布' : `${groupDigits(one.value)}${statistic.unit}`,
    period: toPeriodText(one.period, one.asOf),
  })
  const twin =
    period === null || supersedes !== null
      ? undefined
      : toCurrent(others).find(
          (one) => one.definition === entered.definition && isSame(one.period, period) && one.asOf === asOf,
        )
  const lastYear =
    period === null ? null : period.kind === 'range' ? Number(period.to.slice(0, 4)) : period.year
  return {
    previous: previous === null ? null : toShown(previous),
    difference: value === null || before === null ? null : toDifference(value, before, statistic.unit),
    next:
      after === null
        ? null
        : {
            ...toShown(after),
            difference:
              value === null || after.value === null
                ? null
                : toDifference(value, after.value, statistic.unit, '下'),
          },
    warnings: [
      ...(value === null ? [] : findSlips(value, beside, statistic.unit)),
      ...(twin === undefined
        ? []
        : ['这个时期已经有一个数了。正式数代替初步数，或者改错，请在“代替哪一个”里选它；改错还要写明说明。']),
      ...(lastYear !== null && lastYear > Number(today.slice(0, 4))
        ? ['这个时期还没有到，请核对年份。']
        : []),
      ...(asOf !== 'unknown' && asOf > today ? ['截至的日子还没有到，请核对。'] : []),
    ],
  }
}

/** The period after another one of its kind; null after a range of days, whose next one nobody knows. */
export const toNextPeriod = (period: Period): Period | null => {
  switch (period.kind) {
    case 'range':
      return null
    case 'half':
      return period.half === 1 ? { ...period, half: 2 } : { kind: 'half', year: period.year + 1, half: 1 }
    case 'quarter':
      return period.quarter < 4
        ? { ...period, quarter: period.quarter + 1 }
        : { kind: 'quarter', year: period.year + 1, quarter: 1 }
    case 'month':
      return period.month < 12
        ? { ...period, month: period.month + 1 }
        : { kind: 'month', year: period.year + 1, month: 1 }
    default:
      return { ...period, year: period.year + 1 }
  }
}
