import type { Piece } from './pieces.ts'

/** The list item of Word or WPS that a paragraph is, with the mark that is printed before it and that mark's font. */
export type Mark = { text: string; font: string }

/**
 * What a piece of the clipboard is. `item` tells by its identity which blocks stand in one list item; `mark` is filled
 * while the block is read.
 */
export type LineStart =
  | { kind: 'paragraph' }
  | { kind: 'quote' }
  | { kind: 'heading'; level: number; mark: Mark }
  | { kind: 'item'; depth: number; ordered: boolean; number: number | null }
  | { kind: 'word-item'; depth: number; mark: Mark }

/** A piece of the clipboard that is a block of lines, or a table of such blocks. */
type Start = LineStart | { kind: 'table'; table: ReadTable }

/** A table as the clipboard has it, without what is hidden; `start` is what its row would be as a line. */
export type ReadTable = { caption: ReadBlock[]; rows: ReadRow[]; isLayout: boolean }
type ReadRow = { start: LineStart; cells: ReadCell[]; isHead: boolean }
export type ReadCell = { blocks: ReadBlock[]; colSpan: number; rowSpan: number; isHeader: boolean }

/** A block as the clipboard has it. */
export type ReadBlock = { start: Start; pieces: Piece[] }
export type LineBlock = { start: LineStart; pieces: Piece[] }

/** What the clipboard held that the text cannot carry. */
export type Counts = {
  pictures: number
  media: number
  raised: number
  links: number
}
