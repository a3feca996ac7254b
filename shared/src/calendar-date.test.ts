import { expect, test } from 'vitest'
import { calendarDate, calendarDateOrUnknown, toBeijingDay, year } from './calendar-date.ts'
import { findProblems } from './parse.ts'

test.each(['2022-08-31', '2024-02-29', '1900-01-01'])('%s is a day of the calendar', (day) => {
  expect(findProblems(calendarDate, day)).toEqual([])
  expect(findProblems(calendarDateOrUnknown, day)).toEqual([])
})

test.each(['2023-02-29', '2022-02-30', '2022-04-31', '2022-13-01', '2022-00-10', '2022-01-00'])(
  '%s is not on the calendar',
  (day) => {
    expect(findProblems(calendarDate, day)).toEqual([{ path: [], message: '日历上没有这一天' }])
    expect(findProblems(calendarDateOrUnknown, day)).toHaveLength(1)
  },
)

test.each(['2022-8-31', '20220831', '2022/08/31', '2022-08-31T00:00:00Z', '2022年8月31日', 'unknown'])(
  '%j is not how a day is written',
  (day) => {
    expect(findProblems(calendarDate, day)).toEqual([{ path: [], message: '日期写成 2022-08-31 这样' }])
  },
)

test('a day that the source does not give is said to be unknown', () => {
  expect(findProblems(calendarDateOrUnknown, 'unknown')).toEqual([])
  expect(findProblems(calendarDateOrUnknown, '2022')).toEqual([
    { path: [], message: '写成 2022-08-31 这样的日期；原文没有注明就写“未知”' },
  ])
})

test.each([
  [1899, 1],
  [1900, 0],
  [2022, 0],
  [2199, 0],
  [2200, 1],
  [2022.5, 1],
])('the year %d has %d problems', (value, count) => {
  expect(findProblems(year, value)).toHaveLength(count)
})

test.each([
  ['2022-12-31T15:59:59Z', '2022-12-31'],
  ['2022-12-31T16:00:00Z', '2023-01-01'],
])('at %s the day in Beijing is %s', (instant, day) => {
  expect(toBeijingDay(new Date(instant))).toBe(day)
})
