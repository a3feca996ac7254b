import { expect, test } from 'vitest'
import { articles } from '../content/articles/collection.ts'
import { observations } from '../content/observations/collection.ts'
import { toFieldLabel } from './field-label.ts'

test.each([
  ['title', '标题'],
  ['sections.0.title', '章节 1 › 章节标题'],
  ['sections.2.body', '章节 3 › 内容'],
  ['sections', '章节'],
  ['programs.1', '相关项目 2'],
  ['nowhere', ''],
  ['', ''],
])('the field at %s of a report is called %s', (path, label) => {
  expect(toFieldLabel(articles.fields, path)).toBe(label)
})

test('a field in a group is called by both', () => {
  expect(toFieldLabel(observations.fields, 'period.kind')).toBe('时期 › 时期种类')
})
