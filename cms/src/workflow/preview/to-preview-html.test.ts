import { expect, test } from 'vitest'
import { toPreviewHtml, toProblemsHtml } from './to-preview-html.ts'

const around = { siteUrl: 'https://site.example', nonce: 'n0nce', words: '预览，未发布。读者看不到这一页。' }
const toBody = (body: string): string =>
  toPreviewHtml(`<html><head><title>t</title></head><body>${body}</body></html>`, around)

test.each([
  ['<a href="/programs/x/">', '<a href="https://site.example/programs/x/">'],
  ['<a href="#s-01">', '<a href="#s-01">'],
  ['<a href="https://other.example/">', '<a href="https://other.example/">'],
  ['<a href="//other.example/">', '<a href="//other.example/">'],
  ['<img src="/files/a.jpg">', '<img src="/api/preview/files/a.jpg">'],
  ['<link href="/_astro/a.css">', '<link href="/api/preview/bundle/_astro/a.css">'],
  [
    '<source srcset="/files/a.avif 480w, /files/b.avif 960w">',
    '<source srcset="/api/preview/files/a.avif 480w, /api/preview/files/b.avif 960w">',
  ],
])('%s becomes %s', (from, to) => {
  expect(toBody(from)).toContain(to)
})

test('a preview says what it is, to people and to search engines', () => {
  const html = toBody('<p>正文</p>')
  expect(html).toContain('<title>【预览】t</title>')
  expect(html).toContain('<meta name="robots" content="noindex">')
  expect(html).toContain('预览，未发布')
  expect(html.match(/<style nonce="n0nce">/g)).toHaveLength(1)
})

test('what stands in a form cannot become markup of the list of problems', () => {
  const html = toProblemsHtml([{ what: '“<script>”', field: '标题', message: '<img src=x>' }], 'n0nce')
  expect(html).toContain('“&lt;script>” › 标题：&lt;img src=x>')
  expect(html).not.toMatch(/<script|<img/)
})
