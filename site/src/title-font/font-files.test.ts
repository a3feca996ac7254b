import { expect, test } from 'vitest'
import { toFontCss, toFontFiles, toGlyphs, withTitleFont } from './font-files.ts'

test('the glyphs of titles are each there once, whatever their order and spacing', () => {
  expect(toGlyphs(['协奏 曲', '奏\n响'])).toBe(toGlyphs(['响曲协奏']))
  expect(Array.from(toGlyphs(['𠮷野𠮷']))).toHaveLength(2)
})

test('pages with the same glyphs share a font, others have their own', () => {
  expect(toFontFiles('协奏')).toEqual(toFontFiles('协奏'))
  expect(toFontFiles('协奏').woff2).not.toBe(toFontFiles('协').woff2)
})

test('the style sheet names the font of the same glyphs', () => {
  const files = toFontFiles('协奏')
  expect(toFontCss(files)).toContain(`url('/${files.woff2}')`)
})

test('a page asks for its font after everything that it shows', () => {
  const files = toFontFiles('协')
  expect(withTitleFont('<body><p>写着“</body>”</p></body></html>', files)).toBe(
    `<body><p>写着“</body>”</p><link rel="stylesheet" href="/${files.css}"></body></html>`,
  )
})
