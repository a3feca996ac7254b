import { expect, test } from 'vitest'
import { fromBeijingMinute, inBeijing, toBeijing, toBeijingMinute, toMinuteOfDay } from './beijing-time.ts'

test.each([
  ['2026-11-30 00:44 -08:00', '2026-11-30 16:44（北京）'],
  ['2026-11-30 08:44 +00:00', '2026-11-30 16:44（北京）'],
  ['2026-11-30 16:44 +08:00', '2026-11-30 16:44（北京）'],
  ['2026-12-31 23:15 +05:45', '2027-01-01 01:30（北京）'],
  ['当前版本：2026-03-08 02:30 -07:00 发布', '当前版本：2026-03-08 17:30（北京） 发布'],
])('“%s”, written in whatever zone, is said as Beijing’s and stays so', (given, said) => {
  expect(inBeijing(given)).toBe(said)
  expect(inBeijing(said)).toBeNull()
})

test.each(['2026-11-30 16:44', '2026-11-30', '周一 16:44', ''])(
  '“%s” names no zone and is left as it is',
  (given) => {
    expect(inBeijing(given)).toBeNull()
  },
)

test.each([
  ['2025-12-31T16:00:00.000Z', '2026-01-01T00:00'],
  ['2026-06-30T15:59:59.000Z', '2026-06-30T23:59'],
])('%s is %s in Beijing', (instant, minute) => {
  expect(toBeijingMinute(instant)).toBe(minute)
  expect(fromBeijingMinute(minute)).toBe(`${instant.slice(0, 17)}00.000Z`)
})

test.each(['', '2026-01-01', '2026-13-01T00:00', '昨天'])('“%s” is no minute', (minute) => {
  expect(fromBeijingMinute(minute)).toBeNull()
})

test('says the weekday of Beijing', () => {
  expect(toBeijing('2026-11-29T16:30:00.000Z')).toBe('11月30日周一 00:30')
})

test.each([
  ['9:05', 545],
  ['09:05', 545],
  ['0905', 545],
  ['905', 545],
  ['９：０５', 545],
  ['9点5分', 545],
  ['9时05', 545],
  ['9点', 540],
  ['00:00', 0],
  ['23:59', 1439],
  [' 8 : 37 ', 517],
])('“%s” is minute %i of the day', (typed, minute) => {
  expect(toMinuteOfDay(typed)).toBe(minute)
})

test.each(['', '24:00', '9:60', '9', '9:5:1', '上午9点半', '-1:00'])(
  '“%s” is no time of the day',
  (typed) => {
    expect(toMinuteOfDay(typed)).toBeNull()
  },
)
