import { byKind } from '@xiezou/shared'
import type { Page } from '@xiezou/shared/pages'
import { toCsv } from './csv.ts'
import { toFeedText } from './feeds/feed-text.ts'
import { toRobotsText, toSitemapXml } from './for-crawlers.ts'

/** A page that is a text for programs, with nothing around it. */
type TextPage = Exclude<Page, { chrome: unknown }>

/** Whether a page is a text for programs. */
export const isText = (page: Page): page is TextPage => !('chrome' in page)

const toText = byKind<TextPage, { text: string; mediaType: string }>({
  csv: (page) => ({ text: toCsv(page), mediaType: 'text/csv' }),
  json: ({ content }) => ({ text: `${JSON.stringify(content, null, 2)}\n`, mediaType: 'application/json' }),
  feed: (page) => ({
    text: toFeedText(page),
    mediaType: `application/${page.format === 'rss' ? 'rss+xml' : 'feed+json'}`,
  }),
  sitemap: (page) => ({ text: toSitemapXml(page), mediaType: 'application/xml' }),
  robots: (page) => ({ text: toRobotsText(page), mediaType: 'text/plain' }),
})

/** A page for programs as it is answered. */
export const toResponse = (page: TextPage): Response => {
  const { text, mediaType } = toText(page)
  return new Response(text, { headers: { 'content-type': `${mediaType}; charset=utf-8` } })
}
