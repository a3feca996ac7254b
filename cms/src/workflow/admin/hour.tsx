'use client'

import { useState } from 'react'

const day = 24 * 60 * 60 * 1000
const beijing = 8 * 60 * 60 * 1000
const daysAhead = 60

const toDayName = (midnight: number, index: number): string => {
  const date = new Date(midnight)
  const weekday = '日一二三四五六'.charAt(date.getUTCDay())
  const near = ['今天 ', '明天 ', '后天 '][index] ?? ''
  return `${near}${date.getUTCMonth() + 1}月${date.getUTCDate()}日 星期${weekday}`
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** Asks for a day and an hour, always Beijing's, whatever the language and the clock of the machine. Calls back with the instant. */
export const Hour = ({ onChoose }: { onChoose: (instant: string) => void }) => {
  const [now] = useState(() => Date.now() + beijing)
  const today = Math.floor(now / day) * day
  const days = Array.from({ length: daysAhead }, (_, index) => today + index * day)
  const next = new Date(now + 60 * 60 * 1000)
  const [chosenDay, setDay] = useState(() => Math.floor((now + 60 * 60 * 1000) / day) * day)
  const [hour, setHour] = useState(next.getUTCHours())
  const [minute, setMinute] = useState(0)
  const instant = chosenDay + (hour * 60 + minute) * 60 * 1000 - beijing

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
        <span>几点</span>
        <select
          onChange={({ target }) => {
            setHour(Number(target.value))
          }}
          value={hour}
        >
          {Array.from({ length: 24 }, (_, one) => (
            <option key={one} value={one}>{`${pad(one)} 点`}</option>
          ))}
        </select>
      </label>
      <label>
        <span>几分</span>
        <select
          onChange={({ target }) => {
            setMinute(Number(target.value))
          }}
          value={minute}
        >
          {[0, 10, 20, 30, 40, 50].map((one) => (
            <option key={one} value={one}>{`${pad(one)} 分`}</option>
          ))}
        </select>
      </label>
      <p>
        定在同一时间的几项一起执行，互不影响批准。定在不同时间的，前一项如果改动了后一项的页面，后一项不会执行，要重新看过。
      </p>
      <button
        className="xiezou-button"
        onClick={() => {
          onChoose(new Date(instant).toISOString())
        }}
        type="button"
      >
        定在这个时间
      </button>
    </fieldset>
  )
}
