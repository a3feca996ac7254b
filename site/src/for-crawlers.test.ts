import { expect, test } from 'vitest'
import { toRobotsText, toSitemapXml } from './for-crawlers.ts'

test('an address with a mark of XML in it is escaped in the sitemap', () => {
  const xml = toSitemapXml({ kind: 'sitemap', locations: ['https://example.org/?a=1&b=<2>'] })
  expect(xml).toContain('<loc>https://example.org/?a=1&amp;b=&lt;2&gt;</loc>')
})

test('crawlers may read everything and are told where the sitemap is', () => {
  expect(toRobotsText({ kind: 'robots', sitemap: 'https://example.org/sitemap.xml' })).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n',
  )
})
