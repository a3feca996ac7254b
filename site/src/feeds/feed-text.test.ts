import type { FeedPage } from '@xiezou/shared/pages'
import { pageExamples } from '@xiezou/shared/examples'
import { parseJsonFeed, parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { toFeedText, toMailDate } from './feed-text.ts'

const of = (format: FeedPage['format']): FeedPage => {
  const found = pageExamples.feed.find(({ page }) => page.format === format)
  if (found === undefined) throw new Error(`没有 ${format} 的例子`)
  return found.page
}

const rss = of('rss')
const json = of('json')
const first = (page: FeedPage): FeedPage['items'][number] => {
  const [item] = page.items
  if (item === undefined) throw new Error('例子里没有报道')
  return item
}

describe('a reader of feeds', () => {
  const read = parseRssFeed(toFeedText(rss))
  const readJson = parseJsonFeed(toFeedText(json))

  test('finds every report in RSS, under its lasting name', () => {
    expect(read).toMatchObject({ title: rss.title, link: rss.home, language: 'zh-cn' })
    expect(read.items).toHaveLength(rss.items.length)
    const item = first(rss)
    expect(read.items?.[0]).toMatchObject({
      title: item.title,
      link: item.url,
      guid: { value: item.id, isPermaLink: false },
      pubDate: toMailDate(item.published.day),
      dc: { creators: item.authors },
    })
  })

  test('finds the same reports in JSON', () => {
    expect(readJson).toMatchObject({ title: json.title, home_page_url: json.home, feed_url: json.self })
    expect(readJson.items?.map(({ id }) => id)).toEqual(json.items.map(({ id }) => id))
    expect(readJson.items?.[0]).toMatchObject({
      date_published: `${first(json).published.day}T00:00:00+08:00`,
      date_modified: `${first(json).changed.day}T00:00:00+08:00`,
    })
  })

  test('has the whole text, the same in both, and no address that is not whole', () => {
    const texts = read.items?.map(({ content }) => content?.encoded ?? '') ?? []
    expect(texts).toEqual(readJson.items?.map((item) => item.content_html))
    for (const [index, text] of texts.entries()) {
      for (const { title } of rss.items[index]?.text.movements ?? []) expect(text).toContain(title)
      for (const [, address = ''] of text.matchAll(/(?:href|src)="([^"]*)"/g))
        expect(address).toMatch(/^https?:/)
    }
    expect(texts.join('')).toMatch(/href="https:\/\/report\.example\/statistics\//)
  })
})

test('what is written in a report ends neither an element of the feed nor one of its text', () => {
  const page = {
    ...rss,
    title: '甲 & 乙 ]]> <b>\u0007',
    items: [{ ...first(rss), title: '</title><script>' }],
  }
  const text = toFeedText(page)
  expect(text).not.toContain('<script>')
  expect(parseRssFeed(text)).toMatchObject({
    title: '甲 & 乙 ]]> <b>',
    items: [{ title: '</title><script>' }],
  })
})

test('a day is written as mail writes it', () => {
  expect(toMailDate('2026-11-26')).toBe('Thu, 26 Nov 2026 00:00:00 +0800')
  expect(toMailDate('2022-02-01')).toBe('Tue, 01 Feb 2022 00:00:00 +0800')
})

test('a feed without any report is one that can be read', () => {
  expect(parseRssFeed(toFeedText({ ...rss, items: [] })).title).toBe(rss.title)
  expect(parseJsonFeed(toFeedText({ ...json, items: [] })).title).toBe(rss.title)
})
