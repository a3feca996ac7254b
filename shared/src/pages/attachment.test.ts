import { expect, test } from 'vitest'
import { toAttachment, toSizeText } from './attachment.ts'

test.each([
  [1, '1字节'],
  [1023, '1023字节'],
  [1025, '2 KB'],
  [1024 * 1023, '1023 KB'],
  [1024 * 1024, '1.0 MB'],
  [26_214_400, '25.0 MB'],
])('%i bytes are told as %s', (bytes, words) => {
  expect(toSizeText(bytes)).toBe(words)
})

test('a file is saved under its title, without what no file system takes', () => {
  const attachment = toAttachment({
    type: 'attachment',
    key: 'biao',
    title: '2022/2023 年“统计表”: 全区',
    note: null,
    hash: 'a'.repeat(64),
    format: 'xlsx',
    bytes: 5,
  })
  expect(attachment.name).toBe('2022 2023 年“统计表”  全区.xlsx')
  expect(attachment.href).toBe(`/files/${'a'.repeat(64)}.xlsx`)
})
