import { z } from 'zod'
import { attachmentBlock } from './attachment.ts'
import { familyCard, programCard } from './card.ts'
import { gallery } from './gallery.ts'
import { line } from './inline.ts'
import { list } from './list.ts'
import { pictureBlock } from './picture.ts'
import { pullQuote } from './pull-quote.ts'
import { statisticsBlockBlock } from './statistics-block.ts'
import { timeline } from './timeline.ts'

/** A paragraph of prose. */
export const paragraph = z.strictObject({ type: z.literal('paragraph'), children: line })
export type Paragraph = z.infer<typeof paragraph>

/** A heading within a section; sections themselves are level 2. */
const heading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(3), z.literal(4)]),
  children: line,
})

/** Words of somebody else, set off from the prose. */
const quote = z.strictObject({ type: z.literal('quote'), children: z.array(paragraph).min(1) })

/** Whatever can stand in the body of a section, in reading order. */
const block = z.discriminatedUnion('type', [
  paragraph,
  heading,
  list,
  quote,
  statisticsBlockBlock,
  programCard,
  familyCard,
  pullQuote,
  pictureBlock,
  gallery,
  timeline,
  attachmentBlock,
])
export type Block = z.infer<typeof block>

/** The body of a section. */
export const richText = z.array(block)
export type RichText = z.infer<typeof richText>
