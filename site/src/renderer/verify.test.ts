import { expect, test } from 'vitest'
import { type Candidate, verify } from './verify.ts'

const page = (more: Partial<Candidate>): Candidate => ({
  path: '/reports/yi/',
  links: [],
  placeholders: [],
  toReason: () => '报道 yi 更新',
  ...more,
})
const isThere = (file: string): boolean => file === 'index.html' || file === 'reports/index.html'

test('a tree in which every link leads somewhere passes', () => {
  expect(() => verify([page({ links: ['index.html', 'reports/index.html'] })], isThere)).not.toThrow()
})

test('an address without its last slash leads to the same page', () => {
  expect(() => verify([page({ links: ['reports'] })], isThere)).not.toThrow()
})

test('a dead link is refused, with the page, the link and the document that brought it', () => {
  expect(() => verify([page({ links: ['er/index.html'] })], isThere)).toThrow(
    '检查没有通过，什么也没有改：/reports/yi/ 链接的 /er/index.html 不存在（报道 yi 更新）',
  )
})

test('words that only a slip leaves there are refused', () => {
  expect(() => verify([page({ placeholders: ['undefined'] })], isThere)).toThrow(
    '/reports/yi/ 里面有“undefined”',
  )
})

test('many problems are told by the first five and their number', () => {
  const pages = Array.from({ length: 7 }, (_, index) => page({ links: [`${index}.html`] }))
  expect(() => verify(pages, isThere)).toThrow(/4\.html 不存在（报道 yi 更新）等 7 处$/)
})
