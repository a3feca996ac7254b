import { shiftDecimal } from '../decimal.ts'

const mostSteps = 5
const rounds = [1, 2, 5, 10]

/** The smallest step of 1, 2 or 5 times a power of ten that covers a span in at most so many; as a multiple and a power. */
const toStep = (span: number, isWhole: boolean): { multiple: number; power: number } => {
  const wanted = isWhole ? Math.max(span / mostSteps, 1) : span / mostSteps
  const power = Math.floor(Math.log10(wanted))
  const multiple = rounds.find((round) => round * 10 ** power >= wanted * (1 - 1e-9)) ?? 10
  return { multiple, power }
}

// Quotients of decimals lie a hair beside the whole number that they mean.
const settle = (quotient: number): number => Math.round(quotient * 1e9) / 1e9

/**
 * Round decimals, evenly apart, between which all the given ones lie; the lowest first. Zero is among them unless told
 * otherwise, or the values are all nearer to each other than to it.
 */
export const toTicks = (values: string[], mayLeaveZero: boolean): string[] => {
  const numbers = values.map(Number)
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)]
  const isFar = mayLeaveZero && lowest > 0 && highest > lowest && highest - lowest < lowest
  const [from, to] = isFar ? [lowest, highest] : [Math.min(lowest, 0), Math.max(highest, 0)]
  const isWhole = values.every((value) => !value.includes('.'))
  const { multiple, power } = toStep(to - from || 1, isWhole)
  const step = multiple * 10 ** power
  const first = Math.floor(settle(from / step))
  const last = Math.max(Math.ceil(settle(to / step)), first + 1)
  return Array.from({ length: last - first + 1 }, (_, index) =>
    shiftDecimal(String((first + index) * multiple), -power),
  )
}
