import type { RobotsPage, SitemapPage } from '@xiezou/shared/pages'
import { escapeXml } from './feeds/xml.ts'

/** The sitemap in the format of sitemaps.org. */
export const toSitemapXml = ({ locations }: SitemapPage): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...locations.map(({ url, day }) => {
      const lastmod = day === null ? '' : `<lastmod>${day}</lastmod>`
      return `<url><loc>${escapeXml(url)}</loc>${lastmod}</url>`
    }),
    '</urlset>',
    '',
  ].join('\n')

/** What crawlers may do: everything, and where the sitemap is. */
export const toRobotsText = ({ sitemap }: RobotsPage): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`
