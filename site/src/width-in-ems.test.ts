import { expect, test } from 'vitest'
import { isLongerThanALine, leavesGaps } from './width-in-ems.ts'

test('numbers as reports have them stay on a line', () => {
  for (const number of ['260587人', '260,587人', '1.215亿元', '至少100000人次'])
    expect(isLongerThanALine(number), number).toBe(false)
})

test('a number with a unit as long as a sentence may break', () => {
  for (const number of ['9,876,543,210,987.65元', '至少123456790.0625人次/平方公里·年'])
    expect(isLongerThanALine(number), number).toBe(true)
})

test('a number as reports have them leaves no gaps in justified lines, one as long as a clause does', () => {
  for (const number of ['260587人', '630.09万元', '700余人次']) expect(leavesGaps(number), number).toBe(false)
  for (const number of ['至少100000人次', '9876543210987.65元']) expect(leavesGaps(number), number).toBe(true)
})
