import type { Section } from '../documents/section.ts'
import type { Publication } from '../publication/publication.ts'
import { toBlocks } from './blocks.ts'
import { inPlace } from './fault-words.ts'
import { toPhrases } from './phrases.ts'
import type { PageBlock } from '../rich-text/block.ts'

/** A part of a report or of a program under its numeral. `id` is its fragment. */
export type Movement = { id: string; number: string; title: string; phrases: string[]; blocks: PageBlock[] }

/** The movements that sections make. */
export const toMovements = (publication: Publication, sections: Section[]): Movement[] =>
  sections.map(({ number, title, body }) => ({
    id: `s-${number}`,
    number,
    title,
    phrases: toPhrases(title),
    blocks: inPlace(`“${title}”一章`, () => toBlocks(publication, body, number, 2)),
  }))
