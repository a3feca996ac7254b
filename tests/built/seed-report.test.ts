import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { toSubsetMaker } from '@xiezou/site/title-font'
import { drawSite, type DrawnSite, toCharacters, toElements, toHtml } from './draw-site.ts'
import { publications } from './publications.ts'

const source = path.resolve(import.meta.dirname, '../../content-seed/data/source/special-report.txt')
const report = 'reports/xiezouqu/index.html'

let site: DrawnSite

beforeAll(async () => {
  site = await drawSite(publications.seed())
})

const bytesOf = (file: string): Buffer => {
  const bytes = site.files.get(file)
  if (bytes === undefined) throw new Error(`${file} was not drawn`)
  return bytes
}

const htmlOf = (file: string): string => bytesOf(file).toString('utf8')

const isAside = (tag: string, attributes: Map<string, string>): boolean =>
  ['aside', 'figure', 'style', 'script'].includes(tag) || attributes.has('popover')

const toProse = (html: string): string =>
  toElements(html)
    .filter(({ attributes }) => attributes.has('data-prose'))
    .map(({ node }) => toCharacters(node, isAside))
    .join('')

const toText = (html: string): string =>
  toElements(html)
    .filter(({ tag }) => tag === 'main')
    .map(({ node }) => toCharacters(node, () => false))
    .join('')

describe('the drawn seed report', () => {
  test('says what the corrected text says, character for character', async () => {
    const text = await readFile(source, 'utf8')
    expect(toProse(htmlOf(report)).replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
  })

  test('keeps the spaces that the source means, and brings none of its own into a paragraph', async () => {
    const text = await readFile(source, 'utf8')
    const prose = toProse(htmlOf(report))
    for (const line of text.split('\n').filter((one) => one.length > 60)) expect(prose).toContain(line)
    expect(prose).toContain('“红帆领航 健康同行”')
    expect(prose).toContain('(黄洁 陈适芬)')
  })

  test('offers the provenance of each of its 25 numbers without a script', () => {
    const elements = toElements(htmlOf(report))
    const buttons = elements.filter(
      ({ tag, attributes }) => tag === 'button' && attributes.has('popovertarget'),
    )
    const targets = buttons.map(({ attributes }) => attributes.get('popovertarget'))
    const popovers = new Set(
      elements
        .filter(({ attributes }) => attributes.has('popover'))
        .map(({ attributes }) => attributes.get('id')),
    )
    expect(new Set(targets).size).toBe(25)
    expect(targets.filter((target) => !popovers.has(target))).toEqual([])
    expect(
      elements.filter(
        ({ tag, attributes }) => tag === 'script' && attributes.get('type') !== 'application/ld+json',
      ),
    ).toEqual([])
  })

  test('says that the source gives no date where it gives none', () => {
    expect(toText(htmlOf(report))).toContain('截至撰稿时（2022年，原文未注明日期）')
  })

  describe('at first view', () => {
    const sheetsOf = (html: string): string[] =>
      toElements(html)
        .filter(({ tag, attributes }) => tag === 'link' && attributes.get('rel') === 'stylesheet')
        .map(({ attributes }) => attributes.get('href')?.slice(1) ?? '')
    const weigh = (files: string[], compress: (bytes: Buffer) => Buffer): number =>
      files.reduce((sum, file) => sum + compress(bytesOf(file)).length, 0)

    test('weighs at most 30 KB compressed without pictures and title font', () => {
      const files = [report, ...sheetsOf(htmlOf(report)).filter((file) => !file.startsWith('fonts/'))]
      const gzip = weigh(files, gzipSync)
      console.log(`first view of the report: ${gzip} bytes gzip, ${weigh(files, brotliCompressSync)} brotli`)
      expect(files.length).toBeGreaterThan(1)
      expect(gzip).toBeLessThanOrEqual(30 * 1024)
    })

    test('weighs at most 70 KB with its title font', async () => {
      const [sheet] = sheetsOf(htmlOf(report)).filter((file) => file.startsWith('fonts/'))
      const stands = bytesOf(`${sheet?.replace(/css$/, '') ?? ''}woff2`).toString('utf8')
      const font = await toSubsetMaker()(stands.replace('font of ', ''))
      const gzip = weigh([report, ...sheetsOf(htmlOf(report))], gzipSync)
      console.log(`title font of the report: ${font.length} bytes`)
      expect(font.length).toBeGreaterThan(5_000)
      expect(gzip + font.length).toBeLessThanOrEqual(70 * 1024)
    })
  })
})

describe('the drawn families', () => {
  test('show the one named family with its honour and basis, and nothing that the basis does not cover', () => {
    const text = toText(htmlOf('families/jiankang-jiating-shifanhu-1/index.html'))
    expect(text).toContain('张清华家庭')
    expect(text).toContain('健康家庭示范户')
    expect(text).not.toMatch(/社区|街道|镇|孩子|女儿|儿子/u)
  })

  test('name nobody else, and say of the one group without a count that the source gives none', () => {
    const html = htmlOf('families/index.html')
    expect(toText(html)).toContain('辖区老年人')
    expect(html).toContain('原文没有给出数量')
    const named = toHtml(site)
      .filter(([, page]) => page.includes('张清华'))
      .map(([file]) => file)
    expect(named.toSorted()).toContain('families/jiankang-jiating-shifanhu-1/index.html')
  })
})
