import type { PageKind } from './page-kind.ts'

/**
 * The addresses of all pages that readers can be sent to, for crawlers; absolute, in a lasting order. `day` is that of
 * the newest first publication or major change among what a page shows.
 */
export type SitemapPage = { kind: 'sitemap'; locations: { url: string; day: string | null }[] }

/** What crawlers are told. */
export type RobotsPage = { kind: 'robots'; sitemap: string }

export const robots: PageKind<RobotsPage> = {
  addresses: () => [{ kind: 'robots', path: '/robots.txt', key: null }],
  toPage: (_publication, _address, context) => ({
    kind: 'robots',
    sitemap: `${context.siteUrl}/sitemap.xml`,
  }),
}
