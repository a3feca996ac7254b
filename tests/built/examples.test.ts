import { exampleEntries, pageExamples } from '@xiezou/shared/examples'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawSite, type DrawnSite, toHtml } from './draw-site.ts'

let site: DrawnSite

beforeAll(async () => {
  site = await drawSite(exampleEntries())
})

describe('the examples', () => {
  test('between them make a page of every kind', () => {
    expect([...new Set([...site.pages.values()].map(({ kind }) => kind))].toSorted()).toEqual(
      Object.keys(pageExamples).toSorted(),
    )
  })

  test('show a correction with what stood there before, and a withheld value as withheld', () => {
    const report = site.files.get('reports/xiezouqu/index.html')?.toString('utf8') ?? ''
    expect(report).toContain('漏计了入围的家庭')
    expect(report).toContain('（暂停发布）')
  })

  test('count nothing where there is nothing to count', () => {
    const counted = toHtml(site).flatMap(([file, html]) =>
      [...html.replaceAll(/<[^>]*>/g, '').matchAll(/(?<![\d.,])0(分钟|个乐章|项|篇|处)/g)].map(
        ([words]) => `${file}: ${words}`,
      ),
    )
    expect(counted).toEqual([])
  })

  test('lead from a former address to the present one, and say so where something was withdrawn', () => {
    const moved = site.files.get('programs/qianzou/index.html')?.toString('utf8') ?? ''
    const gone = site.files.get('programs/chexia/index.html')?.toString('utf8') ?? ''
    expect(moved).toContain('<meta http-equiv="refresh" content="0; url=/programs/xiaowu/">')
    expect(moved).toContain('<link rel="canonical" href="https://report.example/programs/xiaowu/">')
    const former = site.files.get('reports/earlier-xiezouqu/index.html')?.toString('utf8') ?? ''
    expect(former).toContain('<meta http-equiv="refresh" content="0; url=/reports/xiezouqu/">')
    expect(former).toContain('<meta name="robots" content="noindex">')
    expect(gone).not.toContain('http-equiv')
    expect(gone).toContain('这一页已撤下')
  })
})

test('an empty site has every list, and each of them reads', async () => {
  const empty = await drawSite([])
  expect([...empty.pages.keys()].toSorted()).toEqual([
    '404.html',
    'about/index.html',
    'accessibility/index.html',
    'data/datapackage.json',
    'data/definitions.csv',
    'data/definitions.json',
    'data/index.html',
    'data/observations.csv',
    'data/observations.json',
    'data/statistics.csv',
    'data/statistics.json',
    'families/index.html',
    'feed.json',
    'feed.xml',
    'honours/index.html',
    'index.html',
    'numbers/index.html',
    'organizations/index.html',
    'privacy/index.html',
    'programs/index.html',
    'reports/index.html',
    'robots.txt',
    'sitemap.xml',
    'statistics/index.html',
  ])
  for (const [file, html] of toHtml(empty)) expect(html, file).toMatch(/<h1[^>]*>(?!\s*<\/h1>)/)
})
