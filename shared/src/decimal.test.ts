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
  ['1,000', '写成 1000，不要逗号、空格、单位和多余的零'],
  ['007', '写成 7，不要逗号、空格、单位和多余的零'],
  ['1.50', '写成 1.5，不要逗号、空格、单位和多余的零'],
  ['+3', '写成 3，不要逗号、空格、单位和多余的零'],
  ['-0', '写成 0，不要逗号、空格、单位和多余的零'],
  [' 3', '写成 3，不要逗号、空格、单位和多余的零'],
  ['3 ', '写成 3，不要逗号、空格、单位和多余的零'],
  ['３', '写成 3，不要逗号、空格、单位和多余的零'],
  ['', '还没有写数'],
  ['1e5', '“1e5”是表格软件缩写的数，后面的位可能已经丢了，请写全'],
  ['1.', '“1.”里小数点的位置不对'],
  ['.5', '“.5”里小数点的位置不对'],
  ['700余', '读到 700 和“余”：概数词不写在这里，请在“准确程度”里选'],
  ['NaN', '“NaN”里没有读到数'],
  ['--1', '读到 1，还有“--”：这里只写数，不写别的'],
  ['21290\t21291', '这是几个格子的内容（21290、21291），这里只写一个数'],
])('%j is no decimal, and the message says how it is written or what was read', (value, message) => {
  expect(findProblems(decimal, value)).toEqual([{ path: [], message }])
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
