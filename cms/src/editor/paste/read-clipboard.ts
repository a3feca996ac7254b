import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5'
import type { Counts, LineStart, Mark, ReadBlock, ReadCell, ReadTable } from './blocks.ts'
import { blockDisplays, blockElements, boxDisplays, mediaElements, silentElements } from './elements.ts'
import { toCleanUrl } from './links.ts'
import type { Gap, Look, Piece } from './pieces.ts'
import { toStylesOf } from './sheets.ts'
import { withTablesAsLines } from './tables.ts'
import { isBold, isItalic, type Styles, toStyles } from './styles.ts'
import {
  findReason,
  isBlank,
  type LeftOut,
  type Reason,
  type Shown,
  shownAtFirst,
  toShown,
  unseenProperties,
} from './unseen.ts'

type Context = {
  look: Look
  font: string
  isKept: boolean
  isRaised: boolean
  shown: Shown
  /** The table that this stands in, with its columns that are hidden, and for each how many rows are covered from above. */
  table: (ReadTable & { hidden: ReadonlySet<number>; covered: Map<number, number> }) | null
  listDepth: number
  start: LineStart
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

const isRaisedBy = (tag: string, styles: Styles, names: string): boolean =>
  !/\bMso(?:Foot|End)noteReference\b/.test(names) &&
  (tag === 'sup' || tag === 'sub' || /^(?:super|sub)$/.test(styles.get('vertical-align') ?? ''))

const outside: Context = {
  look: { strong: false, emphasis: false, url: null },
  font: '',
  isKept: false,
  isRaised: false,
  shown: shownAtFirst,
  table: null,
  listDepth: -1,
  start: { kind: 'paragraph' },
  mark: null,
}

/** Whether an element is one of several that stand side by side. */
const isInRow = ({ parentNode }: Tree.Element): boolean =>
  parentNode !== null &&
  'tagName' in parentNode &&
  /^(?:inline-)?(?:flex|grid)$/.test(toStyles(toAttribute(parentNode, 'style') ?? '').get('display') ?? '')

const toSpan = (element: Tree.Element, name: string): number =>
  Math.min(Math.max(toInt(toAttribute(element, name)) ?? 1, 1), 1000)

/** Whether a row is marked as one of headers; Word marks the first one. */
const isOfHead = (row: Tree.Element): boolean =>
  row.parentNode?.nodeName === 'thead' ||
  toStyles(toAttribute(row, 'style') ?? '').get('mso-yfti-firstrow') === 'yes'

/** The columns that a table hides by its `<col>`, as Excel and WPS write them. */
const toHiddenColumns = (table: Tree.Element, isHidden: (col: Tree.Element) => boolean): Set<number> => {
  const cols = table.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'colgroup' ? child.childNodes.filter(isElement) : [child]))
    .filter(({ tagName }) => tagName === 'col')
  const all = cols.flatMap((col) => Array.from({ length: toSpan(col, 'span') }, () => isHidden(col)))
  return new Set(all.flatMap((isGone, index) => (isGone ? [index] : [])))
}

/** Cells without their table would be read as one run of text. */
const toWhole = (html: string): string =>
  /<table\b/i.test(html) || !/<t[dhr]\b/i.test(html) ? html : `<table>${html}</table>`

type Read = { blocks: ReadBlock[]; counts: Counts; leftOut: LeftOut[] }

/** The blocks of clipboard HTML in reading order, empty ones included, and what of it is no text. */
export const readClipboard = (html: string): Read => {
  const read = readAll(html, true)
  const isSeen = withTablesAsLines(read.blocks).some(({ pieces }) =>
    pieces.some((one) => 'text' in one && one.text.trim() !== ''),
  )
  // Where all of it has the colour of paper, it came from a page that is not white.
  return isSeen ? read : readAll(html, false)
}

const readAll = (html: string, isOnPaper: boolean): Read => {
  const counts: Counts = { pictures: 0, media: 0, raised: 0, links: 0 }
  const leftOut: LeftOut[] = []
  const root = parse(toWhole(html))
  const stylesOf = toStylesOf(root, unseenProperties)
  // Fields of Word that are open: their code comes first, what a reader reads of them after a separator.
  const fields: ('code' | 'result')[] = []
  let newest: LeftOut | null = null

  const isHiddenColumn = (col: Tree.Element): boolean => {
    const styles = stylesOf(col)
    return (
      styles.get('display') === 'none' ||
      styles.get('visibility') === 'collapse' ||
      toAttribute(col, 'width') === '0'
    )
  }

  const readBlocks = (nodes: Tree.ChildNode[], context: Context): ReadBlock[] => {
    const blocks: ReadBlock[] = []
    let open: ReadBlock | null = null
    const close = (): void => void (open = null)
    const piecesOf = (start: LineStart): Piece[] => {
      if (open === null) blocks.push((open = { start, pieces: [] }))
      return open.pieces
    }
    const addGap = (gap: Gap): void => void open?.pieces.push({ gap })
    const leaveOut = (reason: Reason, text: string): void => {
      if (text.trim() === '') return
      addGap('left-out')
      if (newest?.reason === reason) newest.text += text
      else leftOut.push((newest = { reason, text }))
    }
    const addText = (text: string, { look, isKept, isRaised, start, shown }: Context): void => {
      if (fields.includes('code')) {
        leaveOut('fields', text)
        return
      }
      if (!shown.isVisible || !shown.isSized || (isOnPaper && isBlank(shown))) {
        leaveOut('hidden', text)
        return
      }
      if (text.trim() !== '') newest = null
      if (open === null && !isKept && /^[ \t\r\n\f]*$/.test(text)) return
      if (isRaised && text.trim() !== '') counts.raised += 1
      text.split(isKept ? /\r?\n/ : /$^/).forEach((part, index) => {
        if (index > 0) piecesOf(start).push({ isEnd: true })
        if (part !== '') piecesOf(start).push({ ...look, text: part, isKept })
      })
    }
    const addRow = (row: Tree.Element, { table, start }: Context, inside: Context | null): void => {
      if (table === null) return
      let column = 0
      const cells = (inside === null ? [] : row.childNodes.filter(isElement)).flatMap((cell): ReadCell[] => {
        while ((table.covered.get(column) ?? 0) > 0) column += 1
        const [width, height] = [toSpan(cell, 'colspan'), toSpan(cell, 'rowspan')]
        const covers = Array.from({ length: width }, (_, index) => column + index)
        const colSpan = covers.filter((at) => !table.hidden.has(at)).length
        const own = enter(cell, inside ?? outside, colSpan === 0)
        newest = null
        // What a page takes out of a row leaves no room behind.
        if (own === null && colSpan > 0) return []
        for (const at of covers) table.covered.set(at, height)
        column += width
        if (own === null) return []
        const blocks = readBlocks(cell.childNodes, { ...own, table: null })
        return [{ blocks, colSpan, rowSpan: height, isHeader: cell.tagName === 'th' }]
      })
      newest = null
      for (const [at, rows] of table.covered) table.covered.set(at, Math.max(0, rows - 1))
      table.rows.push({ start, cells, isHead: isOfHead(row) })
    }

    const readTable = (node: Tree.Element, inside: Context): void => {
      const table: NonNullable<Context['table']> = {
        caption: [],
        rows: [],
        isLayout: /^(?:presentation|none)$/.test(toAttribute(node, 'role') ?? ''),
        hidden: toHiddenColumns(node, isHiddenColumn),
        covered: new Map(),
      }
      for (const child of node.childNodes) visit(child, { ...inside, table })
      close()
      blocks.push({ start: { kind: 'table', table }, pieces: [] })
    }

    const readList = (list: Tree.Element, inside: Context): void => {
      const depth = inside.listDepth + 1
      let number = toInt(toAttribute(list, 'start')) ?? 1
      for (const child of list.childNodes) {
        if (isElement(child) && child.tagName === 'li') {
          number = toInt(toAttribute(child, 'value')) ?? number
          const ordered = list.tagName === 'ol'
          const start: LineStart = { kind: 'item', depth, ordered, number: ordered ? number : null }
          close()
          visit(child, { ...inside, listDepth: depth, start, mark: null })
          close()
          number += 1
        } else visit(child, { ...inside, listDepth: depth })
      }
    }

    /** What holds within an element; null where nothing in it was read as text, which is then left out. */
    const enter = (node: Tree.Element, context: Context, isHiddenColumn = false): Context | null => {
      const declared = stylesOf(node)
      const isHidden = isHiddenColumn || toAttribute(node, 'hidden') !== null
      const reason = findReason(node.tagName, declared, toAttribute(node, 'class') ?? '', isHidden)
      if (reason !== null) {
        leaveOut(reason, toTextOf(node))
        return null
      }
      const old = {
        color: node.tagName === 'font' ? (toAttribute(node, 'color') ?? '').toLowerCase() : '',
        background: (toAttribute(node, 'bgcolor') ?? '').toLowerCase(),
      }
      return { ...context, shown: toShown(declared, old, context.shown) }
    }

    const visit = (node: Tree.ChildNode, context: Context): void => {
      if (isText(node)) addText(node.value, context)
      if (!isElement(node)) return
      const tag = node.tagName
      const styles = toStyles(toAttribute(node, 'style') ?? '')
      const names = toAttribute(node, 'class') ?? ''
      if (tag === 'br') return void piecesOf(context.start).push({ isEnd: true })
      if (tag === 'img' || tag === 'v:imagedata') {
        if (isDot(node, styles)) return
        counts.pictures += 1
        addGap('left-out')
        return
      }
      if (mediaElements.has(tag) || silentElements.has(tag)) {
        counts.media += mediaElements.has(tag) ? 1 : 0
        addGap('left-out')
        return
      }
      const field = /^field-(begin|separator|end)$/.exec(styles.get('mso-element') ?? '')?.[1]
      if (field === 'begin') fields.push('code')
      else if (field === 'separator' && fields.length > 0) fields[fields.length - 1] = 'result'
      else if (field === 'end') fields.pop()
      const entered = enter(node, context)
      if (entered === null) {
        if (tag === 'tr') addRow(node, context, null)
        return
      }
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
        ...entered,
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
        const isBox =
          inside.isRaised !== context.isRaised ||
          boxDisplays.has(styles.get('display') ?? '') ||
          (styles.get('float') ?? 'none') !== 'none' ||
          isInRow(node)
        if (isBox) addGap('boxes')
        for (const child of node.childNodes) visit(child, inside)
        if (isBox) addGap('boxes')
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
        addRow(node, inside, inside)
        return
      }
      if (tag === 'table') {
        readTable(node, inside)
        return
      }
      if (tag === 'caption' && inside.table !== null) {
        inside.table.caption.push(...readBlocks(node.childNodes, inside))
        return
      }
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

  const blocks = readBlocks(root.childNodes, outside)
  return { blocks, counts, leftOut }
}
