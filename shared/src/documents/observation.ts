import { z } from 'zod'
import { calendarDateOrUnknown } from '../calendar-date.ts'
import { decimal } from '../decimal.ts'
import { definitionVersion, key } from '../key.ts'
import { period } from '../statistics/period.ts'
import { severalLines } from '../words.ts'

export const exactnesses = ['exact', 'at-least', 'about'] as const
export const observationStatuses = ['preliminary', 'final', 'corrected', 'withheld'] as const

/** One dated value of a statistic, in the statistic's unit. `supersedes` names the observation that it replaces. */
export const observation = z
  .strictObject({
    type: z.literal('observation'),
    key,
    statistic: key,
    definition: definitionVersion,
    value: decimal.nullable(),
    exactness: z.enum(exactnesses),
    period,
    asOf: calendarDateOrUnknown,
    status: z.enum(observationStatuses),
    source: severalLines,
    note: severalLines.nullable(),
    supersedes: key.nullable(),
  })
  .refine((value) => (value.status === 'withheld') === (value.value === null), {
    path: ['value'],
    message: '除非暂停发布，观测值必须有数；暂停发布的不能带数',
  })
  .refine((value) => value.status !== 'corrected' || value.supersedes !== null, {
    path: ['supersedes'],
    message: '更正必须指明它更正的是哪一个观测值',
  })
  .refine((value) => value.status !== 'corrected' || value.note !== null, {
    path: ['note'],
    message: '更正必须写明更正了什么，读者会看到这句话',
  })
  .refine((value) => value.supersedes !== value.key, { path: ['supersedes'], message: '不能更正它自己' })
  .refine(
    (value) =>
      value.period.kind !== 'as-of' ||
      // What is no day has been told as that.
      !/^\d{4}-/.test(value.asOf) ||
      value.asOf.startsWith(`${value.period.year}-`),
    { path: ['asOf'], message: '截至日期不在所填的年份里' },
  )
export type Observation = z.infer<typeof observation>
