import type { PageKind } from './page-kind.ts'

/** The addresses of all pages that readers can be sent to, for crawlers; absolute, in a lasting order. */
export type SitemapPage = { kind: 'sitemap'; locations: string[] }

/** What crawlers are told. */
export type RobotsPage = { kind: 'robots'; sitemap: string }

export const robots: PageKind<RobotsPage> = {
  addresses: () => [{ kind: 'robots', path: '/robots.txt', key: null }],
  toPage: (_publication, _address, context) => ({
    kind: 'robots',
    sitemap: `${context.siteUrl}/sitemap.xml`,
  }),
}
