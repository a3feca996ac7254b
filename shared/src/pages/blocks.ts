import { assertNever } from '../assert-never.ts'
import type { Variant } from '../documents/picture.ts'
import { toPartialDateText } from '../partial-date.ts'
import type { Publication } from '../publication/publication.ts'
import { mayShow } from '../publication/shown.ts'
import type { Block } from '../rich-text/block.ts'
import type { List } from '../rich-text/list.ts'
import { type PageAttachment, toAttachment } from './attachment.ts'
import { type Card, toFamilyCard, toProgramCard } from './card.ts'
import { inPlace } from './fault-words.ts'
import { toFilePath } from './file-path.ts'
import { type PageInline, toLine } from './line.ts'
import { type Panel, toPanel } from './panel.ts'
import { toParagraphId } from './sentences.ts'

export type PageList = {
  type: 'list'
  ordered: boolean
  items: { line: PageInline[]; nested: PageList | null }[]
}

/** A picture as it is drawn; the variants of each format are ordered by width. */
export type PagePicture = {
  alt: string
  credit: string
  caption: string | null
  focus: { x: number; y: number }
  variants: (Variant & { href: string })[]
}

/** Dated entries; `when` says the date in words and `date` to machines, null where the source gives none. */
export type PageTimeline = {
  type: 'timeline'
  id: string
  entries: { when: string | null; date: string | null; line: PageInline[] }[]
}

/** What the drawn body of a section is made of. Paragraphs carry the fragment by which others link to them. */
export type PageBlock =
  | { type: 'paragraph'; id: string; line: PageInline[] }
  | { type: 'heading'; level: 2 | 3 | 4; line: PageInline[] }
  | (PageList & { id: string })
  | { type: 'quote'; id: string; lines: PageInline[][] }
  | { type: 'panel'; panel: Panel }
  | { type: 'card'; card: Card }
  | { type: 'pull-quote'; text: string; attribution: string | null }
  | { type: 'picture'; picture: PagePicture }
  | { type: 'gallery'; pictures: PagePicture[] }
  | PageTimeline
  | { type: 'attachment'; attachment: PageAttachment }

const toList = (publication: Publication, list: List, id: string): PageList => ({
  type: 'list',
  ordered: list.ordered,
  items: list.items.map((item, index) => ({
    line: toLine(publication, item.children, `${id}-${index + 1}`),
    nested: item.nested === null ? null : toList(publication, item.nested, `${id}-${index + 1}`),
  })),
})

const toEntries = (
  publication: Publication,
  { entries }: Extract<Block, { type: 'timeline' }>,
  id: string,
): PageTimeline['entries'] =>
  entries.map(({ date, children }, index) => ({
    when: toPartialDateText(date),
    date: date === 'unknown' ? null : date,
    line: toLine(publication, children, `${id}-${index + 1}`),
  }))

/**
 * A picture by its key, with a caption in place of its own where one is given; null where it is not public, or shows a
 * family whose pictures are not.
 */
export const toPicture = (
  publication: Publication,
  key: string,
  caption: string | null,
): PagePicture | null => {
  const picture = publication.get('picture', key)
  if (picture === null) return null
  if (!picture.families.every((family) => mayShow(publication, family, 'pictures'))) return null
  return {
    alt: picture.alt,
    credit: picture.credit,
    caption: caption ?? picture.caption,
    focus: picture.focus,
    variants: picture.variants
      .toSorted((a, b) => a.width - b.width)
      .map((variant) => ({ ...variant, href: toFilePath(variant.hash, variant.format) })),
  }
}

/**
 * The blocks of a section as they are drawn, below a heading of the level `under`; a card, panel or picture that is not
 * public is left out, and no heading skips a level.
 */
export const toBlocks = (
  publication: Publication,
  blocks: Block[],
  section: string,
  under: 1 | 2,
): PageBlock[] => {
  let paragraphs = 0
  let headings = 0
  const [heading, subheading] = under === 1 ? ([2, 3] as const) : ([3, 4] as const)
  const first = blocks.findIndex((block) => block.type === 'heading' && block.level === 3)
  const nextId = (): string => toParagraphId(section, (paragraphs += 1))
  const toOne = (block: Block, index: number): PageBlock | null => {
    switch (block.type) {
      case 'paragraph': {
        const id = nextId()
        return { type: 'paragraph', id, line: toLine(publication, block.children, id) }
      }
      case 'heading':
        return {
          type: 'heading',
          level: block.level === 4 && first !== -1 && first < index ? subheading : heading,
          line: toLine(publication, block.children, `${section}-heading-${(headings += 1)}`),
        }
      case 'list': {
        const id = nextId()
        return { ...toList(publication, block, id), id }
      }
      case 'quote': {
        const id = nextId()
        return {
          type: 'quote',
          id,
          lines: block.children.map((child, index) =>
            toLine(publication, child.children, `${id}-${index + 1}`),
          ),
        }
      }
      case 'statistics-block': {
        const statistics = publication.get('statistics-block', block.key)
        return statistics === null ? null : { type: 'panel', panel: toPanel(publication, statistics) }
      }
      case 'program-card': {
        const program = publication.get('program', block.key)
        return program === null ? null : { type: 'card', card: toProgramCard(publication, program) }
      }
      case 'family-card': {
        const family = publication.get('family', block.key)
        return family === null ? null : { type: 'card', card: toFamilyCard(publication, family) }
      }
      case 'pull-quote':
        return block
      case 'picture': {
        const picture = toPicture(publication, block.key, block.caption)
        return picture === null ? null : { type: 'picture', picture }
      }
      case 'gallery': {
        const pictures = block.pictures.flatMap(
          ({ key, caption }) => toPicture(publication, key, caption) ?? [],
        )
        return pictures.length === 0 ? null : { type: 'gallery', pictures }
      }
      case 'timeline': {
        const id = nextId()
        return { type: 'timeline', id, entries: toEntries(publication, block, id) }
      }
      case 'attachment': {
        const attachment = publication.get('attachment', block.key)
        return attachment === null ? null : { type: 'attachment', attachment: toAttachment(attachment) }
      }
      default:
        return assertNever(block)
    }
  }
  return blocks.flatMap((block, index) => inPlace(`第${index + 1}段`, () => toOne(block, index)) ?? [])
}
