import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { drawSite, type DrawnSite, toElements } from './draw-site.ts'
import { publications } from './publications.ts'

let site: DrawnSite
let elements: ReturnType<typeof toElements>

beforeAll(async () => {
  site = await drawSite(publications.extremes())
  elements = toElements(site.files.get('reports/san-shi-tu/index.html')?.toString('utf8') ?? '')
})

const imagesOf = () => elements.filter(({ tag }) => tag === 'img')

test('a report with thirty pictures shows each in AVIF, WebP and JPEG, as wide as the screen needs it', () => {
  const sources = elements.filter(({ tag }) => tag === 'source')
  const types = sources.map(({ attributes }) => attributes.get('type'))
  expect(imagesOf()).toHaveLength(30)
  expect(types.filter((type) => type === 'image/avif')).toHaveLength(30)
  expect(types.filter((type) => type === 'image/webp')).toHaveLength(30)
  for (const { attributes } of [...sources, ...imagesOf()]) {
    expect(attributes.get('srcset')).toMatch(/^\S+ 480w, \S+ 960w$/)
    expect(attributes.get('sizes')).toMatch(/^\(min-width: .+(?:rem|vw)$/)
  }
})

test('what a browser is told of a file is true of it', async () => {
  for (const { attributes } of imagesOf().slice(0, 4)) {
    const { format, width, height } = await sharp(
      site.files.get(attributes.get('src')?.slice(1) ?? ''),
    ).metadata()
    expect([format, String(width), String(height)]).toEqual([
      'jpeg',
      attributes.get('width'),
      attributes.get('height'),
    ])
  }
})

test('the picture at the top is fetched at once, the others when they come near', () => {
  expect(imagesOf().map(({ attributes }) => attributes.get('loading'))).toEqual([
    'eager',
    ...Array.from({ length: 29 }, () => 'lazy'),
  ])
  expect(imagesOf()[0]?.attributes.get('fetchpriority')).toBe('high')
})
