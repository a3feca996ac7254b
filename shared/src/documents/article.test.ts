import { expect, test } from 'vitest'
import { documentExamples } from '../examples/documents.ts'
import { findDocumentProblems } from './index.ts'

test.each([
  ['01', true],
  ['100', true],
  ['1', false],
  ['零一', false],
])('a movement numbered %s: %s', (number, isSound) => {
  const report = documentExamples.article[0]?.document
  const [first] = report?.sections ?? []
  expect(findDocumentProblems({ ...report, sections: [{ ...first, number }] }).length === 0).toBe(isSound)
})

test('two movements of a report cannot have the same number', () => {
  const report = documentExamples.article[0]?.document
  const [first] = report?.sections ?? []
  expect(findDocumentProblems({ ...report, sections: [first, first] })).toEqual([
    { path: ['sections'], message: '两章用了同一个章节号，请改成不同的' },
  ])
})
