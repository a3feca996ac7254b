import type { FieldHook } from 'payload'
import { toPlainNumber } from './to-plain-number.ts'

/** Stores a number as the contract writes it, however it was typed; what is none is left for the field to refuse. */
export const toStoredNumber: FieldHook = ({ value }): unknown =>
  typeof value === 'string' ? (toPlainNumber(value, '')?.value ?? value) : (value as unknown)
