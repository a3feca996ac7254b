import { createHash } from 'node:crypto'

/** What of a face goes into a subset decides its name: another face or another way to make it is another file. */
const face = 'noto-serif-sc-700@0.4.3'
const family = 'Xiezou Title'

/** Where the title font of a page stands in the public folder: its style sheet, and the font that it names. */
export type FontFiles = { css: string; woff2: string }

/** The characters of titles and numbers, each once, in the order of their code points. */
export const toGlyphs = (texts: Iterable<string>): string =>
  [...new Set([...texts].join('').replaceAll(/\s/g, ''))].sort().join('')

/** The files of the font of a glyph set. */
export const toFontFiles = (glyphs: string): FontFiles => {
  const name = createHash('sha256').update(`${face}\n${glyphs}`).digest('hex').slice(0, 20)
  return { css: `fonts/${name}.css`, woff2: `fonts/${name}.woff2` }
}

/** The style sheet of a font. Until the font itself is there, and while it loads, the reader's own serif stands. */
export const toFontCss = ({ woff2 }: FontFiles): string =>
  `@font-face{font-family:'${family}';src:url('/${woff2}') format('woff2');font-weight:100 900;font-display:swap}\n`

/** A drawn page with its title font, at the end of the body: nothing waits for it to be shown. */
export const withTitleFont = (html: string, { css }: FontFiles): string =>
  html.replace(/<\/body>(?![\s\S]*<\/body>)/, `<link rel="stylesheet" href="/${css}"></body>`)
