import fc from 'fast-check'
import nzh from 'nzh'
import { expect, test } from 'vitest'
import { toHanNumeral } from './han-numeral.ts'

test.each([
  ['0', '零'],
  ['3', '三'],
  ['10', '十'],
  ['15', '十五'],
  ['20', '二十'],
  ['101', '一百零一'],
  ['110', '一百一十'],
  ['115', '一百一十五'],
  ['1348', '一千三百四十八'],
  ['1001', '一千零一'],
  ['10000', '一万'],
  ['10500', '一万零五百'],
  ['21290', '二万一千二百九十'],
  ['100000', '十万'],
  ['100000001', '一亿零一'],
  ['100000000000', '一千亿'],
  ['101010101010', '一千零一十亿一千零一十万一千零一十'],
])('%s is written %s in Han numerals', (value, written) => {
  expect(toHanNumeral(value)).toBe(written)
})

test.each(['56.2', '-3', '', '1000000000000', '1,000'])('%j has no Han numeral', (value) => {
  expect(toHanNumeral(value)).toBeNull()
})

test('Han numerals are those that the library nzh writes', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.nat(20_000),
        fc.nat(2_000_000_000),
        fc.nat(999_999).map((value) => value * 1_000_000),
        fc.maxSafeNat().map((value) => value % 1e12),
      ),
      (value) => {
        // With its own `tenMin` nzh also writes 零十万 in the middle of a number.
        const written = nzh.cn.encodeS(String(value), { tenMin: false }).replace(/^一十/, '十')
        expect(toHanNumeral(String(value))).toBe(written)
      },
    ),
    { numRuns: 1000 },
  )
})
