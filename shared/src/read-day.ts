const toHalf = (text: string): string =>
  text.replace(/[０-９．－／]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0))

const two = (digits: string): string => digits.padStart(2, '0')

const day = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:(?:-|\/|\.|月)(\d{1,2})日?|月?)$/

/**
 * A day, month or year as people write it, ２０２３－２－８, 2023/2/8, 2023年2月, in the form of the contract, 2023-02-08.
 * Whatever else is written comes back as it is, for a schema to refuse; so does a day that no calendar has.
 */
export const readDay = (written: string): string => {
  const seen = toHalf(written.replace(/\p{Default_Ignorable_Code_Point}/gu, '').replace(/[‐‑‒–—−]/g, '-'))
  const bare = seen.replace(/(?<=[年月/.-])\s+(?=\d)|(?<=\d)\s+(?=[年月日])/g, '').trim()
  const only = /^(\d{4})年?$/.exec(bare)?.[1]
  if (only !== undefined) return only
  const inOne = /^(\d{4})(\d{2})(\d{2})$/.exec(bare)
  const [, year, month, ofMonth] = inOne ?? day.exec(bare) ?? []
  if (year === undefined || month === undefined) return bare === '' ? '' : written.trim()
  return [year, two(month), ...(ofMonth === undefined ? [] : [two(ofMonth)])].join('-')
}

const isRealDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Whether a text is written as a day, `2023-02-29`, that no calendar has. */
export const isMissingDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !isRealDay(text)

/** Why what somebody has typed is no day, month or year; null where it is one, where it says 未知, and of nothing. */
export const findDayProblem = (written: string): string | null => {
  const read = readDay(written)
  if (read === '' || ['未知', 'unknown'].includes(read)) return null
  if (isMissingDay(read)) return '日历上没有这一天'
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(read)) return '还没有读出日期，写成 2022-08-31 这样'
  const month = read.slice(5, 7)
  return month !== '' && (month < '01' || month > '12') ? '没有这个月份' : null
}
