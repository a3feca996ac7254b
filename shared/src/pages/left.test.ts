import { describe, expect, test } from 'vitest'
import type { Entry } from '../publication/entry.ts'
import { toPublication } from '../publication/publication.ts'
import { toListed } from '../testing/listed.ts'
import {
  makeArticle,
  makeGone,
  makeLive,
  makeMoved,
  makeProgram,
  paragraph,
  words,
} from '../testing/small-publication.ts'
import { toAddresses, toPage } from './kinds.ts'
import type { LeftPage } from './left.ts'

const context = { siteUrl: 'https://example.org' }
const withPage = (key: string, slug = key) => makeProgram(key, { slug, statistics: ['fang-shi'] })

const leftPages = (...entries: Entry[]): Record<string, string | null> => {
  const publication = toPublication(entries)
  const pages = toAddresses(publication)
    .filter(({ kind }) => kind === 'left')
    .map((address) => [address.path, toPage(publication, address, context) as LeftPage] as const)
  return Object.fromEntries(pages.map(([path, page]) => [path, page.movedTo]))
}

describe('where a page was', () => {
  test('that is withdrawn, a page says so, also under its former addresses', () => {
    const gone: Entry = { ...makeGone(withPage('a')), formerSlugs: ['a-jiu'] }
    expect(leftPages(gone)).toEqual({ '/programs/a/': null, '/programs/a-jiu/': null })
  })

  test('the earlier versions of a report are gone with it, and move with its address', () => {
    const version = { day: '2023-01-02', note: null, body: null }
    const article = makeArticle([paragraph(words('好。'))])
    const history = [version, version]
    const live: Entry = { ...makeLive(article, ['jiu']), history }
    expect(leftPages({ ...makeGone(article), history })).toEqual({
      '/reports/xiezouqu/': null,
      '/reports/xiezouqu/versions/1/': null,
    })
    expect(leftPages(live)).toEqual({
      '/reports/jiu/': '/reports/xiezouqu/',
      '/reports/jiu/versions/1/': '/reports/xiezouqu/versions/1/',
    })
  })

  test('that moved to another document, a page leads there', () => {
    expect(leftPages(makeMoved(withPage('a'), 'program/b'), makeLive(withPage('b', 'xin')))).toEqual({
      '/programs/a/': '/programs/xin/',
    })
  })

  test('that moved twice, a page leads to the last place', () => {
    const moved = [makeMoved(withPage('a'), 'program/b'), makeMoved(withPage('b'), 'program/c')]
    expect(leftPages(...moved, makeLive(withPage('c')))).toEqual({
      '/programs/a/': '/programs/c/',
      '/programs/b/': '/programs/c/',
    })
  })

  test('that moved in a circle, a page says that it is withdrawn', () => {
    expect(leftPages(makeMoved(withPage('a'), 'program/b'), makeMoved(withPage('b'), 'program/a'))).toEqual({
      '/programs/a/': null,
      '/programs/b/': null,
    })
  })

  test('that moved to what is withdrawn itself, a page says so', () => {
    expect(leftPages(makeMoved(withPage('a'), 'program/b'), makeGone(withPage('b')))).toEqual({
      '/programs/a/': null,
      '/programs/b/': null,
    })
  })

  test('that has a new address, a page leads to it', () => {
    expect(leftPages(makeLive(withPage('a', 'xin'), ['jiu', 'geng-jiu']))).toEqual({
      '/programs/jiu/': '/programs/xin/',
      '/programs/geng-jiu/': '/programs/xin/',
    })
  })

  test('and another stands since, that one stays', () => {
    const publication = toPublication([
      makeLive(withPage('a', 'xin'), ['tong-ming']),
      makeLive(withPage('b', 'tong-ming')),
    ])
    const at = toAddresses(publication).filter(({ path }) => path === '/programs/tong-ming/')
    expect(at).toEqual([{ kind: 'program', path: '/programs/tong-ming/', key: 'b' }])
  })
})

test('what left a page is told in its title, and the list of its type is offered', () => {
  const publication = toPublication([makeGone(withPage('a')), makeLive(withPage('b', 'xin'), ['jiu'])])
  const pageAt = (path: string, key: string) => toPage(publication, { kind: 'left', path, key }, context)
  expect(pageAt('/programs/a/', 'program/a')).toMatchObject({
    list: '/programs/',
    chrome: { title: '这一页已撤下 - 协奏', canonical: 'https://example.org/programs/a/' },
  })
  expect(pageAt('/programs/jiu/', 'program/b')).toMatchObject({
    list: '/programs/',
    chrome: { title: '这一页换了地址 - 协奏', canonical: 'https://example.org/programs/xin/' },
  })
})

test('crawlers are not sent to pages that were left', () => {
  const publication = toPublication([makeGone(withPage('a')), makeLive(withPage('b'), ['jiu'])])
  expect(toListed(publication, context)).toEqual([
    'https://example.org/',
    'https://example.org/data/',
    'https://example.org/families/',
    'https://example.org/honours/',
    'https://example.org/organizations/',
    'https://example.org/programs/',
    'https://example.org/programs/b/',
    'https://example.org/reports/',
    'https://example.org/statistics/',
  ])
})
