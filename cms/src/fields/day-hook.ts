import { readDay } from '@xiezou/shared'
import type { FieldHook } from 'payload'

/** A day as the contract writes it, however it was typed; what is none is left for the field to refuse. */
export const toDay = (written: unknown): unknown =>
  typeof written === 'string' && written !== '' ? readDay(written) : written

/** Stores a day as the contract writes it. */
export const toStoredDay: FieldHook = ({ value }): unknown => toDay(value)

/** What a field for a day says of one that is none, while it is typed. */
export const dayNotice = { afterInput: ['/fields/day-notice.tsx#DayNotice'] }
