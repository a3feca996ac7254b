import { z } from 'zod'
import { type Inline, line } from './inline.ts'

export type List = { type: 'list'; ordered: boolean; items: ListItem[] }
export type ListItem = { children: Inline[]; nested: List | null }

const listItem: z.ZodType<ListItem> = z.strictObject({
  children: line,
  get nested() {
    return z.nullable(list)
  },
})

/** A list, numbered or not; an item may hold a list of its own. */
export const list = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(listItem).min(1),
})
