import { expect, test } from 'vitest'
import {
  makeArticle,
  makeLive,
  paragraph,
  publish,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import { toPublication } from '../publication/publication.ts'
import type { Entry } from '../publication/entry.ts'
import { feed } from './feed.ts'

const context = { siteUrl: 'https://example.org' }

const read = (entries: Entry[]) => {
  const publication = toPublication(entries)
  return feed.toPlaces(publication).map((address) => feed.toPage(publication, address, context))
}

const small = smallDocuments.map((one) => makeLive(one))

test('a feed has the newest reports whole, under names that outlive their addresses', () => {
  const renamed = {
    ...makeLive(makeArticle([paragraph(words('好'))], { slug: 'xin-di-zhi' })),
    firstPublic: '2022-12-31',
  }
  const [rss] = read([...small.filter(({ ref }) => ref !== renamed.ref), renamed])
  expect(rss?.items).toMatchObject([
    {
      id: 'tag:example.org,2022-12-31:article/xiezouqu',
      url: 'https://example.org/reports/xin-di-zhi/',
      published: { day: '2022-12-31' },
      text: { movements: [{ number: '01' }] },
    },
  ])
})

test('both feeds say the same of themselves but where they are', () => {
  const [rss, json] = read(small)
  expect(rss).toMatchObject({ title: '协奏', self: 'https://example.org/feed.xml', format: 'rss' })
  expect({ ...json, format: 'rss', self: 'https://example.org/feed.xml' }).toEqual(rss)
})

test('a feed has twenty reports at most, the one that became public last at its head', () => {
  const many = Array.from({ length: 25 }, (_, index) => ({
    ...makeLive(makeArticle([], { key: `r-${index}`, slug: `r-${index}`, subject: null })),
    firstPublic: `2023-01-${String(index + 1).padStart(2, '0')}`,
  }))
  const [rss] = read(many)
  expect(rss?.items).toHaveLength(20)
  expect(rss?.items[0]?.published.day).toBe('2023-01-25')
})

test('where nothing is public the feeds are there, and empty', () => {
  const publication = publish()
  expect(feed.toPlaces(publication).map(({ path }) => path)).toEqual(['/feed.xml', '/feed.json'])
  expect(read([])[0]?.items).toEqual([])
})
