import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHanNumeral } from '../statistics/han-numeral.ts'
import { readHanNumeral } from './read-han-numeral.ts'

test.each([
  ['零', '0'],
  ['三', '3'],
  ['十', '10'],
  ['十五', '15'],
  ['二十', '20'],
  ['三百零五', '305'],
  ['一千三百四十八', '1348'],
  ['两万', '20000'],
  ['两万一千二百九十', '21290'],
  ['三十万零五', '300005'],
  ['一亿', '100000000'],
])('%s is %s', (written, value) => {
  expect(readHanNumeral(written)).toBe(value)
})

test.each([
  '',
  '千',
  '万',
  '百',
  '千万',
  '十四五',
  '三五',
  '一百二',
  '两万一',
  '零五',
  '三零',
  '万亿',
  '一亿亿',
  '百十',
])('%j is no number that we could be sure of', (written) => {
  expect(readHanNumeral(written)).toBeNull()
})

test('whatever we write is read as itself', () => {
  fc.assert(
    fc.property(fc.nat(999_999_999_999), (number) => {
      expect(readHanNumeral(toHanNumeral(String(number)) ?? '')).toBe(String(number))
    }),
  )
})
