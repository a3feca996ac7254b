import { expect, test } from 'vitest'
import { toChinese } from './left-in-english.ts'

test('words that Payload has in English alone are said in Chinese', () => {
  expect(toChinese('Remove Block')).toBe('移除')
  expect(toChinese('Draggable item 7 was dropped over droppable area 8')).toBe('已放下。')
  expect(toChinese(' Notifications alt+T ')).toBe('提示')
})

// As react-select's messages are built, with names of ours in them.
test.each([
  [
    'Use Up and Down to choose options, press Enter to select the currently focused option, press Escape to exit the menu, press Tab to select the option and exit the menu.',
    '用上下方向键选择，按回车键选定，按 Esc 键关闭。',
  ],
  [
    'Select is focused ,type to refine list, press Down to open the menu, ',
    '选择框，输入文字可以筛选，按向下键打开。',
  ],
  ['option 金秋助学, selected.', '已选“金秋助学”。'],
  ['option 金秋助学, deselected.', '已去掉“金秋助学”。'],
  ['All selected options have been cleared.', '已全部清空。'],
  ['12 results available.', '有 12 项。'],
  ['1 result available for search term 助学.', '“助学”有 1 项结果。'],
  ['value 金秋助学 focused, 1 of 3.', '“金秋助学”，已选的第 1 项，共 3 项。'],
])('what a select says to a screen reader, “%s”, is said in Chinese', (english, chinese) => {
  expect(toChinese(english)).toBe(chinese)
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

test('the menu of a table says in pieces that make Chinese sentences what each entry does', () => {
  const say = (...pieces: string[]) => pieces.map((piece) => toChinese(piece) ?? piece).join('')
  expect(say('Insert ', 'row', ' above')).toBe('插入一行（在上面）')
  expect(say('Insert ', '3 columns', ' ', 'left')).toBe('插入3 列 （在左边）')
  expect(say('Remove', ' ', 'row header')).toBe('取消 表头行')
})

test('everything else stays as it is', () => {
  for (const text of ['移除', 'Remove Block now', 'PDF', 'constructor', ''])
    expect(toChinese(text)).toBeNull()
})
