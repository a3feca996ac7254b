import { expect, test } from 'vitest'
import { siteUrl } from '../testing/reference-tree.ts'
import { inspect } from './inspect.ts'

const toLinks = (html: string, path = '/reports/yi/'): string[] => inspect(path, html, siteUrl).links

test.each([
  ['a page', '<a href="/statistics/fang-shi/">', 'statistics/fang-shi/index.html'],
  ['the home page', '<a href="/">', 'index.html'],
  ['a fragment of another page', '<a href="/programs/#zhu-xue">', 'programs/index.html'],
  ['a fragment of the page itself', '<a href="#p-01-1">', 'reports/yi/index.html'],
  ['a neighbour', '<a href="../er/">', 'reports/er/index.html'],
  [
    'our own address in full',
    `<link rel="canonical" href="${siteUrl}/reports/yi/">`,
    'reports/yi/index.html',
  ],
  ['a style sheet', '<link rel="stylesheet" href="/_astro/a.css">', '_astro/a.css'],
  ['a picture', '<img src="/files/a.jpg">', 'files/a.jpg'],
  ['a name that is written encoded', '<a href="/files/%E7%94%B2.txt">', 'files/甲.txt'],
])('%s is found', (_what, html, link) => {
  expect(toLinks(html)).toEqual([link])
})

test('each picture of a set is found', () => {
  expect(toLinks('<source srcset="/files/a.avif 480w, /files/b.avif 960w">')).toEqual([
    'files/a.avif',
    'files/b.avif',
  ])
})

test('other sites, telephone numbers and mail are not ours', () => {
  expect(
    toLinks('<a href="https://example.com/a/"></a><a href="tel:12345"></a><a href="mailto:a@b.c">'),
  ).toEqual([])
})

test('what is linked twice is told once', () => {
  expect(toLinks('<a href="/a/"></a><a href="/a/#b">')).toEqual(['a/index.html'])
})

test('an address that cannot be decoded is told as it stands', () => {
  expect(toLinks('<a href="/%E7/">')).toEqual(['%E7/index.html'])
})

test.each([
  ['<p>共 undefined 人次', 'undefined'],
  ['<p>共 NaN 人次', 'NaN'],
  ['<p>[object Object]', '[object Object]'],
  ['<img alt="TODO">', 'TODO'],
  ['<p>Lorem ipsum dolor', 'Lorem ipsum'],
  ['<p>{{ title }}', '{{'],
  ['<meta name="description" content="占位文字">', '占位文字'],
])('words that only a slip leaves there are found: %s', (html, words) => {
  expect(inspect('/', html, siteUrl).placeholders).toEqual([words])
})

test('an address may contain such words, and a name that begins with them', () => {
  expect(inspect('/', '<a href="https://example.com/TODO">NaNjing</a>', siteUrl).placeholders).toEqual([])
})
