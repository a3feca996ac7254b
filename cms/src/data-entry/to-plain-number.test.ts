import { expect, test } from 'vitest'
import { toPlainNumber } from './to-plain-number.ts'

test.each([
  ['260587', '260587'],
  ['260,587', '260587'],
  ['1,260,587.50', '1260587.5'],
  ['26,0587', '260587'],
  ['２６０，５８７', '260587'],
  ['　75　', '75'],
  ['75 场', '75'],
  ['56.2万', '562000'],
  ['1.30000001亿', '130000001'],
  ['3万场', '30000'],
  ['007', '7'],
  ['0.50', '0.5'],
  ['-3', '-3'],
  ['－３', '-3'],
  ['−0', '0'],
  ['+8', '8'],
])('%s is read as %s', (typed, value) => {
  expect(toPlainNumber(typed, '场')?.value).toBe(value)
})

test.each(['', '约75', '75余', '2,6', '1,2345,67', '260.587.1', '七十五', '75人', '1e5', '--3', '.5', '万'])(
  '%s is left as it is, for the field to refuse',
  (typed) => {
    expect(toPlainNumber(typed, '场')).toBeNull()
  },
)

test('says what it has made of what was typed, and nothing where that is the same', () => {
  expect(toPlainNumber('２６０，５８７', '人')?.notice).toBe('已把“２６０，５８７”写成 260587')
  expect(toPlainNumber('260587', '人')?.notice).toBeNull()
})
