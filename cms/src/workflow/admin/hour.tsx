'use client'

import { useState } from 'react'
import { toBeijingMinute, toMinuteOfDay } from '../../beijing-time.ts'

const day = 24 * 60 * 60 * 1000
const beijing = 8 * 60 * 60 * 1000
const daysAhead = 60

const toDayName = (midnight: number, index: number): string => {
  const date = new Date(midnight)
  const weekday = '日一二三四五六'.charAt(date.getUTCDay())
  const near = ['今天 ', '明天 ', '后天 '][index] ?? ''
  return `${near}${date.getUTCMonth() + 1}月${date.getUTCDate()}日 星期${weekday}`
}

/** Asks for a day and a time to the minute, always Beijing's, whatever the language and the clock of the machine. Calls back with the instant. */
export const Hour = ({ onChoose }: { onChoose: (instant: string) => void }) => {
  const [now] = useState(() => Date.now() + beijing)
  const today = Math.floor(now / day) * day
  const days = Array.from({ length: daysAhead }, (_, index) => today + index * day)
  const next = toBeijingMinute(new Date(now - beijing + 60 * 60 * 1000).toISOString())
  const [chosenDay, setDay] = useState(() => Math.floor((now + 60 * 60 * 1000) / day) * day)
  const [typed, setTyped] = useState(`${next.slice(11, 13)}:00`)
  const minuteOfDay = toMinuteOfDay(typed)
  const instant =
    minuteOfDay === null ? null : new Date(chosenDay + minuteOfDay * 60 * 1000 - beijing).toISOString()

  return (
    <fieldset className="xiezou-hour">
      <legend>什么时候（北京时间）</legend>
      <label>
        <span>日期</span>
        <select
          onChange={({ target }) => {
            setDay(Number(target.value))
          }}
          value={chosenDay}
        >
          {days.map((one, index) => (
            <option key={one} value={one}>
              {toDayName(one, index)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>几点几分</span>
        <input
          aria-invalid={instant === null}
          inputMode="numeric"
          onChange={({ target }) => {
            setTyped(target.value)
          }}
          placeholder="例如 09:05"
          type="text"
          value={typed}
        />
      </label>
      {instant === null ? <p role="alert">请写成 09:05 这样的时间，从 00:00 到 23:59。</p> : null}
      <p>
        定在同一时间的几项一起执行，互不影响批准。定在不同时间的，前一项如果改动了后一项的页面，后一项不会执行，要重新看过。
      </p>
      <button
        className="xiezou-button"
        disabled={instant === null}
        onClick={() => {
          if (instant !== null) onChoose(instant)
        }}
        type="button"
      >
        定在这个时间
      </button>
    </fieldset>
  )
}
