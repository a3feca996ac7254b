import { z } from 'zod'
import { attachmentKind } from './attachment.ts'
import { familyCardKind, programCardKind } from './card.ts'
import { galleryKind } from './gallery.ts'
import { headingKind } from './heading.ts'
import { listKind } from './list.ts'
import { paragraphKind } from './paragraph.ts'
import type { BlockKind } from './parts.ts'
import { pictureKind } from './picture.ts'
import { pullQuoteKind } from './pull-quote.ts'
import { quoteKind } from './quote.ts'
import { statisticsBlockKind } from './statistics-block.ts'
import { tableKind } from './table.ts'
import { timelineKind } from './timeline.ts'

const kinds = {
  paragraph: paragraphKind,
  heading: headingKind,
  list: listKind,
  quote: quoteKind,
  'statistics-block': statisticsBlockKind,
  'program-card': programCardKind,
  'family-card': familyCardKind,
  'pull-quote': pullQuoteKind,
  picture: pictureKind,
  gallery: galleryKind,
  timeline: timelineKind,
  attachment: attachmentKind,
  table: tableKind,
}
type Kinds = typeof kinds
type Schema = Kinds[keyof Kinds]['schema']

/** Whatever can stand in the body of a section. */
export type Block = z.infer<Schema>

/** What the drawn body of a section is made of. Paragraphs carry the fragment by which others link to them. */
export type PageBlock = NonNullable<ReturnType<Kinds[keyof Kinds]['draw']>>

/** What is to be known of each type of block. */
export const blockKinds = kinds satisfies {
  [Type in Block['type']]: BlockKind<z.ZodType<Extract<Block, { type: Type }>>, PageBlock>
}

type AnyKind = BlockKind<z.ZodType<Block>, PageBlock>

/** What is to be known of a block. */
export const blockKindOf = (block: Block): AnyKind => blockKinds[block.type]

const byDrawn = new Map<PageBlock['type'], AnyKind['drawn']>(
  Object.values<AnyKind>(kinds).map(({ drawn }) => [drawn.type, drawn]),
)

/** The lines of a drawn block, in reading order. */
export const toDrawnLines = (block: PageBlock): ReturnType<AnyKind['drawn']['toLines']> =>
  byDrawn.get(block.type)?.toLines(block) ?? []

const block = z.discriminatedUnion(
  'type',
  Object.values(kinds).map(({ schema }) => schema) as [Schema, ...Schema[]],
)

/** The body of a section, in reading order. */
export const richText = z.array(block)
export type RichText = z.infer<typeof richText>
