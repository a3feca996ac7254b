import { expect, test } from 'vitest'
import { opensMenu } from './opens-menu.ts'

test.each(['全年服务', '全年。', '（见', '“', '小屋😀'])('after %s “/” opens the menu', (before) => {
  expect(opensMenu(before)).toBe(true)
})

test.each(['', '全年 ', 'and', '2022', 'https:', 'https:/', 'a.b', '('])(
  'after “%s” the editor decides',
  (before) => {
    expect(opensMenu(before)).toBe(false)
  },
)
