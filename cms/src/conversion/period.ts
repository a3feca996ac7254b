import type { Period } from '@xiezou/shared'
import { asStored, orNull } from './reading.ts'

/** The published form of a stored period; null where no kind is chosen. What its kind does not ask for is left out. */
export const toPublishedPeriod = (value: unknown): unknown => {
  const { kind, year, half, quarter, month, from, to } = asStored(value)
  switch (orNull(kind)) {
    case null:
      return null
    case 'half':
      return { kind, year, half }
    case 'quarter':
      return { kind, year, quarter }
    case 'month':
      return { kind, year, month }
    case 'range':
      return { kind, from, to }
    default:
      return { kind, year }
  }
}

const none = { kind: null, year: null, half: null, quarter: null, month: null, from: null, to: null }

/** The stored form of a period. */
export const toStoredPeriod = (period: Period | null) => ({ ...none, ...period })
