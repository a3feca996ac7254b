const zone = { timeZone: 'Asia/Shanghai', hourCycle: 'h23' } as const

const near = new Intl.DateTimeFormat('zh-CN', {
  ...zone,
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant as people in Beijing say it of these days. Whoever shows it says that it is Beijing's. */
export const toBeijing = (instant: string): string => near.format(new Date(instant))

const aheadMs = 8 * 60 * 60 * 1000

/** An instant as Beijing's clock has it, to the minute: `2026-01-02T03:04`, which is what a field for moments takes. */
export const toBeijingMinute = (instant: string): string =>
  new Date(Date.parse(instant) + aheadMs).toISOString().slice(0, 16)

/** The instant at which Beijing's clock shows a minute; null where it is none. */
export const fromBeijingMinute = (minute: string): string | null => {
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(minute)
    ? Date.parse(`${minute}:00Z`) - aheadMs
    : Number.NaN
  return Number.isNaN(instant) ? null : new Date(instant).toISOString()
}

/** How Payload is told to write a time: with its distance from UTC, since it writes it in the zone of each machine. */
export const zonedFormat = 'yyyy-MM-dd HH:mm xxx'

const zoned = /\b(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) ([+-]\d{2}:\d{2})/g

/** A text with the times in it as Beijing's, and said to be; null where there is none that says its zone. */
export const inBeijing = (text: string): string | null => {
  const said = text.replaceAll(
    zoned,
    (_, day: string, time: string, offset: string) =>
      `${toBeijingMinute(`${day}T${time}:00${offset}`).replace('T', ' ')}（北京）`,
  )
  return said === text ? null : said
}

/** The minute of the day that somebody typed, 9:05 or 0905 or 9点5分; null where it is none. */
export const toMinuteOfDay = (typed: string): number | null => {
  const plain = typed.normalize('NFKC').replaceAll(/\s/g, '')
  const [, hour, minute] =
    /^(\d{1,2})[:.点时](\d{1,2})分?$/.exec(plain) ??
    /^(\d{1,2})(\d{2})$/.exec(plain) ??
    /^(\d{1,2})[点时]()$/.exec(plain) ??
    []
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null
  return Number(hour) * 60 + Number(minute)
}
