import { expect, test } from 'vitest'
import { toChinese } from './left-in-english.ts'

test('words that Payload has in English alone are said in Chinese', () => {
  expect(toChinese('Remove Block')).toBe('移除')
  expect(toChinese('Draggable item 7 was dropped over droppable area 8')).toBe('已放下。')
  expect(toChinese(' Notifications alt+T ')).toBe('提示')
})

test('the time in the dialog about a locked document is said as in China', () => {
  const instant = new Date('2026-11-26T01:30:00Z')
  const said = new Intl.DateTimeFormat('en-US', {
    day: 'numeric',
    hour: 'numeric',
    hour12: true,
    minute: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(instant)
  expect(toChinese(said)).toBe('2026-11-26 09:30（北京）')
})

test('everything else stays as it is', () => {
  for (const text of ['移除', 'Remove Block now', 'PDF', 'constructor', ''])
    expect(toChinese(text)).toBeNull()
})
