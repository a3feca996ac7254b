import { expect, test } from 'vitest'
import { isLongerThanALine } from './width-in-ems.ts'

test('numbers as reports have them stay on a line', () => {
  for (const number of ['260587人', '260,587人', '1.215亿元', '至少100000人次'])
    expect(isLongerThanALine(number), number).toBe(false)
})

test('a number with a unit as long as a sentence may break', () => {
  for (const number of ['9,876,543,210,987.65元', '至少123456790.0625人次/平方公里·年'])
    expect(isLongerThanALine(number), number).toBe(true)
})
