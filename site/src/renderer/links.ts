import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

const toTarget = (from: string, href: string, siteUrl: string): string | null => {
  const base = new URL(from, `${siteUrl}/`)
  const url = URL.canParse(href, base) ? new URL(href, base) : null
  if (url?.origin !== base.origin) return null
  const place = decodeURIComponent(url.pathname).slice(1)
  return place === '' || place.endsWith('/') ? `${place}index.html` : place
}

const named = new Set(['href', 'src', 'poster'])

/** The files of our own that a page links to or needs, each once, sorted. */
export const toLinks = (path: string, html: string, siteUrl: string): string[] => {
  const found = new Set<string>()
  const add = (href: string): void => {
    const target = toTarget(path, href, siteUrl)
    if (target !== null) found.add(target)
  }
  const walk = (node: Node): void => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (named.has(name)) add(value)
        if (name === 'srcset') value.split(',').forEach((one) => add(one.trim().split(/\s+/)[0] ?? ''))
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html))
  return [...found].sort()
}
