type Spans = { colSpan: number; rowSpan: number }

/**
 * Cells that fill a rectangle, each where a browser would put it: one that reaches over an edge or into another one is
 * made smaller, and counted where it lies over another; where there is none, there is a blank one.
 */
export const toRectangle = <Cell extends Spans>(
  rows: Cell[][],
  blank: Cell,
): { rows: Cell[][]; columns: number; parted: number } => {
  const taken = rows.map(() => new Set<number>())
  const placed = rows.map((): { cell: Cell; column: number }[] => [])
  let parted = 0
  rows.forEach((cells, row) => {
    let column = 0
    for (const cell of cells) {
      while (taken[row]?.has(column) === true) column += 1
      let colSpan = 1
      while (colSpan < cell.colSpan && taken[row]?.has(column + colSpan) === false) colSpan += 1
      const covers = Array.from({ length: colSpan }, (_, index) => column + index)
      const most = Math.min(cell.rowSpan, rows.length - row)
      let rowSpan = 1
      while (rowSpan < most && !covers.some((at) => taken[row + rowSpan]?.has(at) === true)) rowSpan += 1
      if (colSpan < cell.colSpan || rowSpan < most) parted += 1
      for (const one of taken.slice(row, row + rowSpan)) for (const at of covers) one.add(at)
      placed[row]?.push({ cell: { ...cell, colSpan, rowSpan }, column })
    }
  })
  const columns = Math.max(0, ...taken.flatMap((row) => [...row].map((column) => column + 1)))
  const filled = placed.map((cells, row) => {
    const holes = Array.from({ length: columns }, (_, column) => column).filter(
      (column) => taken[row]?.has(column) === false,
    )
    return [...cells, ...holes.map((column) => ({ cell: blank, column }))]
      .toSorted((one, other) => one.column - other.column)
      .map(({ cell }) => cell)
  })
  return { rows: filled, columns, parted }
}
