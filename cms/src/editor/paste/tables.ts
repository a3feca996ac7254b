import { mostColumns, mostRows, type Table, toGrid, toPads, withoutCoveredRows } from '@xiezou/shared'
import type { LineBlock, ReadBlock, ReadTable } from './blocks.ts'
import { type Piece, type Run, toLines } from './pieces.ts'
import { toInlines } from './to-inlines.ts'
import { toRectangle } from './to-rectangle.ts'

/** A table of the contract, and how many of its cells are not as they were: parted, or without their lists and headings. */
export type MadeTable = { table: Table; parted: number; flattened: number }

const isFilled = ({ pieces }: LineBlock): boolean => pieces.some((one) => !('gap' in one))

const toPieces = (blocks: LineBlock[]): Piece[] =>
  blocks.flatMap(({ pieces }, index) => [...(index === 0 ? [] : [{ isEnd: true as const }]), ...pieces])

/** Blocks in which each table is lines, one for each row, its cells apart by tabs. */
export const withTablesAsLines = (blocks: ReadBlock[]): LineBlock[] =>
  blocks.flatMap(({ start, pieces }) =>
    start.kind === 'table' ? withTablesAsLines(toRows(start.table)) : [{ start, pieces }],
  )

const tab: Piece = { strong: false, emphasis: false, url: null, text: '\t', isKept: true }

const toFilled = (cells: ReadBlock[][]): ReadBlock[][] =>
  cells.filter((blocks) => withTablesAsLines(blocks).some(isFilled))

/** The rows of a table as lines; what stands alone in its row stays what it is, a table too. */
export const toRows = ({ caption, rows }: ReadTable): ReadBlock[] => [
  ...caption,
  ...rows.flatMap(({ start, cells }): ReadBlock[] => {
    const blocks = cells.map((cell) => cell.blocks)
    const filled = toFilled(blocks)
    if (filled.length < 2) return filled.flat()
    const pieces = blocks.flatMap((own, index) => [
      ...(index === 0 ? [] : [tab]),
      ...toPieces(withTablesAsLines(own)),
    ])
    return [{ start, pieces }]
  }),
]

/** Whether a table has cells beside one another, which lines do not show. */
export const hasCells = ({ rows }: ReadTable): boolean =>
  rows.some(({ cells }) => toFilled(cells.map(({ blocks }) => blocks)).length > 1)

type Cell = { runs: Run[]; colSpan: number; rowSpan: number; isHeader: boolean; isHead: boolean }

const end: Run = { strong: false, emphasis: false, url: null, text: '\n' }

const toRuns = (blocks: LineBlock[]): Run[] =>
  toLines(toPieces(blocks)).flatMap((runs, index) => [...(index === 0 ? [] : [end]), ...runs])

const textOf = ({ runs }: Cell): string => runs.map(({ text }) => text).join('')
const isBlank = ({ runs }: Cell): boolean => runs.length === 0
const isNumber = (cell: Cell): boolean => toPads([textOf(cell)]) !== null

/** How many rows or columns from the first one on are of headers, so that no cell stands half in them; 0 where all would be. */
const toWhole = (count: number, all: number, spans: { at: number; span: number }[]): number => {
  let whole = count
  for (const { at, span } of spans.toSorted((one, other) => one.at - other.at))
    if (at < whole) whole = Math.max(whole, at + span)
  return whole < all ? whole : 0
}

/** The headers that the clipboard marks; where it marks none, what stands over and before numbers. */
const findHeaders = (rows: Cell[][]): Pick<Table, 'headerRows' | 'headerColumns'> => {
  const { placed, columns } = toGrid(rows.map((cells) => ({ cells })))
  const [first = []] = rows
  const spans = placed.map(({ row, cell }) => ({ at: row, span: cell.rowSpan }))
  const isMarked = (cells: Cell[]): boolean =>
    cells.every(({ isHeader, isHead }) => isHeader || isHead) && !cells.some(isNumber)
  const unmarked = rows.findIndex((cells) => !isMarked(cells))
  const marked = toWhole(unmarked < 0 ? rows.length : unmarked, rows.length, spans)
  const above = marked > 0 ? marked : toWhole(1, rows.length, spans)

  const below = placed.filter(({ row }) => row >= above)
  const inColumn = (at: number): Cell[] =>
    below.filter(({ column, cell }) => column === at && cell.colSpan === 1).map(({ cell }) => cell)
  const isOfNumbers = Array.from({ length: columns }, (_, at) => toPads(inColumn(at).map(textOf))).some(
    (pads) => pads !== null,
  )
  const guessed = isOfNumbers && !first.some(isNumber) ? above : 0
  const headerRows = marked > 0 ? marked : guessed
  const names = inColumn(0)
  const areNames =
    names.length > 0 &&
    (names.every(({ isHeader }) => isHeader) ||
      (isOfNumbers && !names.some((cell) => isBlank(cell) || isNumber(cell))))
  const isCut = placed.some(({ column, cell }) => column === 0 && cell.colSpan > 1)
  return { headerRows, headerColumns: areNames && !isCut ? 1 : 0 }
}

/** A row that one cell fills from edge to edge says what the table is about. */
const takeTitle = (rows: Cell[][]): { title: Cell | null; rest: Cell[][] } => {
  const [[only, ...others] = [], ...rest] = rows
  const isTitle = only !== undefined && others.length === 0 && only.colSpan > 1 && only.rowSpan === 1
  return isTitle && !isBlank(only) ? { title: only, rest } : { title: null, rest: rows }
}

const withoutBold = (runs: Run[]): Run[] =>
  runs.every(({ strong, text }) => strong || text.trim() === '')
    ? runs.map((run) => ({ ...run, strong: false }))
    : runs

/** The table of the contract that one of the clipboard makes; null where it only lays things out, or is too large. */
export const toTable = ({ caption, rows: read, isLayout }: ReadTable): MadeTable | null => {
  const blocksOfCells = read.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
  if (isLayout || blocksOfCells.some(({ start }) => start.kind === 'table')) return null
  const uncovered = withoutCoveredRows(
    read.map(({ cells, isHead }) => ({
      cells: cells.map(({ blocks, ...cell }): Cell => ({
        ...cell,
        isHead,
        runs: toRuns(withTablesAsLines(blocks)),
      })),
    })),
  )
  const blank: Cell = { runs: [], colSpan: 1, rowSpan: 1, isHeader: false, isHead: false }
  const {
    rows: whole,
    columns,
    parted,
  } = toRectangle(
    uncovered.map(({ cells }) => cells),
    blank,
  )
  const isEmptyRow = (cells: Cell[]): boolean =>
    cells.every((cell) => isBlank(cell) && cell.rowSpan === 1) &&
    cells.reduce((sum, { colSpan }) => sum + colSpan, 0) === columns
  const above = toRuns(withTablesAsLines(caption))
  const filled = whole.filter((cells) => !isEmptyRow(cells))
  const { title, rest: rows } = above.length > 0 ? { title: null, rest: filled } : takeTitle(filled)
  const isOfColumns = rows.filter((cells) => cells.filter((cell) => !isBlank(cell)).length > 1).length > 1
  if (!isOfColumns || rows.length > mostRows || columns > mostColumns) return null

  const { headerRows, headerColumns } = findHeaders(rows)
  const { placed } = toGrid(rows.map((cells) => ({ cells })))
  const said = (title?.runs ?? above).map(({ text }) => text).join('')
  return {
    table: {
      type: 'table',
      caption: said === '' ? null : said.replaceAll('\n', ' '),
      headerRows,
      headerColumns,
      rows: rows.map((_, at) => ({
        cells: placed
          .filter(({ row }) => row === at)
          .map(({ cell: { runs, colSpan, rowSpan }, row, column }) => ({
            // A header is bold as a whole, and says nothing by it.
            children: toInlines(row < headerRows || column < headerColumns ? withoutBold(runs) : runs),
            colSpan,
            rowSpan,
          })),
      })),
    },
    parted,
    flattened: blocksOfCells.filter(({ start }) => start.kind !== 'paragraph').length,
  }
}
