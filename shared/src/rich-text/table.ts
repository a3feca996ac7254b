import { z } from 'zod'
import { type PageInline, toLineText } from '../models/line.ts'
import { oneLine } from '../words.ts'
import { type Inline, isLeft, lineOrNothing } from './inline.ts'
import { type BlockKind, itself, none } from './parts.ts'
import { type PlacedCell, toGrid } from './table-grid.ts'
import { toPads } from './table-numbers.ts'

/** How long and how wide a table may be. */
export const mostRows = 200
export const mostColumns = 20

// How the cells lie is asked only where their spans are some.
const span = (most: number) => z.int().min(1, { abort: true }).max(most, { abort: true })

const cell = z.strictObject({
  children: lineOrNothing,
  colSpan: span(mostColumns),
  rowSpan: span(mostRows),
})
type Cell = z.infer<typeof cell>

/** Whatever is wrong with how the cells lie, with its place. */
const checkTable = (
  table: Omit<Table, 'type'>,
  refuse: (message: string, path: PropertyKey[]) => void,
): void => {
  const { rows, headerRows, headerColumns } = table
  const { placed, columns, faults } = toGrid(rows)
  for (const { message, path } of faults) refuse(`表格的${message}`, path)
  if (columns > mostColumns) refuse(`表格太宽了，最多 ${mostColumns} 列，请拆成几个`, ['rows'])
  if (headerRows >= rows.length) refuse('表格里只有表头行，还没有内容', ['headerRows'])
  if (headerColumns >= columns) refuse('表格里只有表头列，还没有内容', ['headerColumns'])
  for (const { cell: one, row, column, index } of placed) {
    const path = ['rows', row, 'cells', index]
    if (row < headerRows && row + one.rowSpan > headerRows)
      refuse('表格有一个合并的单元格一半在表头行、一半在下面，请拆开它', path)
    if (column < headerColumns && column + one.colSpan > headerColumns)
      refuse('表格有一个合并的单元格一半在表头列、一半在外面，请拆开它', path)
  }
  if (!placed.some(({ cell: { children } }) => children.some(isLeft)))
    refuse('表格里还没有文字，或者只有提及的人；不能再提及他们时表格就空了', ['rows'])
}

/**
 * Figures or words in rows and columns, the first of which may be headers; a row of units is a header row. Merged cells
 * stand where they begin, and all of them together fill a rectangle.
 */
const table = z
  .strictObject({
    type: z.literal('table'),
    caption: oneLine.nullable(),
    headerRows: z.int().min(0),
    headerColumns: z.int().min(0),
    rows: z
      .array(z.strictObject({ cells: z.array(cell).min(1).max(mostColumns) }))
      .min(1, '表格还没有内容')
      .max(mostRows, `表格太长了，最多 ${mostRows} 行，请拆成几个`),
  })
  .superRefine((value, context) => {
    checkTable(value, (message, path) => context.addIssue({ code: 'custom', message, path }))
  })
export type Table = z.infer<typeof table>

/**
 * A cell as it is drawn. `column` is where it begins; in columns of numbers, `pad` is what has to stand unseen behind a
 * number so that the decimal points are below one another.
 */
export type PageCell = {
  line: PageInline[]
  scope: 'col' | 'row' | null
  column: number
  colSpan: number
  rowSpan: number
  isNumeric: boolean
  pad: string
}

export type PageTable = {
  type: 'table'
  id: string
  caption: string | null
  headerColumns: number
  head: PageCell[][]
  body: PageCell[][]
}

type DrawnCell = PlacedCell<Cell> & { line: PageInline[] }

const isInColumn = ({ cell: { colSpan }, column }: DrawnCell, at: number): boolean =>
  colSpan === 1 && column === at

/** For each column of numbers the pads of its cells, by their rows. */
const toNumberColumns = (
  drawn: DrawnCell[],
  { headerRows, headerColumns }: Table,
): Map<number, Map<number, string | null>> => {
  const columns = new Map<number, Map<number, string | null>>()
  for (const at of new Set(drawn.map(({ column }) => column))) {
    const own = drawn.filter((one) => isInColumn(one, at) && one.row >= headerRows)
    const pads = at < headerColumns ? null : toPads(own.map(({ line }) => toLineText(line)))
    if (pads !== null) columns.set(at, new Map(own.map(({ row }, index) => [row, pads[index] ?? null])))
  }
  return columns
}

const draw = (block: Table, drawn: DrawnCell[]): Pick<PageTable, 'head' | 'body'> => {
  const numbers = toNumberColumns(drawn, block)
  const rows = block.rows.map((_, at) =>
    drawn
      .filter(({ row }) => row === at)
      .map(({ cell: { colSpan, rowSpan }, row, column, line }): PageCell => {
        const pads = colSpan === 1 ? numbers.get(column) : undefined
        const inHead = row < block.headerRows
        return {
          line,
          scope: inHead ? 'col' : column < block.headerColumns ? 'row' : null,
          column,
          colSpan,
          rowSpan,
          isNumeric: pads !== undefined,
          pad: (inHead ? null : pads?.get(row)) ?? '',
        }
      }),
  )
  return { head: rows.slice(0, block.headerRows), body: rows.slice(block.headerRows) }
}

export const tableKind: BlockKind<typeof table, PageTable> = {
  schema: table,
  prose: {
    place: { word: '表格' },
    toLines: ({ rows }) =>
      rows.flatMap(({ cells }, row) =>
        cells.map(({ children }, index) => ({
          path: ['rows', row, 'cells', index, 'children'],
          line: children,
        })),
      ),
  },
  isOfStories: false,
  toReferences: none,
  toUses: none,
  toNamed: none,
  without: itself,
  draw: (block, pen) => {
    const id = pen.nextId('table')
    const drawn = toGrid(block.rows).placed.map((one, index): DrawnCell => ({
      ...one,
      line: pen.line(one.cell.children, `${id}-${index + 1}`),
    }))
    const { caption, headerColumns } = block
    return { type: 'table', id, caption, headerColumns, ...draw(block, drawn) }
  },
  drawn: {
    type: 'table',
    toLines: ({ head, body }) => [...head, ...body].flatMap((row) => row.map(({ line }) => line)),
  },
}

/** A cell without spans. */
export const toCell = (children: Inline[]): Cell => ({ children, colSpan: 1, rowSpan: 1 })
