import { decimal, groupDigits, period, toPeriodText } from '@xiezou/shared'
import type { CollectionBeforeChangeHook } from 'payload'
import { toPublishedPeriod } from '../../conversion/period.ts'
import { toUnknown } from '../../conversion/unknown.ts'

type Named = { name?: string | null; unit?: string | null }

const toShown = (value: string): string => (decimal.safeParse(value).success ? groupDigits(value) : value)

/** Gives an observation the words by which lists and pickers show it: 建成“向日葵亲子小屋” · 2022年 · 6个. */
export const setObservationLabel: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const whole: Record<string, unknown> = { ...(originalDoc as Record<string, unknown>), ...data }
  const id = whole['statistic']
  const statistic =
    typeof id === 'string'
      ? ((await req.payload.findByID({
          collection: 'statistics',
          id,
          // What is written meanwhile keeps its words for when that comes back.
          trash: true,
          depth: 0,
          draft: true,
          disableErrors: true,
          overrideAccess: true,
          req,
        })) as Named | null)
      : null
  const parsed = period.safeParse(toPublishedPeriod(whole['period']))
  const words = [
    statistic?.name,
    parsed.success ? toPeriodText(parsed.data, String(toUnknown(whole['asOf'] ?? 'unknown'))) : null,
    typeof whole['value'] === 'string' && whole['value'] !== ''
      ? `${toShown(whole['value'])}${statistic?.unit ?? ''}`
      : null,
  ].filter((word) => typeof word === 'string' && word !== '')
  return {
    ...data,
    label: words.length > 0 ? words.join(' · ') : (whole['key'] ?? '还没有填写的观测值'),
  } as typeof data
}
