import { z } from 'zod'
import { linkKind } from './link.ts'
import { mentionKind } from './mention.ts'
import type { InlineKind, Reading } from './parts.ts'
import { statisticKind } from './statistic.ts'
import { textKind } from './text.ts'

const kinds = { text: textKind, link: linkKind, statistic: statisticKind, mention: mentionKind }
type Schema = (typeof kinds)[keyof typeof kinds]['schema']

/** What a line of prose is made of. */
export type Inline = z.infer<Schema>

/** What is to be known of each type of inline node. */
export const inlineKinds = kinds satisfies {
  [Type in Inline['type']]: InlineKind<z.ZodType<Extract<Inline, { type: Type }>>>
}

/** What is to be known of an inline node. */
export const inlineKindOf = (node: Inline): InlineKind<z.ZodType<Inline>> => inlineKinds[node.type]

/** The characters that a line prints to a reading. */
export const toReadText = (nodes: Inline[], reading: Reading): string =>
  nodes.map((node) => inlineKindOf(node).toText(node, reading)).join('')

const inline = z.discriminatedUnion(
  'type',
  Object.values(kinds).map(({ schema }) => schema) as [Schema, ...Schema[]],
)

const isSeen = (node: Inline): boolean => inlineKindOf(node).isSeen(node)
/** Whether something of a node stays when nobody in it may be named any longer. */
export const isLeft = (node: Inline): boolean => inlineKindOf(node).without(node, () => true).length > 0

/** A line of prose. Something of it is left when nobody in it may be named any longer. */
export const line = z
  .array(inline)
  .refine((nodes) => nodes.some(isSeen), '这一段是空的')
  .refine(
    (nodes) => nodes.length === 0 || nodes.some(isLeft),
    '这一段只有提及的人；请写上不能再提及时代替的话，否则那时这一段就空了',
  )

/** A line in whose place there may be nothing: a cell of a table, for one. */
export const lineOrNothing = z
  .array(inline)
  .refine((nodes) => nodes.length === 0 || nodes.some(isSeen), '这一格里只有空格或看不见的字符，请清空它')
