import type { Block, List, RichText, Table } from '@xiezou/shared'
import type { LineBlock, LineStart, ReadBlock } from './blocks.ts'
import { readMark, toBefore } from './marks.ts'
import { type Run, toLines } from './pieces.ts'
import { hasCells, toRows, toTable } from './tables.ts'
import { toInlines } from './to-inlines.ts'

/** Which blocks the editor has that the text is pasted into; what it lacks becomes paragraphs. */
export type Room = { headings: boolean; lists: boolean; quotes: boolean; tables: boolean }

/** How many tables stayed tables and how many are lines, and how many cells are not as they were. */
export type TableCounts = Record<'kept' | 'lines' | 'parted' | 'flattened', number>

type Item = { kind: 'item'; depth: number; ordered: boolean; runs: Run[] }
type Flat =
  | { kind: 'paragraph' | 'quote'; runs: Run[] }
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'table'; table: Table }
  | Item

const before = (words: string, runs: Run[]): Run[] => {
  const [first, ...rest] = runs
  if (first?.url !== null) return [{ strong: false, emphasis: false, url: null, text: words }, ...runs]
  return [{ ...first, text: words + first.text }, ...rest]
}

/** Gives list items their places, and makes paragraphs of those that our lists would number otherwise. */
const toPlacing = (room: Room) => {
  // The number and kind of the newest item at each depth.
  let open: { ordered: boolean; number: number }[] = []
  const place = (
    depth: number,
    ordered: boolean,
    number: number | null,
    words: string,
    runs: Run[],
  ): Exclude<Flat, { kind: 'table' }> => {
    const at = Math.min(depth, open.length)
    const sibling = open[at]
    const own = (sibling?.ordered === ordered ? sibling.number : 0) + 1
    if (!room.lists || (ordered && number !== null && number !== own)) {
      open = []
      return { kind: 'paragraph', runs: ordered ? before(toBefore(words), runs) : runs }
    }
    open = [...open.slice(0, at), { ordered, number: own }]
    return { kind: 'item', depth: at, ordered, runs }
  }
  const end = (): void => void (open = [])
  return { place, end }
}

/** Blocks with their lines read; empty ones are left out, and one with several paragraphs in it is several. */
const toFlat = (blocks: (LineBlock | { table: Table })[], room: Room): Flat[] => {
  const { place, end } = toPlacing(room)
  const flat: Flat[] = []
  // Several blocks may stand in one list item.
  let item = null as { start: LineStart; runs: Run[] } | null
  for (const block of blocks) {
    if ('table' in block) {
      end()
      item = null
      flat.push({ kind: 'table', table: block.table })
      continue
    }
    const { start, pieces } = block
    for (const [index, runs] of toLines(pieces).entries()) {
      if (item?.start === start) {
        item.runs.push({ strong: false, emphasis: false, url: null, text: '\n' }, ...runs)
        continue
      }
      const next = toFlatBlock(start, runs, index === 0, place, room)
      if (next.kind !== 'item') end()
      flat.push(next)
      item = start.kind === 'item' ? { start, runs: next.runs } : null
    }
  }
  return flat
}

const toFlatBlock = (
  start: LineStart,
  runs: Run[],
  isFirst: boolean,
  place: ReturnType<typeof toPlacing>['place'],
  room: Room,
): Exclude<Flat, { kind: 'table' }> => {
  switch (start.kind) {
    case 'paragraph':
      return { kind: 'paragraph', runs }
    case 'quote':
      return { kind: room.quotes ? 'quote' : 'paragraph', runs }
    case 'heading': {
      const words = start.mark.text.trim()
      const all = words === '' || !isFirst ? runs : before(toBefore(words), runs)
      return room.headings
        ? { kind: 'heading', level: start.level, runs: all }
        : { kind: 'paragraph', runs: all }
    }
    case 'item':
      return place(start.depth, start.ordered, start.number, `${start.number ?? ''}.`, runs)
    case 'word-item': {
      if (!isFirst) return { kind: 'paragraph', runs }
      const mark = readMark(start.mark)
      if (mark.kind === 'bullet') return place(start.depth, false, null, '', runs)
      return mark.kind === 'number'
        ? place(start.depth, true, mark.number, start.mark.text.trim(), runs)
        : { kind: 'paragraph', runs: before(toBefore(mark.text), runs) }
    }
  }
}

const addItem = (blocks: Block[], { depth, ordered, runs }: Item): void => {
  const last = blocks.at(-1)
  let list: List | null = last?.type === 'list' ? last : null
  for (let level = 0; level < depth && list !== null; level += 1) {
    const holder = list.items.at(-1)
    if (holder === undefined) break
    if (level === depth - 1) holder.nested ??= { type: 'list', ordered, items: [] }
    list = holder.nested
  }
  const item = { children: toInlines(runs), nested: null }
  if (list === null || (depth === 0 && list.ordered !== ordered))
    blocks.push({ type: 'list', ordered, items: [item] })
  else list.items.push(item)
}

/** Tables as such where there is room for them and they are more than a layout, and as lines elsewhere. */
const withTables = (blocks: ReadBlock[], room: Room, counts: TableCounts): (LineBlock | { table: Table })[] =>
  blocks.flatMap(({ start, pieces }) => {
    if (start.kind !== 'table') return [{ start, pieces }]
    const made = room.tables ? toTable(start.table) : null
    if (made === null) {
      counts.lines += hasCells(start.table) ? 1 : 0
      return withTables(toRows(start.table), room, counts)
    }
    counts.kept += 1
    counts.parted += made.parted
    counts.flattened += made.flattened
    return [{ table: made.table }]
  })

/**
 * The text of the contract that blocks of the clipboard make, and what became of its tables. The highest headings become
 * level 3, all others 4.
 */
export const toRichText = (read: ReadBlock[], room: Room): { richText: RichText; tables: TableCounts } => {
  const tables: TableCounts = { kept: 0, lines: 0, parted: 0, flattened: 0 }
  const flat = toFlat(withTables(read, room, tables), room)
  const highest = Math.min(...flat.map((one) => (one.kind === 'heading' ? one.level : Infinity)))
  const blocks: Block[] = []
  for (const one of flat) {
    if (one.kind === 'table') {
      blocks.push(one.table)
      continue
    }
    const children = toInlines(one.runs)
    if (one.kind === 'item') addItem(blocks, one)
    else if (one.kind === 'heading')
      blocks.push({ type: 'heading', level: one.level === highest ? 3 : 4, children })
    else if (one.kind === 'paragraph') blocks.push({ type: 'paragraph', children })
    else {
      const last = blocks.at(-1)
      if (last?.type === 'quote') last.children.push({ type: 'paragraph', children })
      else blocks.push({ type: 'quote', children: [{ type: 'paragraph', children }] })
    }
  }
  return { richText: blocks, tables }
}
