import { expect, test } from 'vitest'
import type { Inline } from '../rich-text/inline.ts'
import { toPublication } from '../publication/publication.ts'
import { toSentenceAt } from './sentence-at.ts'

const text = (words: string): Inline => ({ type: 'text', text: words })
const nothing = toPublication([])
const at = (line: Inline[], index: number) => toSentenceAt(nothing, line, index)

test('a sentence is cut at the marks that end the one before and its own', () => {
  const line = [text('第一句。第二句共有'), text('六个'), text('小屋。第三句。')]
  expect(at(line, 1)).toEqual({ before: '第二句共有', marked: '六个', after: '小屋。' })
})

test('a sentence may begin or end with what is marked', () => {
  expect(at([text('第一句。'), text('六个'), text('小屋')], 1)).toEqual({
    before: '',
    marked: '六个',
    after: '小屋',
  })
  expect(at([text('共有'), text('六个')], 1)).toEqual({ before: '共有', marked: '六个', after: '' })
})
