import path from 'node:path'
import { type Entry, toHash } from '@xiezou/shared'
import { toPublication } from '@xiezou/shared'
import { type Page, demandEveryPage, toComputation, toFile, toNoPages } from '@xiezou/shared/pages'
import { loadDraw } from '@xiezou/site/draw'
import { createRenderer } from '@xiezou/site/renderer'
import { makeMemoryTarget } from '@xiezou/site/testing'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { withFiles } from './make-files.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

/** A site as readers get it: the bytes of each public file by its path, and the page that each was drawn from. */
export type DrawnSite = { files: Map<string, Buffer>; pages: Map<string, Page> }

/** Makes the font of a glyph set. */
type MakeSubset = (glyphs: string) => Promise<Uint8Array>

export const siteUrl = 'https://report.example'
const dist = path.resolve(import.meta.dirname, '../../site/dist')

const toFontName: MakeSubset = (glyphs) => Promise.resolve(Buffer.from(`font of ${glyphs}`))

/**
 * Draws a publication with the built site and its renderer: pages, assets, pictures, attachments, fonts. The files that
 * entries name are made; a font is the name of its glyphs, unless it is to be one.
 */
export const drawSite = async (given: Entry[], makeSubset = toFontName): Promise<DrawnSite> => {
  const { entries, files } = await withFiles(given)
  const served = new Map(entries.map((entry) => [entry.ref, { hash: toHash(entry), entry }]))
  const draw = await loadDraw(dist)
  const target = makeMemoryTarget()
  const renderer = await createRenderer({
    source: {
      loadManifest: () =>
        Promise.resolve({
          tag: 'test',
          release: 1,
          entries: Object.fromEntries([...served].map(([ref, { hash }]) => [ref, hash])),
        }),
      loadDocuments: (refs) => Promise.resolve(refs.flatMap((ref) => served.get(ref) ?? [])),
      loadFile: (hash) => Promise.resolve(files.get(hash) ?? new Uint8Array()),
    },
    draw,
    target,
    siteUrl,
    stateFolder: null,
    makeSubset,
    ending: new AbortController().signal,
  })
  await renderer.sync()
  while (await renderer.addFont());
  const context = { siteUrl, maintained: draw.maintained }
  const { changed } = demandEveryPage(
    toComputation(toNoPages(context), toPublication(entries), 'all', context),
  )
  return {
    files: new Map([...target.files].map(([file, bytes]) => [file, Buffer.from(bytes)])),
    pages: new Map(changed.map(({ path: place, page }) => [toFile(place), page])),
  }
}

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
