import { expect, test } from 'vitest'
import { partialDate, toPartialDateText } from './partial-date.ts'

test.each([
  ['2022-08-31', '2022年8月31日'],
  ['2022-08', '2022年8月'],
  ['2022', '2022年'],
  ['unknown', null],
])('%s is a date that reads %s', (date, words) => {
  expect(partialDate.safeParse(date).success).toBe(true)
  expect(toPartialDateText(date)).toBe(words)
})

test.each(['2022-02-30', '2022-13', '22', '2022/08', '2022-8', '', '未知'])('%s is no date', (date) => {
  expect(partialDate.safeParse(date).success).toBe(false)
})
