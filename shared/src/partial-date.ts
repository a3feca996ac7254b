import { z } from 'zod'
import { calendarDate, findMissingDay, toChineseDate } from './calendar-date.ts'

const isPartialDate = (text: string): boolean =>
  text === 'unknown' || calendarDate.safeParse(toFirstDay(text)).success

const toFirstDay = (text: string): string =>
  /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d{2}$/.test(text) ? `${text}-01` : text

/** When something was, as exactly as the source says: a day `2022-08-31`, a month `2022-08`, a year `2022`, or `unknown`. */
export const partialDate = z.string().refine(isPartialDate, {
  error: ({ input }) =>
    findMissingDay(String(input)) ?? '写成 2022-08-31、2022-08 或 2022；原文没有注明就写“未知”',
})

/** The date in words, `2022年8月31日`, `2022年8月`, `2022年`; null where it is unknown. */
export const toPartialDateText = (date: string): string | null =>
  date === 'unknown' ? null : toChineseDate(date)
