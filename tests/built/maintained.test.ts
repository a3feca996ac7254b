import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseJsonFeed, parseRssFeed } from 'feedsmith'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawSite, type DrawnSite, toElements } from './draw-site.ts'
import { publications } from './publications.ts'

let site: DrawnSite
let empty: DrawnSite

beforeAll(async () => {
  site = await drawSite(publications.seed())
  empty = await drawSite([])
})

const textOf = ({ files }: DrawnSite, file: string): string => files.get(file)?.toString('utf8') ?? ''

describe('a page that maintainers write', () => {
  test('shows live numbers with where they come from', () => {
    const html = textOf(site, 'numbers/index.html')
    const elements = toElements(html)
    const [button] = elements.flatMap(({ attributes }) => attributes.get('popovertarget') ?? [])
    expect(html).toContain('56.2万元')
    expect(
      elements.some(({ attributes }) => attributes.get('id') === button && attributes.has('popover')),
    ).toBe(true)
    expect(html).toMatch(/<section class="box"[^]*260,587/)
  })

  test('says on a site without numbers that there are none yet', () => {
    const html = textOf(empty, 'numbers/index.html')
    expect(html.split('（还没有公开的数据。）')).toHaveLength(3)
    expect(html).not.toContain('56.2')
  })

  test('never leads to a contact that the site has not given', async () => {
    const given = await drawSite(publications.examples())
    const toWords = (one: DrawnSite): string => textOf(one, 'numbers/index.html').replaceAll(/<[^>]*>/g, '')
    expect(toWords(given)).toContain('发现有误，请按页脚的联系方式告诉我们。')
    expect(toWords(site)).toContain('发现有误，请通过主办机构厦门市同安区计划生育协会告诉我们。')
    expect(toWords(empty)).toContain('发现有误，请通过主办机构告诉我们。')
  })

  test('can be reached from every page', () => {
    const pages = [...site.files.keys()].filter((file) => file.endsWith('.html'))
    for (const file of pages) {
      for (const slug of ['about', 'numbers', 'accessibility', 'privacy'])
        expect(textOf(site, file), file).toContain(`href="/${slug}/"`)
    }
    expect(textOf(site, 'sitemap.xml')).toContain('<loc>https://report.example/privacy/</loc>')
  })
})

test('the feeds that a site serves are read by a program for feeds, and every page leads to them', () => {
  const rss = parseRssFeed(textOf(site, 'feed.xml'))
  const json = parseJsonFeed(textOf(site, 'feed.json'))
  expect(rss.items?.map(({ guid }) => guid?.value)).toEqual(json.items?.map(({ id }) => id))
  expect(json.items?.[0]?.content_html).toContain('260587')
  const types = toElements(textOf(site, 'index.html')).flatMap(({ attributes }) =>
    attributes.get('rel') === 'alternate' ? [attributes.get('type')] : [],
  )
  expect(types).toEqual(expect.arrayContaining(['application/rss+xml', 'application/feed+json']))
})

test('what is there for designers is not in the bundle', async () => {
  const dist = path.resolve(import.meta.dirname, '../../site/dist')
  const files = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())
  expect(files.length).toBeGreaterThan(3)
  for (const { parentPath, name } of files) {
    expect(await readFile(path.join(parentPath, name), 'utf8'), name).not.toContain('/specimen/')
  }
})
