import { expect, test } from 'vitest'
import { toKeptParts, withKeptNumbers } from './kept-numbers.ts'

const toKept = (text: string): string[] => toKeptParts(text).filter((_, index) => index % 2 === 1)

test('a number keeps its unit and the marks around it', () => {
  expect(toKept('截至撰稿时（2022年，原文未注明日期）')).toEqual(['（2022年，'])
  expect(toKept('0~3岁儿童21290人次，56.2万元；“700余人次”')).toEqual([
    '0~3岁',
    '21290人次，',
    '56.2万元；',
    '“700余人次”',
  ])
  expect(toKept('第01章与2022。')).toEqual(['01章', '2022。'])
})

test('in HTML nothing but text is touched', () => {
  expect(withKeptNumbers('<p id="p-2年" title="a>2年">2023年的<b>数</b></p>')).toBe(
    '<p id="p-2年" title="a>2年"><span class="keep">2023年</span>的<b>数</b></p>',
  )
})
