import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

const toText = (...cells: (string | boolean | null)[]): string =>
  toCsv({ kind: 'csv', columns: ['a'], rows: [cells] })
    .split('\r\n')
    .slice(1)
    .join('\r\n')

test('lines end as RFC 4180 says, the last one too, after a mark by which Excel knows UTF-8', () => {
  const text = toCsv({ kind: 'csv', columns: ['id', '名称'], rows: [['a', '访视']] })
  expect(text).toBe('\ufeffid,名称\r\na,访视\r\n')
  expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
})

test('a comma, a quotation mark or a line break is kept within quotation marks', () => {
  expect(toText('一,二', '说"好"', '上\n下', '上\r下')).toBe('"一,二","说""好""","上\n下","上\r下"\r\n')
})

test('nothing is an empty cell, and what is true or false says so', () => {
  expect(toText(null, true, false)).toBe(',true,false\r\n')
})

test.each(['=1+1', '+86', '-甲', '@SUM(A1)', '\tx', '=HYPERLINK("http://evil.example")'])(
  'a spreadsheet does not take %j for a formula',
  (cell) => {
    expect(toText(cell)).toMatch(/^"?'/)
  },
)

test('a number is written digit for digit', () => {
  expect(toText('-5', '630.09', '123456789012345678901234567890.1')).toBe(
    '-5,630.09,123456789012345678901234567890.1\r\n',
  )
})
