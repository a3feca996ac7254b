import type { Piece } from './pieces.ts'

/** The list item of Word or WPS that a paragraph is, with the mark that is printed before it and that mark's font. */
export type Mark = { text: string; font: string }

/**
 * What a piece of the clipboard is. `item` tells by its identity which blocks stand in one list item; `mark` is filled
 * while the block is read.
 */
export type Start =
  | { kind: 'paragraph' }
  | { kind: 'quote' }
  | { kind: 'heading'; level: number; mark: Mark }
  | { kind: 'item'; depth: number; ordered: boolean; number: number | null }
  | { kind: 'word-item'; depth: number; mark: Mark }

/** A block as the clipboard has it. */
export type ReadBlock = { start: Start; pieces: Piece[] }

/** What the clipboard held that the text cannot carry. */
export type Counts = {
  pictures: number
  media: number
  tables: number
  raised: number
  links: number
}
