import { expect, test } from 'vitest'
import { toRobotsText, toSitemapXml } from './for-crawlers.ts'

test('an address with a mark of XML in it is escaped in the sitemap', () => {
  const url = 'https://example.org/?a=1&b=<2>'
  const xml = toSitemapXml({ kind: 'sitemap', locations: [{ url, day: null }] })
  expect(xml).toContain('<loc>https://example.org/?a=1&amp;b=&lt;2&gt;</loc>')
})

test('an address has the day of its newest major change, where there is one', () => {
  const url = 'https://example.org/'
  const xml = toSitemapXml({
    kind: 'sitemap',
    locations: [
      { url, day: '2022-12-31' },
      { url, day: null },
    ],
  })
  expect(xml).toContain(
    '<url><loc>https://example.org/</loc><lastmod>2022-12-31</lastmod></url>\n<url><loc>https://example.org/</loc></url>',
  )
})

test('crawlers may read everything and are told where the sitemap is', () => {
  expect(toRobotsText({ kind: 'robots', sitemap: 'https://example.org/sitemap.xml' })).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n',
  )
})
