import { z } from 'zod'
import { assertNever } from '../assert-never.ts'
import { calendarDate, toChineseDate, year } from '../calendar-date.ts'

/** What span of time an observation speaks of; `as-of` is a moment within a year, dated by the observation's `asOf`. */
export const period = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('year'), year }),
    z.strictObject({ kind: z.literal('half'), year, half: z.int().min(1).max(2) }),
    z.strictObject({ kind: z.literal('quarter'), year, quarter: z.int().min(1).max(4) }),
    z.strictObject({ kind: z.literal('month'), year, month: z.int().min(1).max(12) }),
    z.strictObject({ kind: z.literal('range'), from: calendarDate, to: calendarDate }),
    z.strictObject({ kind: z.literal('as-of'), year }),
  ])
  .refine((value) => value.kind !== 'range' || value.from <= value.to, {
    path: ['to'],
    message: '结束日期早于开始日期',
  })
export type Period = z.infer<typeof period>
export type PeriodKind = Period['kind']

/** Every kind of period, in the order in which editors are offered them. */
export const periodKinds = [
  'year',
  'half',
  'quarter',
  'month',
  'range',
  'as-of',
] as const satisfies PeriodKind[]

const two = (value: number): string => String(value).padStart(2, '0')

const lastDayOf = (inYear: number, month: number): string =>
  new Date(Date.UTC(inYear, month, 0)).toISOString().slice(0, 10)

/** First and last day that a period covers; a moment of unknown date counts as the first instant of its year. */
export const toSpan = (value: Period, asOf: string): { from: string; to: string } => {
  switch (value.kind) {
    case 'year':
      return { from: `${value.year}-01-01`, to: `${value.year}-12-31` }
    case 'half': {
      const last = value.half * 6
      return { from: `${value.year}-${two(last - 5)}-01`, to: lastDayOf(value.year, last) }
    }
    case 'quarter': {
      const last = value.quarter * 3
      return { from: `${value.year}-${two(last - 2)}-01`, to: lastDayOf(value.year, last) }
    }
    case 'month':
      return { from: `${value.year}-${two(value.month)}-01`, to: lastDayOf(value.year, value.month) }
    case 'range':
      return { from: value.from, to: value.to }
    case 'as-of': {
      const moment = asOf === 'unknown' ? `${value.year}-00-00` : asOf
      return { from: moment, to: moment }
    }
    default:
      return assertNever(value)
  }
}

/** First and last day on which a value can be true: a moment of unknown date is somewhere in its year. */
export const toPossibleSpan = (value: Period, asOf: string): { from: string; to: string } =>
  toSpan(value.kind === 'as-of' && asOf === 'unknown' ? { kind: 'year', year: value.year } : value, asOf)

/** The year in which a period ends. */
export const toYear = (value: Period): number =>
  value.kind === 'range' ? Number(value.to.slice(0, 4)) : value.year

/** The period in a reader's words, with its as-of day or the statement that the source gives none. */
export const toPeriodText = (value: Period, asOf: string): string => {
  const upTo = asOf !== 'unknown' && asOf < toSpan(value, asOf).to ? `（截至${toChineseDate(asOf)}）` : ''
  switch (value.kind) {
    case 'year':
      return `${value.year}年${upTo}`
    case 'half':
      return `${value.year}年${value.half === 1 ? '上' : '下'}半年${upTo}`
    case 'quarter':
      return `${value.year}年第${'一二三四'.charAt(value.quarter - 1)}季度${upTo}`
    case 'month':
      return `${value.year}年${value.month}月${upTo}`
    case 'range':
      return value.from === value.to
        ? toChineseDate(value.from)
        : `${toChineseDate(value.from)}至${toChineseDate(value.to)}${upTo}`
    case 'as-of':
      return asOf === 'unknown'
        ? `截至撰稿时（${value.year}年，原文未注明日期）`
        : `截至${toChineseDate(asOf)}`
    default:
      return assertNever(value)
  }
}
