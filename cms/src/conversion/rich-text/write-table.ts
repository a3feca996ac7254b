import { type Inline, type Table, toGrid } from '@xiezou/shared'
import type { Stored } from '../reading.ts'
import { element, paragraph } from './write-prose.ts'

/** The bits by which a cell of the editor says that its row or its column is one of headers. */
export const rowHeader = 1
export const columnHeader = 2

/** The node of a table as the editor keeps it. */
export const writeTableNode = (
  { rows, headerRows, headerColumns }: Table,
  writeLine: (line: Inline[]) => Stored[],
): Stored => {
  const { placed } = toGrid(rows)
  const children = rows.map((_, at) =>
    element(
      'tablerow',
      placed
        .filter(({ row }) => row === at)
        .map(({ cell: { children: line, colSpan, rowSpan }, row, column }) =>
          element('tablecell', [paragraph(writeLine(line))], {
            backgroundColor: null,
            colSpan,
            rowSpan,
            headerState: (row < headerRows ? rowHeader : 0) | (column < headerColumns ? columnHeader : 0),
          }),
        ),
    ),
  )
  return element('table', children)
}

/** The tree of an editor that holds one table. */
export const writeTable = (table: Table, writeLine: (line: Inline[]) => Stored[]): Stored => ({
  root: element('root', [writeTableNode(table, writeLine)]),
})
