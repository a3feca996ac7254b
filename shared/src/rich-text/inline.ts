import { z } from 'zod'
import { documentRef } from '../document-ref.ts'
import { key } from '../key.ts'
import { format } from '../statistics/format.ts'
import { periodKinds } from '../statistics/period.ts'
import { isVisible, toOneLine } from '../characters.ts'
import { linkAddress } from '../web-address.ts'
import { oneLine, piece } from '../words.ts'

/** A run of characters of one look. Spaces and line ends are the writer's own. */
const text = z.strictObject({
  type: z.literal('text'),
  text: piece,
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
})

/** A link to one of our documents or to another site. */
const link = z.strictObject({
  type: z.literal('link'),
  to: z.union([z.strictObject({ document: documentRef }), z.strictObject({ url: linkAddress })]),
  children: z
    .array(text)
    .min(1)
    .refine((texts) => texts.some((one) => isVisible(one.text)), '链接里没有看得见的文字'),
})

/** Which observation a use shows: a pinned one, or the latest of a definition version and kind of period. */
export const show = z.union([
  z.strictObject({ observation: key }),
  z.strictObject({ latest: z.strictObject({ definition: key, period: z.enum(periodKinds) }) }),
])
export type Show = z.infer<typeof show>

/** A number in a sentence, produced from an observation and never stored as text. */
const inlineStatistic = z.strictObject({ type: z.literal('statistic'), key, show, format })
export type InlineStatistic = z.infer<typeof inlineStatistic>

/** A person or family in a sentence; `without` is what stands there when they may no longer be named. */
const mention = z.strictObject({
  type: z.literal('mention'),
  key,
  text: oneLine,
  without: z.string().overwrite(toOneLine),
})
export type Mention = z.infer<typeof mention>

/** What a line of prose is made of. */
const inline = z.discriminatedUnion('type', [text, link, inlineStatistic, mention])
export type Inline = z.infer<typeof inline>

// A text without a character is wrong in itself, and told there.
const isThere = (node: Inline): boolean => node.type !== 'text' || node.text === '' || isVisible(node.text)

/** A line of prose. Something of it is left when nobody in it may be named any longer. */
export const line = z
  .array(inline)
  .refine((nodes) => nodes.some(isThere), '这一段是空的')
  .refine(
    (nodes) => nodes.length === 0 || nodes.some((node) => node.type !== 'mention' || node.without !== ''),
    '这一段只有提及的人；请写上不能再提及时代替的话，否则那时这一段就空了',
  )
