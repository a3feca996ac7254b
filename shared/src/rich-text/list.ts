import { z } from 'zod'
import type { PageInline } from '../models/line.ts'
import { type Inline, line } from './inline.ts'
import { type BlockKind, type HeldLine, itself, none, type Path } from './parts.ts'
import type { Pen } from './pen.ts'

export type List = { type: 'list'; ordered: boolean; items: ListItem[] }
export type ListItem = { children: Inline[]; nested: List | null }

const listItem: z.ZodType<ListItem> = z.strictObject({
  children: line,
  get nested() {
    return z.nullable(list)
  },
})

/** A list, numbered or not; an item may hold a list of its own. */
const list = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(listItem).min(1),
})

export type PageList = {
  type: 'list'
  ordered: boolean
  items: { line: PageInline[]; nested: PageList | null }[]
}

const toLines = ({ items }: List, path: Path): HeldLine[] =>
  items.flatMap(({ children, nested }, index) => [
    { path: [...path, 'items', index, 'children'], line: children },
    ...(nested === null ? [] : toLines(nested, [...path, 'items', index, 'nested'])),
  ])

const draw = ({ ordered, items }: List, id: string, pen: Pen): PageList => ({
  type: 'list',
  ordered,
  items: items.map(({ children, nested }, index) => ({
    line: pen.line(children, `${id}-${index + 1}`),
    nested: nested === null ? null : draw(nested, `${id}-${index + 1}`, pen),
  })),
})

const toDrawnLines = ({ items }: PageList): PageInline[][] =>
  items.flatMap((item) => [item.line, ...(item.nested === null ? [] : toDrawnLines(item.nested))])

export const listKind: BlockKind<typeof list, PageList & { id: string }> = {
  schema: list,
  prose: { place: 'paragraph', toLines: (block) => toLines(block, []) },
  isOfStories: true,
  toReferences: none,
  toUses: none,
  toNamed: none,
  without: itself,
  draw: (block, pen) => {
    const id = pen.nextParagraph()
    return { ...draw(block, id, pen), id }
  },
  drawn: { type: 'list', toLines: toDrawnLines },
}
