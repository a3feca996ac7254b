import { toRef } from '../document-ref.ts'
import type { Article } from '../documents/article.ts'
import type { LiveEntry } from '../publication/entry.ts'
import type { Publication } from '../publication/publication.ts'
import { type Place, toPagePath } from './address.ts'
import { toChrome } from './chrome.ts'
import { unlessBroken } from './fault-words.ts'
import { type PageRecord, aboutNone } from './page-record.ts'
import { type ReportText, toReportText } from './report.ts'
import { toReportOrder } from './report-order.ts'

/** A report in a feed. `id` never changes, whatever becomes of its title and address; the days are Beijing's. */
export type FeedItem = {
  id: string
  url: string
  title: string
  summary: string | null
  authors: string[]
  published: { day: string }
  changed: { day: string; note: string | null }
  text: ReportText
}

/** The newest reports, whole, for programs that follow them. */
export type FeedPage = {
  kind: 'feed'
  format: 'rss' | 'json'
  title: string
  description: string
  home: string
  self: string
  items: FeedItem[]
}

/** Where each feed stands. */
export const feedPaths = { rss: '/feed.xml', json: '/feed.json' } as const

const most = 20

/** The lasting name of a document for feeds, as RFC 4151 has it: who names it, since when, and its key. */
const toTag = (siteUrl: string, { ref, firstPublic }: Pick<LiveEntry, 'ref' | 'firstPublic'>): string =>
  `tag:${new URL(siteUrl).hostname},${firstPublic}:${ref}`

const toItem = (publication: Publication, article: Article, siteUrl: string): FeedItem[] => {
  const entry = publication.entry(toRef('article', article.key))
  if (entry?.state !== 'live') return []
  const newest = entry.history.at(-1)
  return [
    {
      id: toTag(siteUrl, entry),
      url: siteUrl + toPagePath('article', article.slug),
      title: article.title,
      summary: article.description,
      authors: article.bylines,
      published: { day: entry.firstPublic },
      changed: { day: newest?.day ?? entry.firstPublic, note: newest?.note ?? null },
      text: toReportText(publication, article),
    },
  ]
}

export const feed: PageRecord<FeedPage> = {
  role: 'followers',
  isListed: false,
  toSubject: aboutNone,
  others: 'content',
  lists: null,
  toFileName: ({ path }) => `订阅源（${path === feedPaths.rss ? 'RSS' : 'JSON'}）`,
  toPlaces: (publication) => {
    const others = toReportOrder(publication)
      .toReversed()
      .slice(0, most)
      .map(({ key }) => key)
    return Object.values(feedPaths).map((path): Place => ({ path, key: null, others }))
  },
  toPage: (publication, place, context) => {
    const { siteName, description } = toChrome(publication, context, {
      path: place.path,
      title: null,
      description: null,
      within: null,
    })
    return {
      kind: 'feed',
      format: place.path === feedPaths.rss ? 'rss' : 'json',
      title: siteName,
      description: description ?? siteName,
      home: `${context.siteUrl}/`,
      self: context.siteUrl + place.path,
      items: (place.others ?? [])
        .flatMap((key) => publication.get('article', key) ?? [])
        .flatMap((article) => unlessBroken(() => toItem(publication, article, context.siteUrl)) ?? []),
    }
  },
}
