import { z } from 'zod'
import { isMissingDay } from './read-day.ts'

/** Why a text is no day, where that can be said of it better than how days are written; else null. */
export const findMissingDay = (text: string): string | null =>
  text === '' ? '还没有填写；原文没有注明就写“未知”' : isMissingDay(text) ? '日历上没有这一天' : null

/** A day of the calendar as text, `YYYY-MM-DD`; never an instant. */
export const calendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: ({ input }) => (input === '' ? '还没有填写' : '日期写成 2022-08-31 这样'),
    abort: true,
  })
  .refine((text) => !isMissingDay(text), '日历上没有这一天')

/** A calendar day, or the plain statement that the source gives none. */
export const calendarDateOrUnknown = z
  .string()
  .refine((text) => text === 'unknown' || calendarDate.safeParse(text).success, {
    error: ({ input }) =>
      findMissingDay(String(input)) ?? '写成 2022-08-31 这样的日期；原文没有注明就写“未知”',
  })

/** A year of the Gregorian calendar. */
export const year = z.int().min(1900).max(2199)

/** The day in Beijing at an instant, `YYYY-MM-DD`. */
export const toBeijingDay = (instant: Date): string =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/** A day, month or year, `YYYY-MM-DD` or its beginning, as readers read it: 2026年11月24日, 2026年11月, 2026年. */
export const toChineseDate = (date: string): string => {
  const [inYear, month, day] = date.split('-').map(Number)
  return [
    `${inYear ?? ''}年`,
    month === undefined ? '' : `${month}月`,
    day === undefined ? '' : `${day}日`,
  ].join('')
}
