import { expect, test } from 'vitest'
import { largestDocument } from '../../http/limits.ts'
import { toSizeWords } from './to-size-words.ts'

test('says nothing of the size of a document up to half of what it may hold', () => {
  expect([0, largestDocument / 2].map((bytes) => toSizeWords(bytes, largestDocument))).toEqual([null, null])
})

test('says how much there is and may be before the bound, and beyond it what will not work', () => {
  expect(toSizeWords(6 * 1024 * 1024, largestDocument)).toBe('已写 6.0 MB，一份最多 8.0 MB')
  expect(toSizeWords(largestDocument, largestDocument)).toBe('已写 8.0 MB，一份最多 8.0 MB')
  expect(toSizeWords(largestDocument + 1, largestDocument)).toContain('不能保存、预览和发布')
})
