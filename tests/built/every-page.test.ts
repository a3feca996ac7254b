import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { drawSite, type DrawnSite, siteUrl, toCharacters, toElements, toHtml } from './draw-site.ts'
import { htmlRules } from './html-rules.ts'
import { findBrokenLinks } from './links.ts'
import { publications } from './publications.ts'

// Browsers do not run it, so that no policy has to allow it.
const dataBlock = 'application/ld+json'

// Search engines are not to list them.
const hidden = new Set(['left', 'version', 'not-found'])

const loading = new Set(['img', 'source', 'script', 'iframe', 'video', 'audio', 'embed', 'object', 'link'])
const naming = new Set(['canonical', 'alternate', 'license', 'author'])

describe.each(Object.entries(publications))('every page of the publication “%s”', (name, toEntries) => {
  let site: DrawnSite
  let pages: [string, string][]

  beforeAll(async () => {
    site = await drawSite(toEntries())
    pages = toHtml(site)
    const bytes = [...site.files.values()].reduce((sum, one) => sum + one.length, 0)
    console.log(`${name}: ${pages.length} pages, ${site.files.size} files, ${bytes} bytes`)
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

  test('leads, like every other file, only to pages, fragments and files that are there', () => {
    const { followed, broken } = findBrokenLinks(site)
    expect(broken).toEqual([])
    expect(followed).toBeGreaterThan(pages.length * 10)
  })

  test('asks no other site for anything', () => {
    const asked = pages.flatMap(([file, html]) =>
      toElements(html).flatMap(({ tag, attributes }) => {
        if (!loading.has(tag) || naming.has(attributes.get('rel') ?? '')) return []
        return ['src', 'href', 'srcset', 'data', 'poster'].flatMap((attribute) => {
          const source = attributes.get(attribute)
          return source !== undefined && /(?:^|[\s,])(?:\w+:)?\/\//.test(source) ? [`${file} ${source}`] : []
        })
      }),
    )
    const styled = [...site.files].flatMap(([file, bytes]) =>
      file.endsWith('.css') && /(?:@import|url\(\s*['"]?(?:\w+:)?\/\/)/.test(bytes.toString('utf8'))
        ? [file]
        : [],
    )
    expect([...asked, ...styled]).toEqual([])
  })

  test('has no script that it needs, no inline script and no inline style, so that one strict policy serves all', () => {
    const inline = pages.flatMap(([file, html]) =>
      toElements(html).flatMap(({ tag, attributes }) =>
        tag === 'style' ||
        (tag === 'script' && attributes.get('type') !== dataBlock) ||
        attributes.has('style') ||
        [...attributes.keys()].some((attribute) => attribute.startsWith('on'))
          ? [`${file} <${tag}>`]
          : [],
      ),
    )
    expect(inline).toEqual([])
  })

  test('says to machines what it is about in JSON that cannot end its element', () => {
    for (const [file, html] of pages) {
      for (const { attributes, node } of toElements(html)) {
        if (attributes.get('type') !== dataBlock) continue
        const block = toCharacters(node, () => false)
        expect(block, file).not.toContain('<')
        expect(JSON.parse(block), file).toMatchObject({ '@context': 'https://schema.org' })
      }
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
      // What was left leads on or is gone; it is no page among others.
      if (site.pages.get(file)?.kind !== 'left') titles.set(title, file)
    }
  })

  test('tells whoever finds or shares it what it holds, and days as readers know them', () => {
    for (const [file, html] of pages) {
      const described = /<meta name="description" content="([^"]+)">/.exec(html)?.[1]
      const isOwed = name === 'seed' && !hidden.has(site.pages.get(file)?.kind ?? '')
      expect(described !== undefined || !isOwed, `${file} is described`).toBe(true)
      const main = toElements(html).find(({ tag }) => tag === 'main')
      const text = main === undefined ? '' : toCharacters(main.node, (tag) => tag === 'a' || tag === 'table')
      expect(`${described ?? ''} ${text}`, file).not.toMatch(/\d{4}-\d{2}-\d{2}/)
    }
  })

  test('is listed in the sitemap if readers are to find it, and nothing else is', () => {
    const sitemap = site.files.get('sitemap.xml')?.toString('utf8') ?? ''
    const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '')
    expect(listed.toSorted()).toEqual(
      pages
        .filter(([file]) => !hidden.has(site.pages.get(file)?.kind ?? ''))
        .map(([file]) => `${siteUrl}/${file.replace(/index\.html$/, '')}`)
        .toSorted(),
    )
    expect(site.files.get('robots.txt')?.toString('utf8')).toContain(`${siteUrl}/sitemap.xml`)
  })

  test('comes out with the same bytes when it is drawn again', async () => {
    const again = await drawSite(toEntries())
    expect([...again.files.keys()]).toEqual([...site.files.keys()])
    const different = [...site.files].filter(
      ([file, bytes]) => !(again.files.get(file)?.equals(bytes) ?? false),
    )
    expect(different.map(([file]) => file)).toEqual([])
  })

  test('has a title font of its own glyphs, which comes after all that it shows', () => {
    for (const [file, html] of pages) {
      const fonts = /<link rel="stylesheet" href="\/(fonts\/\w+)\.css"><\/body>/.exec(html)
      expect(fonts, file).not.toBeNull()
      const glyphs = site.files.get(`${fonts?.[1] ?? ''}.woff2`)?.toString('utf8') ?? ''
      const heading = /<h1[^>]*>([^]*?)<\/h1>/.exec(html)?.[1] ?? ''
      const missing = Array.from(heading.replaceAll(/<[^>]*>|&\w+;|\s/g, '')).filter(
        (one) => !glyphs.includes(one),
      )
      expect(missing, file).toEqual([])
    }
  })

  test('holds no word that only the specimen page may hold', () => {
    expect([...site.files.keys()].filter((file) => file.includes('specimen'))).toEqual([])
  })
})
