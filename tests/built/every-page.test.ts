import path from 'node:path'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { htmlRules } from './html-rules.ts'
import { drawSeed, type DrawnSite, siteUrl, toCharacters, toElements, toHtml } from './draw-site.ts'

let site: DrawnSite
let pages: [string, string][]

beforeAll(async () => {
  site = await drawSeed()
  pages = toHtml(site)
})

const toTarget = (file: string, href: string): { file: string; fragment: string } => {
  const url = new URL(href, new URL(file.replace(/index\.html$/, ''), `${siteUrl}/`))
  const place = decodeURIComponent(url.pathname).slice(1)
  return {
    file: place === '' || place.endsWith('/') ? `${place}index.html` : place,
    fragment: decodeURIComponent(url.hash.slice(1)),
  }
}

// Browsers do not run it, so that no policy has to allow it.
const dataBlock = 'application/ld+json'

const isOurs = (href: string): boolean => !/^(?:https?:|mailto:|tel:)/.test(href) || href.startsWith(siteUrl)

describe('every page of the seed', () => {
  test('there is one for each thing that readers can be sent to', () => {
    expect(pages.length).toBeGreaterThan(70)
  })

  test('is valid HTML', async () => {
    const validator = new HtmlValidate(htmlRules)
    const problems: string[] = []
    for (const [file, html] of pages) {
      const { results } = await validator.validateString(html, file)
      for (const { messages } of results) {
        for (const { ruleId, message, line } of messages)
          problems.push(`${file}:${line} ${ruleId} ${message}`)
      }
    }
    expect(problems).toEqual([])
  })

  test('links only to pages, fragments and files that are there', () => {
    const ids = new Map(
      pages.map(([file, html]) => [
        file,
        new Set(toElements(html).flatMap(({ attributes }) => attributes.get('id') ?? [])),
      ]),
    )
    const broken = pages.flatMap(([file, html]) =>
      toElements(html).flatMap(({ attributes }) =>
        ['href', 'src', 'srcset'].flatMap((name) => {
          const href = attributes.get(name)
          if (href === undefined || !isOurs(href)) return []
          const target = toTarget(file, href)
          const isThere =
            site.files.has(target.file) &&
            (target.fragment === '' || ids.get(target.file)?.has(target.fragment))
          return isThere === true ? [] : [`${file} → ${href}`]
        }),
      ),
    )
    expect(broken).toEqual([])
  })

  test('asks no other site for anything', () => {
    const asked = pages.flatMap(([file, html]) =>
      toElements(html).flatMap(({ tag, attributes }) => {
        const source =
          tag === 'a' || attributes.get('rel') === 'canonical'
            ? undefined
            : (attributes.get('src') ?? attributes.get('href'))
        return source !== undefined && /^(?:https?:)?\/\//.test(source) ? [`${file} ${source}`] : []
      }),
    )
    expect(asked).toEqual([])
  })

  test('has no inline script and no inline style, so that one strict policy serves all', () => {
    const inline = pages.flatMap(([file, html]) =>
      toElements(html).flatMap(({ tag, attributes }) =>
        tag === 'style' ||
        (tag === 'script' && !attributes.has('src') && attributes.get('type') !== dataBlock) ||
        attributes.has('style') ||
        [...attributes.keys()].some((name) => name.startsWith('on'))
          ? [`${file} <${tag}>`]
          : [],
      ),
    )
    expect(inline).toEqual([])
  })

  test('says to machines what it is about in JSON that cannot end its element', () => {
    const blocks = pages.flatMap(([, html]) =>
      toElements(html)
        .filter(({ attributes }) => attributes.get('type') === dataBlock)
        .map(({ node }) => toCharacters(node, () => false)),
    )
    expect(blocks.length).toBeGreaterThan(20)
    for (const block of blocks) {
      expect(block).not.toContain('<')
      expect(JSON.parse(block)).toMatchObject({ '@context': 'https://schema.org' })
    }
  })

  test('has one first heading, a title of its own, and its language', () => {
    const titles = new Map<string, string>()
    for (const [file, html] of pages) {
      const elements = toElements(html)
      expect(elements.filter(({ tag }) => tag === 'h1').length, file).toBe(1)
      expect(elements.find(({ tag }) => tag === 'html')?.attributes.get('lang'), file).toBe('zh-Hans')
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? ''
      expect(titles.get(title), `${file} has the title of`).toBeUndefined()
      titles.set(title, file)
    }
  })

  test('is listed in the sitemap if readers are to find it', () => {
    const sitemap = site.files.get('sitemap.xml')?.toString('utf8') ?? ''
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      (match) => toTarget('', match[1] ?? '').file,
    )
    expect(listed.toSorted()).toEqual(
      pages
        .map(([file]) => file)
        .filter((file) => file !== '404.html')
        .toSorted(),
    )
    expect(site.files.get('robots.txt')?.toString('utf8')).toContain(`${siteUrl}/sitemap.xml`)
  })

  test('comes out with the same bytes when it is drawn again', async () => {
    const again = await drawSeed()
    expect([...again.files.keys()]).toEqual([...site.files.keys()])
    const different = [...site.files].filter(
      ([file, bytes]) => !(again.files.get(file)?.equals(bytes) ?? false),
    )
    expect(different.map(([file]) => path.normalize(file))).toEqual([])
  })

  test('holds no word that only the specimen page may hold', () => {
    expect([...site.files.keys()].filter((file) => file.includes('specimen'))).toEqual([])
    expect(pages.filter(([, html]) => html.includes('示例区')).map(([file]) => file)).toEqual([])
  })
})
