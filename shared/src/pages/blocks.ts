import type { Publication } from '../publication/publication.ts'
import { type Block, blockKindOf, type PageBlock } from '../rich-text/block.ts'
import type { Pen } from '../rich-text/pen.ts'
import { toAttachment } from './attachment.ts'
import { toFamilyCard, toProgramCard } from './card.ts'
import { inPlace } from './fault-words.ts'
import { toLine } from './line.ts'
import { toPanel } from './panel.ts'
import { toPicture } from './picture.ts'
import { toParagraphId } from './sentences.ts'

const unlessNull = <Given, Made>(given: Given | null, make: (given: Given) => Made): Made | null =>
  given === null ? null : make(given)

/** What the blocks of a section are drawn with, below a heading of the level `under`: no heading skips a level. */
const toPen = (publication: Publication, section: string, under: 1 | 2): Pen => {
  const [heading, subheading] = under === 1 ? ([2, 3] as const) : ([3, 4] as const)
  let paragraphs = 0
  let headings = 0
  let others = 0
  let isBelowHeading = false
  return {
    nextParagraph: () => toParagraphId(section, (paragraphs += 1)),
    nextHeading: (level) => {
      isBelowHeading ||= level === 3
      return {
        level: level === 4 && isBelowHeading ? subheading : heading,
        id: `${section}-heading-${(headings += 1)}`,
      }
    },
    nextId: (name) => `${name}-${section}-${(others += 1)}`,
    line: (nodes, id) => toLine(publication, nodes, id),
    picture: (key, caption) => toPicture(publication, key, caption),
    panel: (key) => unlessNull(publication.get('statistics-block', key), (one) => toPanel(publication, one)),
    programCard: (key) =>
      unlessNull(publication.get('program', key), (one) => toProgramCard(publication, one)),
    familyCard: (key) => unlessNull(publication.get('family', key), (one) => toFamilyCard(publication, one)),
    attachment: (key) => unlessNull(publication.get('attachment', key), toAttachment),
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
  const pen = toPen(publication, section, under)
  return blocks.flatMap(
    (block, index) => inPlace(`第${index + 1}段`, () => blockKindOf(block).draw(block, pen)) ?? [],
  )
}
