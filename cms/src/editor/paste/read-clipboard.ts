import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'
import type { Counts, Mark, ReadBlock, Start } from './blocks.ts'
import { blockDisplays, blockElements, mediaElements, silentElements } from './elements.ts'
import { toCleanUrl } from './links.ts'
import type { Look, Piece } from './pieces.ts'
import { isBold, isHidden, isItalic, toStyles } from './styles.ts'

type Styles = Map<string, string>
type Context = {
  look: Look
  font: string
  isKept: boolean
  isRaised: boolean
  listDepth: number
  start: Start
  mark: Mark | null
}

const isElement = (node: Tree.ChildNode): node is Tree.Element => 'tagName' in node
const isText = (node: Tree.ChildNode): node is Tree.TextNode => node.nodeName === '#text'

const toAttribute = (element: Tree.Element, name: string): string | null =>
  element.attrs.find((attribute) => attribute.name === name)?.value ?? null

const toTextOf = (node: Tree.ChildNode): string =>
  isText(node) ? node.value : isElement(node) ? node.childNodes.map(toTextOf).join('') : ''

const toLook = (tag: string, styles: Styles, { strong, emphasis, url }: Look): Look => ({
  strong: isBold(styles) ?? (tag === 'b' || tag === 'strong' ? true : strong),
  emphasis: isItalic(styles) ?? (tag === 'i' || tag === 'em' ? true : emphasis),
  url,
})

/** The level of a heading: of HTML, of Word's outline, or of Word's title; null for anything else. */
const toLevel = (tag: string, styles: Styles, names: string): number | null => {
  if (/^h[1-6]$/.test(tag)) return Number(tag.slice(1))
  const outline = Number(styles.get('mso-outline-level') ?? NaN)
  if (outline >= 1 && outline <= 6) return outline
  if (/\bMsoTitle\b/.test(names)) return 1
  return /\bMsoSubtitle\b/.test(names) ? 2 : null
}

const toInt = (text: string | null): number | null =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null

const isDot = (element: Tree.Element, styles: Styles): boolean =>
  ['width', 'height'].every((side) =>
    /^[01](px)?$/.test(styles.get(side) ?? toAttribute(element, side) ?? ''),
  )

const isSilent = (element: Tree.Element, styles: Styles, names: string): boolean =>
  silentElements.has(element.tagName) ||
  isHidden(styles) ||
  /\bMsoComment(?:Reference|Text|Subject)\b/.test(names) ||
  (styles.get('mso-element')?.startsWith('comment') ?? false)

const isRaisedBy = (tag: string, styles: Styles, names: string): boolean =>
  !/\bMso(?:Foot|End)noteReference\b/.test(names) &&
  (tag === 'sup' || tag === 'sub' || /^(?:super|sub)$/.test(styles.get('vertical-align') ?? ''))

const outside: Context = {
  look: { strong: false, emphasis: false, url: null },
  font: '',
  isKept: false,
  isRaised: false,
  listDepth: -1,
  start: { kind: 'paragraph' },
  mark: null,
}

/** The blocks of clipboard HTML in reading order, empty ones included, and what of it is no text. */
export const readClipboard = (html: string): { blocks: ReadBlock[]; counts: Counts } => {
  const counts: Counts = { pictures: 0, media: 0, tables: 0, raised: 0, links: 0, deleted: 0 }

  const readBlocks = (nodes: Tree.ChildNode[], context: Context): ReadBlock[] => {
    const blocks: ReadBlock[] = []
    let open: ReadBlock | null = null
    const close = (): void => void (open = null)
    const piecesOf = (start: Start): Piece[] => {
      if (open === null) blocks.push((open = { start, pieces: [] }))
      return open.pieces
    }
    const addText = (text: string, { look, isKept, isRaised, start }: Context): void => {
      if (open === null && !isKept && /^[ \t\r\n\f]*$/.test(text)) return
      if (isRaised && text.trim() !== '') counts.raised += 1
      text.split(isKept ? /\r?\n/ : /$^/).forEach((part, index) => {
        if (index > 0) piecesOf(start).push({ isEnd: true })
        if (part !== '') piecesOf(start).push({ ...look, text: part, isKept })
      })
    }
    const addRow = (row: Tree.Element, inside: Context): void => {
      const cells = row.childNodes.filter(isElement).map((cell) => readBlocks(cell.childNodes, inside))
      const filled = cells.filter((cell) => cell.some(({ pieces }) => pieces.length > 0))
      close()
      if (filled.length < 2) {
        blocks.push(...filled.flat())
        return
      }
      const pieces = piecesOf(inside.start)
      cells.forEach((cell, index) => {
        if (index > 0) pieces.push({ ...outside.look, text: '\t', isKept: true })
        cell.forEach((block, place) => {
          if (place > 0) pieces.push({ isEnd: true })
          pieces.push(...block.pieces)
        })
      })
      close()
    }

    const readList = (list: Tree.Element, inside: Context): void => {
      const depth = inside.listDepth + 1
      let number = toInt(toAttribute(list, 'start')) ?? 1
      for (const child of list.childNodes) {
        if (isElement(child) && child.tagName === 'li') {
          number = toInt(toAttribute(child, 'value')) ?? number
          const ordered = list.tagName === 'ol'
          const start: Start = { kind: 'item', depth, ordered, number: ordered ? number : null }
          close()
          visit(child, { ...inside, listDepth: depth, start, mark: null })
          close()
          number += 1
        } else visit(child, { ...inside, listDepth: depth })
      }
    }

    const visit = (node: Tree.ChildNode, context: Context): void => {
      if (isText(node)) addText(node.value, context)
      if (!isElement(node)) return
      const tag = node.tagName
      const styles = toStyles(toAttribute(node, 'style') ?? '')
      const names = toAttribute(node, 'class') ?? ''
      if (tag === 'br') return void piecesOf(context.start).push({ isEnd: true })
      if (tag === 'img' || tag === 'v:imagedata') return void (counts.pictures += isDot(node, styles) ? 0 : 1)
      if (mediaElements.has(tag)) return void (counts.media += 1)
      if (isSilent(node, styles, names)) return
      if (tag === 'del' || /\bmsoDel\b/.test(names)) return void (counts.deleted += 1)
      if (styles.get('mso-list') === 'ignore') {
        if (context.mark !== null) {
          context.mark.text += toTextOf(node)
          context.mark.font ||= styles.get('font-family') ?? context.font
        }
        return
      }
      if (styles.has('mso-tab-count')) {
        addText('\t', { ...context, isKept: true })
        return
      }

      const inside: Context = {
        ...context,
        look: toLook(tag, styles, context.look),
        font: styles.get('font-family') ?? toAttribute(node, 'face')?.toLowerCase() ?? context.font,
        isKept: tag === 'pre' || (styles.get('white-space')?.startsWith('pre') ?? context.isKept),
        isRaised: context.isRaised || isRaisedBy(tag, styles, names),
      }
      const href = tag === 'a' ? toAttribute(node, 'href') : null
      if (href !== null) {
        const url = toCleanUrl(href)
        inside.look.url = url
        if (url === null && !href.trim().startsWith('#') && toTextOf(node).trim() !== '') counts.links += 1
      }
      const isBlock = blockElements.has(tag) || blockDisplays.has(styles.get('display') ?? '')
      if (!isBlock) {
        for (const child of node.childNodes) visit(child, inside)
        return
      }
      close()
      visitBlock(node, tag, styles, names, inside)
      close()
    }

    const visitBlock = (
      node: Tree.Element,
      tag: string,
      styles: Styles,
      names: string,
      inside: Context,
    ): void => {
      if (tag === 'ul' || tag === 'ol') {
        readList(node, inside)
        return
      }
      if (tag === 'tr') {
        addRow(node, inside)
        return
      }
      if (tag === 'table' && toRowsWithSeveralCells(node) > 0) counts.tables += 1
      const isInItem = inside.start.kind === 'item'
      const level = toLevel(tag, styles, names)
      const list = /level(\d)/.exec(styles.get('mso-list') ?? '')
      const mark: Mark = { text: '', font: '' }
      if (!isInItem && level !== null) {
        inside.mark = mark
        inside.start = { kind: 'heading', level, mark }
        // A heading is bold as a whole, and says nothing by it.
        inside.look = { ...inside.look, strong: false }
      } else if (!isInItem && list !== null) {
        inside.mark = mark
        inside.start = { kind: 'word-item', depth: Number(list[1]) - 1, mark }
      } else if (tag === 'blockquote') inside.start = { kind: 'quote' }
      for (const child of node.childNodes) visit(child, inside)
    }

    for (const node of nodes) visit(node, context)
    return blocks
  }

  return { blocks: readBlocks(parse(html).childNodes, outside), counts }
}

const toRowsWithSeveralCells = (table: Tree.Element): number =>
  table.childNodes.filter(isElement).reduce((count, child) => {
    if (child.tagName !== 'tr') return count + toRowsWithSeveralCells(child)
    const filled = child.childNodes.filter((cell) => isElement(cell) && toTextOf(cell).trim() !== '')
    return count + (filled.length > 1 ? 1 : 0)
  }, 0)
