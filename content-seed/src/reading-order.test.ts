import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { toReadingOrder } from './reading-order.ts'

const read = (file: string): string =>
  readFileSync(path.join(import.meta.dirname, '../data/source', file), 'utf8')

it('the scan, put in reading order, is the corrected text', () => {
  expect(toReadingOrder(read('special-report-scan.txt'))).toBe(read('special-report.txt').trimEnd())
})

it('a line that ends in a closing quote without a full stop goes on in the next one', () => {
  const scan = '栏目\n题目\n01 章\n依托“一”、“二”\n和“三”开展。\n他说：“好。”\n第二段。'
  expect(toReadingOrder(scan)).toBe(
    '栏目\n\n题目\n\n01 章\n\n依托“一”、“二”和“三”开展。\n\n他说：“好。”\n\n第二段。',
  )
})

it('sections stand by their numbers, wherever the scan has them, and the byline closes the text', () => {
  const scan = '栏目\n题：\n目\n导语。\n02 乙，\n丙\n二。\n(甲 乙)\n01 甲\n一。'
  expect(toReadingOrder(scan)).toBe(
    '栏目\n\n题：目\n\n导语。\n\n01 甲\n\n一。\n\n02 乙，丙\n\n二。\n\n(甲 乙)',
  )
})
