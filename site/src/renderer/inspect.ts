import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { toGlyphs } from '../title-font/font-files.ts'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

/**
 * What a drawn page leads to or needs of our own files, each once, sorted; the words in it that only a slip leaves there;
 * and the glyphs of its titles and numbers.
 */
export type Inspection = { links: string[]; placeholders: string[]; glyphs: string }

const placeholder =
  /\[object \w+\]|\bundefined\b|\bNaN\b|\b[Ll]orem [Ii]psum\b|\bTODO\b|\bFIXME\b|\{\{|占位文字/g
const titles = new Set(['h1', 'h2', 'h3', 'h4', 'b'])
const isTitle = (node: Node): boolean =>
  'tagName' in node && (titles.has(node.tagName) || node.attrs.some(({ name }) => name === 'data-title'))
const linking = new Set(['href', 'src', 'poster', 'data', 'action'])
const read = new Set(['alt', 'title', 'content', 'aria-label'])

/** The file of ours to which an address leads that stands on a page; null for one elsewhere. */
export const toOwnFile = (base: URL, href: string): string | null => {
  const url = URL.canParse(href, base) ? new URL(href, base) : null
  if (url?.origin !== base.origin) return null
  const place = url.pathname.slice(1)
  const file = place === '' || place.endsWith('/') ? `${place}index.html` : place
  try {
    return decodeURIComponent(file)
  } catch {
    return file
  }
}

/** Reads a drawn page. `siteUrl` tells which absolute addresses are our own. */
export const inspect = (path: string, html: string, siteUrl: string): Inspection => {
  const base = new URL(path, `${siteUrl}/`)
  const links = new Set<string>()
  const placeholders = new Set<string>()
  const addLink = (href: string): void => {
    const target = toOwnFile(base, href)
    if (target !== null) links.add(target)
  }
  const addWords = (text: string): void => {
    for (const [found] of text.matchAll(placeholder)) placeholders.add(found)
  }
  const texts: string[] = []
  const walk = (node: Node, isWithinTitle: boolean): void => {
    if ('value' in node) {
      addWords(node.value)
      if (isWithinTitle) texts.push(node.value)
    }
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (read.has(name)) addWords(value)
        if (linking.has(name)) addLink(value)
        if (name === 'srcset') value.split(',').forEach((one) => addLink(one.trim().split(/\s+/)[0] ?? ''))
      }
    }
    const isTitled = isWithinTitle || isTitle(node)
    if ('childNodes' in node) node.childNodes.forEach((child) => walk(child, isTitled))
  }
  walk(parse(html), false)
  return { links: [...links].sort(), placeholders: [...placeholders], glyphs: toGlyphs(texts) }
}
