import { toGrid, withoutCoveredRows } from '@xiezou/shared'
import { asStored, orNull, type Path, type Reading, type Stored } from '../reading.ts'
import { childrenOf, type Node, toName } from './node.ts'
import { isBlank, readLine } from './read-line.ts'
import { columnHeader, rowHeader } from './write-table.ts'

type Cell = { node: Node; colSpan: number; rowSpan: number; header: number }

const toCell = (node: Node): Cell => ({
  node,
  colSpan: Number(node['colSpan'] ?? 1),
  rowSpan: Number(node['rowSpan'] ?? 1),
  header: Number(node['headerState'] ?? 0),
})

/** Several paragraphs of a cell are its lines. */
const readCell = (cell: Node, reading: Reading, path: Path): unknown[] => {
  const paragraphs = childrenOf(cell).filter((node) => {
    if (node.type !== 'paragraph') reading.refuse(path, `表格的一格里不能放${toName(node)}，请移到表格外面`)
    return node.type === 'paragraph' && childrenOf(node).length > 0
  })
  const nodes = paragraphs.flatMap((node, index) => [
    ...(index === 0 ? [] : [{ type: 'linebreak' }]),
    ...childrenOf(node),
  ])
  const line = readLine(nodes, reading, path)
  return isBlank(line) ? [] : line
}

/** How many rows, or columns, from the first one on are of headers alone; any other that is one is refused. */
const countHeaders = (
  cells: { at: number; span: number; isHeader: boolean }[],
  refuse: (at: number) => void,
): number => {
  let count = 0
  const covering = (at: number) => cells.filter((cell) => cell.at <= at && at < cell.at + cell.span)
  while (covering(count).length > 0 && covering(count).every(({ isHeader }) => isHeader)) count += 1
  const stray = cells.find(({ at, isHeader }) => isHeader && at >= count)
  if (stray !== undefined) refuse(stray.at)
  return count
}

const findTable = (grid: unknown, reading: Reading, path: Path): Node | null => {
  const nodes = childrenOf(asStored(asStored(grid)['root']))
  const tables = nodes.filter(({ type }) => type === 'table')
  for (const node of nodes) {
    if (node.type === 'table') continue
    const isEmpty = node.type === 'paragraph' && isBlank(readLine(childrenOf(node), reading, path))
    if (!isEmpty) reading.refuse(path, '表格的上面或下面还有别的内容，请移进格子里，或移到正文里')
  }
  if (tables.length === 0) reading.refuse(path, '这一块里没有表格，请插入一个，或删去这一块')
  if (tables.length > 1) reading.refuse(path, '一块里只能有一个表格，另一个请放进另一块')
  return tables[0] ?? null
}

/** The published table that a block of the editor holds. */
export const readTable = ({ caption, grid }: Stored, reading: Reading, path: Path): unknown => {
  const found = findTable(grid, reading, path)
  const rows = withoutCoveredRows(
    found === null ? [] : childrenOf(found).map((row) => ({ cells: childrenOf(row).map(toCell) })),
  )
  const { placed } = toGrid(rows)
  const headerRows = countHeaders(
    placed.map(({ row, cell }) => ({
      at: row,
      span: cell.rowSpan,
      isHeader: (cell.header & rowHeader) !== 0,
    })),
    (at) => {
      reading.refuse(path, `表头行要从第一行起连着；第${at + 1}行请取消表头，或者把上面各行也设为表头`)
    },
  )
  const headerColumns = countHeaders(
    placed.map(({ column, cell }) => ({
      at: column,
      span: cell.colSpan,
      isHeader: (cell.header & columnHeader) !== 0,
    })),
    (at) => {
      reading.refuse(path, `表头列要从第一列起连着；第${at + 1}列请取消表头，或者把左边各列也设为表头`)
    },
  )
  return {
    type: 'table',
    caption: orNull(caption),
    headerRows,
    headerColumns,
    rows: rows.map(({ cells }, row) => ({
      cells: cells.map(({ node, colSpan, rowSpan }, index) => ({
        children: readCell(node, reading, [...path, 'rows', row, 'cells', index, 'children']),
        colSpan,
        rowSpan,
      })),
    })),
  }
}
