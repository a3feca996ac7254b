import { assertNever, type Period, period } from '@xiezou/shared'
import { toPublishedPeriod } from '../../conversion/period.ts'
import { toUnknown } from '../../conversion/unknown.ts'
import type { Source } from '../names/hooks.ts'

const toTime = (one: Period, asOf: string): string => {
  switch (one.kind) {
    case 'year':
      return `${one.year}`
    case 'half':
      return `${one.year}-h${one.half}`
    case 'quarter':
      return `${one.year}-q${one.quarter}`
    case 'month':
      return `${one.year}-${String(one.month).padStart(2, '0')}`
    case 'range':
      return `${one.from}-${one.to}`
    case 'as-of':
      return asOf === 'unknown' ? `${one.year}` : asOf
    default:
      return assertNever(one)
  }
}

/** What an observation is named after: the key of its statistic, and its time, `sunflower-houses-2022`. */
export const toObservationWords: Source = async (document, req) => {
  const { statistic } = document
  const parsed = period.safeParse(toPublishedPeriod(document['period']))
  if (typeof statistic !== 'string' || !parsed.success) return null
  const found = (await req.payload.findByID({
    collection: 'statistics',
    id: statistic,
    depth: 0,
    draft: true,
    disableErrors: true,
    overrideAccess: true,
    req,
  })) as { key?: string | null } | null
  const asOf = String(toUnknown(document['asOf'] ?? 'unknown'))
  return found?.key ? `${found.key}-${toTime(parsed.data, asOf)}` : null
}
