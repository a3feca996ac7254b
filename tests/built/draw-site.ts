import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { toSeedEntries } from '@xiezou/content-seed'
import { type Entry, toPublication } from '@xiezou/shared'
import { type Page, toComputation, toFile, toNoPages } from '@xiezou/shared/pages'
import { loadDraw } from '@xiezou/site/draw'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

/** A site drawn whole: the bytes of each file by its path in the public folder, and the page that each was drawn from. */
export type DrawnSite = { files: Map<string, Buffer>; pages: Map<string, Page> }

export const siteUrl = 'https://report.example'
const dist = path.resolve(import.meta.dirname, '../../site/dist')

/** Draws a publication with the built site, assets included. */
export const drawSite = async (entries: Entry[]): Promise<DrawnSite> => {
  const { draw, assets, maintained } = await loadDraw(dist)
  const context = { siteUrl, maintained }
  const { changed } = toComputation(toNoPages(context), toPublication(entries), 'all', context)
  const files = new Map<string, Buffer>()
  for (const asset of assets) files.set(asset.path.slice(1), await readFile(asset.file))
  for (const { path: place, page } of changed) files.set(toFile(place), Buffer.from(await draw(place, page)))
  return { files, pages: new Map(changed.map(({ path: place, page }) => [toFile(place), page])) }
}

/** The seed report, drawn. */
export const drawSeed = (): Promise<DrawnSite> => drawSite(toSeedEntries('2026-01-02'))

/** The drawn HTML pages by their files. */
export const toHtml = ({ files }: DrawnSite): [string, string][] =>
  [...files].filter(([file]) => file.endsWith('.html')).map(([file, bytes]) => [file, bytes.toString('utf8')])

const attributesOf = (node: Node): Map<string, string> =>
  new Map('attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : [])

/** Every element of a page in document order, with its attributes. */
export const toElements = (
  html: string,
): { tag: string; attributes: Map<string, string>; node: Element }[] => {
  const found: { tag: string; attributes: Map<string, string>; node: Element }[] = []
  const walk = (node: Node): void => {
    if ('tagName' in node) found.push({ tag: node.tagName, attributes: attributesOf(node), node })
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html))
  return found
}

/** The characters below a node, without those of elements that `isAside` tells apart. */
export const toCharacters = (
  node: Node,
  isAside: (tag: string, attributes: Map<string, string>) => boolean,
): string => {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  if ('tagName' in node && isAside(node.tagName, attributesOf(node))) return ''
  return 'childNodes' in node ? node.childNodes.map((child) => toCharacters(child, isAside)).join('') : ''
}
