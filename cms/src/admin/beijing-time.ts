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
