import { describe, expect, test } from 'vitest'
import { findProblems } from '../parse.ts'
import { words } from '../testing/small-publication.ts'
import { richText } from './block.ts'
import { type Table, toCell } from './table.ts'
import { toGrid, withoutCoveredRows } from './table-grid.ts'
import { toPads } from './table-numbers.ts'

type Cell = Table['rows'][number]['cells'][number]

const cell = (text: string, colSpan = 1, rowSpan = 1): Cell => ({
  ...toCell(text === '' ? [] : [words(text)]),
  colSpan,
  rowSpan,
})

const table = (rows: Cell[][], more: Partial<Table> = {}): Table => ({
  type: 'table',
  caption: null,
  headerRows: 0,
  headerColumns: 0,
  rows: rows.map((cells) => ({ cells })),
  ...more,
})

const messagesOf = (one: Table): string[] => findProblems(richText, [one]).map(({ message }) => message)

const square = [
  [cell('甲'), cell('乙')],
  [cell('丙'), cell('丁')],
]

describe('the contract of a table', () => {
  test('holds cells that are merged to a rectangle, and empty ones', () => {
    expect(
      messagesOf(
        table([
          [cell('甲', 2), cell('乙', 1, 2)],
          [cell('丙'), cell('')],
        ]),
      ),
    ).toEqual([])
  })

  const refused: [string, Table, RegExp][] = [
    ['a row that is shorter', table([[cell('甲'), cell('乙')], [cell('丙')]]), /第2行少了1格/],
    ['a hole beside a merged cell', table([[cell('甲', 1, 2), cell('乙')], [cell('丙', 2)]]), /第1行少了1格/],
    ['cells over each other', table([[cell('甲'), cell('乙', 1, 2)], [cell('丙', 2)]]), /重叠/],
    ['a cell that is longer than the table', table([[cell('甲', 1, 3)], [cell('乙')]]), /超出了最后一行/],
    [
      'a header row through a merged cell',
      table([[cell('甲', 1, 2), cell('乙')], [cell('丙')]], { headerRows: 1 }),
      /一半在表头行/,
    ],
    [
      'a header column through a merged cell',
      table([[cell('甲', 2)], [cell('乙'), cell('丙')]], { headerColumns: 1 }),
      /一半在表头列/,
    ],
    ['nothing but header rows', table(square, { headerRows: 2 }), /只有表头行/],
    ['nothing but header columns', table(square, { headerColumns: 3 }), /只有表头列/],
    ['no text', table([[cell(''), cell('')]]), /还没有文字/],
    ['only white space in a cell', table([[cell('甲'), cell(' \u200b')]]), /只有空格/],
    [
      'nothing but somebody who may have to leave',
      table([[{ ...cell(''), children: [{ type: 'mention', key: 'a', text: '张某', without: '' }] }]]),
      /只有提及的人/,
    ],
    ['too many columns', table([Array.from({ length: 21 }, () => cell('甲'))]), /太多了，最多 20 项/],
    ['too many columns by merged cells', table([[cell('甲', 20), cell('乙', 20)]]), /最多 20 列/],
    ['too many rows', table(Array.from({ length: 201 }, () => [cell('甲')])), /最多 200 行/],
    ['a span without end', table([[cell('甲', 1e9, 1e9)]]), /不能大于/],
  ]
  test.each(refused)('refuses %s', (_, one, message) => {
    expect(messagesOf(one).join('；')).toMatch(message)
  })
})

describe('cells at their places', () => {
  test('stand beside those from above', () => {
    const { placed, columns } = toGrid([
      { cells: [cell('甲', 1, 2), cell('乙', 2)] },
      { cells: [cell('丙'), cell('丁')] },
    ])
    expect(placed.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [1, 1],
      [1, 2],
    ])
    expect(columns).toBe(3)
  })

  test('lose the rows that are covered whole, and only these', () => {
    const rows = [{ cells: [cell('甲', 1, 3), cell('乙', 1, 2)] }, { cells: [] }, { cells: [cell('丙')] }]
    expect(withoutCoveredRows(rows)).toEqual([
      { cells: [cell('甲', 1, 2), cell('乙')] },
      { cells: [cell('丙')] },
    ])
  })
})

describe('numbers below one another', () => {
  const columns: [string, string[], (string | null)[] | null][] = [
    ['of unlike fractions', ['1,204', '98.25', '-3.5'], ['.00', '', '0']],
    ['with a unit, and one without', ['12.5%', '3%', '40'], ['', '.0', '.0%']],
    ['with an empty cell and a dash', ['12', '', '—'], ['', null, null]],
    ['full-width marks', ['１２'.normalize('NFKC'), '３．５'.normalize('NFKC')], ['.0', '']],
    ['no numbers', ['甲', '乙'], null],
    ['a number among words', ['12', '见附件'], null],
    ['a day', ['2022年6月', '12'], null],
    ['nothing', ['', '—'], null],
    ['a range', ['3-5', '4'], null],
  ]
  test.each(columns)('%s', (_, texts, pads) => {
    expect(toPads(texts)).toEqual(pads)
  })
})
