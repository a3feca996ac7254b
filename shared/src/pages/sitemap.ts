import { aboutNone, type PageFacts, type PageRecord } from './page-record.ts'

/**
 * The addresses of all pages that readers can be sent to, for crawlers; absolute, in a lasting order. `day` is that of
 * the newest first publication or major change among what a page shows.
 */
export type SitemapPage = { kind: 'sitemap'; locations: { url: string; day: string | null }[] }

/** Where the sitemap stands. */
export const sitemapPath = '/sitemap.xml'

export const sitemap: PageFacts<SitemapPage> = {
  role: 'followers',
  isListed: false,
  toSubject: aboutNone,
  others: null,
  lists: null,
  toFileName: () => '站点地图',
}

/** What crawlers are told. */
export type RobotsPage = { kind: 'robots'; sitemap: string }

export const robots: PageRecord<RobotsPage> = {
  role: 'followers',
  isListed: false,
  toSubject: aboutNone,
  others: null,
  lists: null,
  toFileName: () => '给搜索引擎的说明',
  toPlaces: () => [{ path: '/robots.txt', key: null }],
  toPage: (_publication, _place, context) => ({ kind: 'robots', sitemap: context.siteUrl + sitemapPath }),
}
