import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareDecimals,
  decimal,
  divideExactly,
  groupDigits,
  shiftDecimal,
  subtractDecimals,
} from './decimal.ts'
import { findProblems } from './parse.ts'

/** Decimals as the contract writes them, of up to 15 digits with up to 6 of them after the point. */
const anyDecimal = fc
  .tuple(fc.maxSafeInteger(), fc.nat(6))
  .map(([digits, places]) => shiftDecimal(String(digits), places))

test.each(['0', '7', '21290', '630.09', '0.5', '-3', '-0.25', '9'.repeat(40)])('%s is a decimal', (value) => {
  expect(findProblems(decimal, value)).toEqual([])
})

test.each([
  '',
  '1,000',
  '1e5',
  '007',
  '1.50',
  '1.',
  '.5',
  '+3',
  '-0',
  ' 3',
  '3 ',
  '700余',
  '３',
  'NaN',
  '--1',
])('%j is no decimal, and the message shows how one is written', (value) => {
  expect(findProblems(decimal, value)).toEqual([
    { path: [], message: '写成 21290 或 630.09 这样的数，不要逗号、空格、单位和多余的零' },
  ])
})

test.each([
  ['6300900', 4, '630.09'],
  ['210000', 4, '21'],
  ['562000', 4, '56.2'],
  ['0.1', -1, '1'],
  ['1', 8, '0.00000001'],
  ['123456789012345678901234567890', 4, '12345678901234567890123456.789'],
])('%s moved by %d places is %s', (value, places, moved) => {
  expect(shiftDecimal(value, places)).toBe(moved)
})

test('moving the point there and back changes nothing, and what it makes is a decimal', () => {
  fc.assert(
    fc.property(anyDecimal, fc.integer({ min: -12, max: 12 }), (value, places) => {
      const moved = shiftDecimal(value, places)
      expect(findProblems(decimal, moved)).toEqual([])
      expect(shiftDecimal(moved, -places)).toBe(value)
    }),
  )
})

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['260587', '260,587'],
  ['1234567.89012', '1,234,567.89012'],
  ['-123456', '-123,456'],
])('%s is grouped as %s', (value, grouped) => {
  expect(groupDigits(value)).toBe(grouped)
})

test('grouping adds commas alone, and leaves no group of more than three digits', () => {
  fc.assert(
    fc.property(anyDecimal, (value) => {
      const grouped = groupDigits(value)
      expect(grouped.replaceAll(',', '')).toBe(value)
      expect(grouped.split('.')[0]).toMatch(/^-?\d{1,3}(?:,\d{3})*$/)
    }),
  )
})

test.each([
  ['6', '3', '2'],
  ['1', '8', '0.125'],
  ['630.09', '0.01', '63009'],
  ['0', '5', '0'],
  ['1', '3', null],
  ['1', '0', null],
  ['2', '0.7', null],
])('%s divided by %s is exactly %s', (a, b, quotient) => {
  expect(divideExactly(a, b)).toBe(quotient)
})

test('a product divides exactly by each of its factors', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1_000_000 }), fc.nat(6), (a, b, places) => {
      const product = (BigInt(a) * BigInt(b)).toString()
      const quotient = shiftDecimal(String(a), -places)
      expect(divideExactly(product, shiftDecimal(String(b), places))).toBe(quotient)
    }),
  )
})

test('decimals are compared by value and not by their letters', () => {
  expect(compareDecimals('9', '10')).toBeLessThan(0)
  expect(compareDecimals('0.1', '0.09')).toBeGreaterThan(0)
  expect(compareDecimals('-2', '-1')).toBeLessThan(0)
  expect(compareDecimals('5', '5')).toBe(0)
})

test('a difference is exact where floating point is not', () => {
  expect(subtractDecimals('630.09', '520.1')).toBe('109.99')
  expect(subtractDecimals('1', '1')).toBe('0')
})
