import { expect, test } from 'vitest'
import { type Candidate, verify } from './verify.ts'

const page = (more: Partial<Candidate>): Candidate => ({
  path: '/reports/yi/',
  links: [],
  placeholders: [],
  ...more,
})
const isThere = (file: string): boolean => file === 'index.html' || file === 'reports/index.html'
const verified = (...pages: Candidate[]) => [...verify(pages, isThere)]

test('a tree in which every link leads somewhere passes', () => {
  expect(verified(page({ links: ['index.html', 'reports/index.html'] }))).toEqual([])
})

test('an address without its last slash leads to the same page', () => {
  expect(verified(page({ links: ['reports'] }))).toEqual([])
})

test('a page with a dead link is told, with the link', () => {
  expect(verified(page({ links: ['er/index.html'] }))).toEqual([
    ['/reports/yi/', '链接的 /er/index.html 不存在'],
  ])
})

test('words that only a slip leaves there are told', () => {
  expect(verified(page({ placeholders: ['undefined'] }))).toEqual([['/reports/yi/', '里面有“undefined”']])
})

test('every page that does not pass is told, each with all that is wrong with it', () => {
  const pages = Array.from({ length: 7 }, (_, index) =>
    page({ path: `/${index}/`, links: [`${index}.html`], placeholders: ['NaN'] }),
  )
  expect(verified(...pages, page({}))).toEqual(
    pages.map(({ path }, index) => [path, `链接的 /${index}.html 不存在；里面有“NaN”`]),
  )
})
