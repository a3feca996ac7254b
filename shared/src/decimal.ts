import { Big } from 'big.js'
import { z } from 'zod'
import { mostCharacters, readNumber } from './read-number.ts'

const isPlain = (text: string): boolean =>
  text.length <= mostCharacters && /^(?!-0$)-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(text)

const toAdvice = (text: string): string => {
  const read = readNumber(text, null)
  return read.value === null ? read.problem : `写成 ${read.value}，不要逗号、空格、单位和多余的零`
}

/** An exact number as text, `630.09`: no exponent, no grouping, no leading or trailing zeros that say nothing. */
export const decimal = z.string().refine(isPlain, { error: ({ input }) => toAdvice(String(input)) })

/** Compares two decimals by value: negative, zero or positive. */
export const compareDecimals = (a: string, b: string): number => new Big(a).cmp(b)

/** The first decimal less the second, exactly. */
export const subtractDecimals = (a: string, b: string): string => new Big(a).minus(b).toFixed()

/** The decimal with its point moved left by `places` (negative: right), exactly. */
export const shiftDecimal = (value: string, places: number): string =>
  new Big(value).times(new Big(10).pow(-places)).toFixed()

/** The exact quotient as a decimal, or null where it does not end within 20 places or the divisor is zero. */
export const divideExactly = (a: string, b: string): string | null => {
  if (new Big(b).eq(0)) return null
  const division = Big()
  division.DP = 20
  const quotient = new division(a).div(b)
  return quotient.times(b).eq(a) ? quotient.toFixed() : null
}

/** The decimal with thousands separated by commas, `260,587`. */
export const groupDigits = (value: string): string => {
  const [whole = '', fraction] = value.split('.')
  const digits = whole.replace('-', '')
  const first = digits.length % 3
  const groups = [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])]
  const grouped = (whole.startsWith('-') ? '-' : '') + groups.filter((group) => group !== '').join(',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
