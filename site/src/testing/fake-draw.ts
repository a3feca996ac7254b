import type { Page } from '@xiezou/shared/pages'
import type { Draw } from '../draw.ts'
import { isText } from '../texts.ts'

/** A bundle that draws every model as HTML; it remembers what it drew, and fails at the paths in `failing`. */
export type FakeDraw = Draw & { drawn: string[]; failing: Set<string> }

const toLinks = (value: unknown): string[] => {
  if (typeof value === 'string') return /^\/\S*$/.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(toLinks) : []
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** What the fake bundle makes of a model: all of it as text, with every address in it as a link. */
export const toFakeHtml = (path: string, page: Page, digest: string): string => {
  const text = `${digest} ${path} ${JSON.stringify(page)}`
  if (isText(page)) return text
  const links = toLinks(page).map((href) => `<a href="${href}">&gt;</a>`)
  return `<!doctype html><title>${page.kind}</title><pre>${escape(text)}</pre>${links.join('')}`
}

/** A fake bundle of some digest. */
export const makeDraw = (digest = 'bundle-1', assets: Draw['assets'] = []): FakeDraw => {
  const draw: FakeDraw = {
    digest,
    assets,
    maintained: [],
    drawn: [],
    failing: new Set(),
    draw: (path, page) => {
      if (draw.failing.has(path)) return Promise.reject(new Error('模板坏了'))
      draw.drawn.push(path)
      return Promise.resolve(new TextEncoder().encode(toFakeHtml(path, page, digest)))
    },
  }
  return draw
}
