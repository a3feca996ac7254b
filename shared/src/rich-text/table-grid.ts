import type { Path } from './parts.ts'

type Spans = { colSpan: number; rowSpan: number }
type Rows<Cell> = { cells: Cell[] }[]

/** A cell with the row and column at which it begins, counted from 0, and its number within its row. */
export type PlacedCell<Cell> = { cell: Cell; row: number; column: number; index: number }

/** The cells of a table at their places, how many columns there are, and what keeps them from filling a rectangle. */
type Grid<Cell> = {
  placed: PlacedCell<Cell>[]
  columns: number
  faults: { path: Path; message: string }[]
}

/** Puts each cell where a browser would: at the first place of its row that no cell from above covers. */
export const toGrid = <Cell extends Spans>(rows: Rows<Cell>): Grid<Cell> => {
  const covered = rows.map(() => new Set<number>())
  const placed: PlacedCell<Cell>[] = []
  const faults: Grid<Cell>['faults'] = []
  rows.forEach(({ cells }, row) => {
    let column = 0
    cells.forEach((cell, index) => {
      while (covered[row]?.has(column) === true) column += 1
      placed.push({ cell, row, column, index })
      const path = ['rows', row, 'cells', index]
      if (row + cell.rowSpan > rows.length)
        faults.push({ path, message: `第${row + 1}行有一个合并的单元格超出了最后一行` })
      for (const below of covered.slice(row, row + cell.rowSpan)) {
        for (let at = column; at < column + cell.colSpan; at += 1) {
          if (below.has(at)) faults.push({ path, message: `第${row + 1}行有合并的单元格互相重叠` })
          below.add(at)
        }
      }
      column += cell.colSpan
    })
  })
  const columns = Math.max(0, ...covered.flatMap((row) => [...row].map((column) => column + 1)))
  covered.forEach((row, index) => {
    if (row.size < columns)
      faults.push({
        path: ['rows', index],
        message: `第${index + 1}行少了${columns - row.size}格，请补上单元格或改好合并`,
      })
  })
  return { placed, columns, faults }
}

/** The rows without those in which no cell begins, since cells from above cover them whole. */
export const withoutCoveredRows = <Cell extends Spans>(rows: Rows<Cell>): Rows<Cell> => {
  const isCovered = rows.map(({ cells }) => cells.length === 0)
  return rows
    .map(({ cells }, row) => ({
      cells: cells.map((cell) => {
        const gone = isCovered.slice(row, row + cell.rowSpan).filter(Boolean).length
        return { ...cell, rowSpan: cell.rowSpan - gone }
      }),
    }))
    .filter(({ cells }) => cells.length > 0)
}
