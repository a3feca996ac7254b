import { describe, expect, test } from 'vitest'
import { toListed } from '../testing/listed.ts'
import { publish, smallDocuments } from '../testing/small-publication.ts'
import { pageExamples } from '../examples/index.ts'
import { factsOf, isPageKind, type PageKind, pageKinds, toAddresses, toPage, toSubject } from './kinds.ts'

const context = { siteUrl: 'https://example.org' }
const publication = publish(...smallDocuments)

test('the addresses of a publication are each there once, in the order of their paths', () => {
  const paths = toAddresses(publication).map(({ path }) => path)
  expect(paths).toEqual([...new Set(paths)].toSorted())
  expect(toAddresses(publish()).map(({ path }) => path)).toEqual([
    '/',
    '/404.html',
    '/data/',
    '/data/datapackage.json',
    '/data/definitions.csv',
    '/data/definitions.json',
    '/data/observations.csv',
    '/data/observations.json',
    '/data/statistics.csv',
    '/data/statistics.json',
    '/families/',
    '/feed.json',
    '/feed.xml',
    '/honours/',
    '/organizations/',
    '/programs/',
    '/reports/',
    '/robots.txt',
    '/statistics/',
  ])
})

test('crawlers are led to the sitemap, and by it to every page but the one that is not there', () => {
  expect(toPage(publication, { kind: 'robots', path: '/robots.txt', key: null }, context)).toEqual({
    kind: 'robots',
    sitemap: 'https://example.org/sitemap.xml',
  })
  expect(toListed(publication, context)).toEqual(
    [
      '/',
      '/data/',
      '/families/',
      '/families/luo-jia/',
      '/honours/',
      '/organizations/',
      '/organizations/shi-xie-hui/',
      '/programs/',
      '/programs/zhu-xue/',
      '/reports/',
      '/reports/xiezouqu/',
      '/reports/years/2022/',
      '/statistics/',
      '/statistics/fang-shi/',
    ].map((path) => `https://example.org${path}`),
  )
})

test('where nothing is, a page says so', () => {
  expect(toPage(publication, { kind: 'not-found', path: '/404.html', key: null }, context)).toMatchObject({
    chrome: { title: '没有这一页 - 协奏' },
  })
})

test.each<[PageKind, string]>([
  ['report', '/reports/wu/'],
  ['program', '/programs/wu/'],
  ['family', '/families/wu/'],
  ['statistic', '/statistics/wu/'],
  ['organization', '/organizations/wu/'],
])('a %s that is not public is named by its address when its page is asked for', (kind, path) => {
  expect(() => toPage(publication, { kind, path, key: 'wu' }, context)).toThrow(`${path} 的内容没有发布`)
})

describe('what is said of a kind of page', () => {
  test.each(pageKinds)('%s: search engines are told the way to it if they are to list it', (kind) => {
    for (const { page } of pageExamples[kind]) {
      if (!('chrome' in page)) continue
      const told = JSON.stringify(page.chrome.structured).includes('BreadcrumbList')
      // The home page is where every way begins.
      expect(told || kind === 'home').toBe(factsOf(kind).isListed)
    }
  })

  test.each<[PageKind, string, string | null]>([
    ['report', 'xiezouqu', 'article/xiezouqu'],
    ['version', 'xiezouqu@2', 'article/xiezouqu'],
    ['csv', 'fang-shi', 'statistic/fang-shi'],
    ['left', 'program/jiu', 'program/jiu'],
    ['year', '2022@@0', null],
    ['maintained', 'about', null],
  ])('%s: it is about what its address says', (kind, key, subject) => {
    expect(toSubject({ kind, path: '/', key })).toBe(subject)
  })

  test('a word that is no kind is none', () => {
    expect(['report', 'sitemap', '', 'toString', 'wu'].filter(isPageKind)).toEqual(['report', 'sitemap'])
  })
})
