import type { FeedItem, FeedPage } from '@xiezou/shared/pages'
import { strings } from '../strings.ts'
import { toFeedHtml } from './to-html.ts'
import { escapeXml } from './xml.ts'

// A day begins in Beijing.
const zone = '+08:00'

const toMoment = (day: string): string => `${day}T00:00:00${zone}`

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day as RFC 822 writes its beginning in Beijing: `Thu, 26 Nov 2026 00:00:00 +0800`. */
export const toMailDate = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  const weekday = weekdays[date.getUTCDay()] ?? ''
  const month = months[date.getUTCMonth()] ?? ''
  return `${weekday}, ${day.slice(8)} ${month} ${day.slice(0, 4)} 00:00:00 ${zone.replace(':', '')}`
}

const toContent = ({ text, changed }: FeedItem, home: string): string => {
  const { major, note, day } = strings.history
  const words =
    changed.note === null ? '' : `<p>${escapeXml(day(changed.day) + major + note(changed.note))}</p>\n`
  return words + toFeedHtml(text, home.slice(0, -1))
}

/** A feed in the format that its address promises: RSS 2.0 or JSON Feed 1.1. */
export const toFeedText = (page: FeedPage): string => (page.format === 'rss' ? toRss(page) : toJsonFeed(page))

const toRss = ({ title, description, home, self, items }: FeedPage): string => {
  const newest = items
    .map(({ changed }) => changed.day)
    .toSorted()
    .at(-1)
  const tag = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    tag('title', title),
    tag('link', home),
    tag('description', description),
    tag('language', 'zh-cn'),
    `<atom:link href="${escapeXml(self)}" rel="self" type="application/rss+xml"/>`,
    ...(newest === undefined ? [] : [tag('lastBuildDate', toMailDate(newest))]),
    ...items.flatMap((item) => [
      '<item>',
      tag('title', item.title),
      tag('link', item.url),
      `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
      tag('pubDate', toMailDate(item.published.day)),
      tag('atom:updated', toMoment(item.changed.day)),
      ...item.authors.map((author) => tag('dc:creator', author)),
      ...(item.summary === null ? [] : [tag('description', item.summary)]),
      tag('content:encoded', toContent(item, home)),
      '</item>',
    ]),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}

const toJsonFeed = ({ title, description, home, self, items }: FeedPage): string =>
  `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: home,
      feed_url: self,
      description,
      language: 'zh-Hans',
      items: items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        ...(item.summary === null ? {} : { summary: item.summary }),
        content_html: toContent(item, home),
        date_published: toMoment(item.published.day),
        date_modified: toMoment(item.changed.day),
        ...(item.authors.length === 0 ? {} : { authors: item.authors.map((name) => ({ name })) }),
      })),
    },
    null,
    1,
  )}\n`
