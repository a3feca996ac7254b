import {
  type Block,
  type Format,
  type Inline,
  type List,
  type RichText,
  type Show,
  type Table,
  toCell,
} from '@xiezou/shared'
import { keptTexts } from '@xiezou/shared/testing'
import fc from 'fast-check'

const keys = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/)
// At least one character that shows, and the line ends and tabs that a writer may set within.
const plainWords = fc.stringMatching(/^[甲-龟a-z“”0-9 ]?[甲乙丙丁][甲-龟a-z \n\t]{0,12}[甲乙丙丁]$/)
// Rare, and somebody's own: what the program takes for odd must never take them along.
const words = fc.oneof(
  { weight: 4, arbitrary: plainWords },
  fc.tuple(plainWords, fc.constantFrom(...keptTexts)).map(([text, [, kept]]) => `${text}${kept}丙`),
)
const yes = fc.constant(true as const)

const texts = fc.record(
  { type: fc.constant('text' as const), text: words, strong: yes, emphasis: yes },
  { requiredKeys: ['type', 'text'] },
)
type Text = typeof texts extends fc.Arbitrary<infer One> ? One : never

const isSameLook = (a: Inline, b: Inline): boolean =>
  a.type === 'text' && b.type === 'text' && a.strong === b.strong && a.emphasis === b.emphasis

// Neighbouring texts of one look are one text; nobody can tell them apart in the editor.
const apart = <Node extends Inline>(nodes: Node[]): Node[] =>
  nodes.filter((node, index) => {
    const before = nodes[index - 1]
    return before === undefined || !isSameLook(before, node)
  })

const shows: fc.Arbitrary<Show> = fc.oneof(
  fc.record({ observation: keys }),
  fc.record({
    latest: fc.record({
      definition: keys,
      period: fc.constantFrom('year', 'half', 'quarter', 'month', 'range', 'as-of'),
    }),
  }),
)

const formats: fc.Arbitrary<Format> = fc.record({
  numerals: fc.constantFrom('arabic', 'han'),
  scale: fc.constantFrom('one', 'wan', 'yi'),
  word: fc.constantFrom('none', '余', '多', '约', '至少'),
  unit: fc.constantFrom('printed', 'omitted'),
  grouping: fc.boolean(),
})

const links: fc.Arbitrary<Inline> = fc.record({
  type: fc.constant('link'),
  to: fc.oneof(
    fc.record({ url: fc.webUrl() }),
    fc.record({
      document: fc
        .tuple(fc.constantFrom('article', 'program', 'family', 'statistics-block'), keys)
        .map(([type, key]) => `${type}/${key}` as `article/${string}`),
    }),
  ),
  children: fc.array(texts, { minLength: 1, maxLength: 3 }).map((all) => apart<Text>(all)),
})

const inlines: fc.Arbitrary<Inline> = fc.oneof(
  texts,
  links,
  fc.record({ type: fc.constant('statistic' as const), key: keys, show: shows, format: formats }),
  fc.record({
    type: fc.constant('mention' as const),
    key: keys,
    text: words,
    without: fc.oneof(fc.constant(''), words),
  }),
)

const isLeftWithoutPeople = (line: Inline[]): boolean =>
  line.some((node) => node.type !== 'mention' || node.without !== '')

const lines = fc
  .array(inlines, { minLength: 1, maxLength: 5 })
  .map((line) => apart(line))
  .filter(isLeftWithoutPeople)

const { list: lists } = fc.letrec<{ list: List; item: List['items'][number] }>((tie) => ({
  item: fc.record({ children: lines, nested: fc.option(tie('list'), { maxDepth: 2 }) }),
  list: fc.record({
    type: fc.constant('list'),
    ordered: fc.boolean(),
    items: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }),
}))

const paragraphs = fc.record({ type: fc.constant('paragraph' as const), children: lines })

type Cell = Table['rows'][number]['cells'][number]

// One merged rectangle, which reaches over no edge of the headers and leaves a cell in each row.
const merge = (cells: Cell[][], top: number, left: number, rowSpan: number, colSpan: number): Cell[][] =>
  cells.map((row, at) =>
    row.flatMap((cell, column) => {
      const isIn = at >= top && at < top + rowSpan && column >= left && column < left + colSpan
      if (!isIn) return [cell]
      return at === top && column === left ? [{ ...cell, rowSpan, colSpan }] : []
    }),
  )

const tables: fc.Arbitrary<Table> = fc
  .record({
    caption: fc.option(words),
    headerRows: fc.nat(2),
    headerColumns: fc.nat(2),
    rows: fc.integer({ min: 1, max: 2 }),
    columns: fc.integer({ min: 2, max: 3 }),
    colSpan: fc.integer({ min: 1, max: 2 }),
    rowSpan: fc.integer({ min: 1, max: 2 }),
    isInHead: fc.boolean(),
  })
  .chain(({ caption, headerRows, headerColumns, rows, columns, colSpan, rowSpan, isInHead }) =>
    fc
      .array(
        fc.array(fc.oneof(lines, fc.constant<Inline[]>([])), {
          minLength: headerColumns + columns,
          maxLength: headerColumns + columns,
        }),
        { minLength: headerRows + rows, maxLength: headerRows + rows },
      )
      .map((cells) => ({
        type: 'table' as const,
        caption,
        headerRows,
        headerColumns,
        rows: merge(
          cells.map((row) => row.map(toCell)),
          isInHead && headerRows > 0 ? 0 : headerRows,
          headerColumns,
          Math.min(rowSpan, isInHead && headerRows > 0 ? headerRows : rows),
          headerColumns + colSpan < headerColumns + columns ? colSpan : 1,
        ).map((row) => ({ cells: row })),
      }))
      .filter((table) =>
        table.rows.some(({ cells }) => cells.some(({ children }) => isLeftWithoutPeople(children))),
      ),
  )

const blocks: fc.Arbitrary<Block> = fc.oneof(
  paragraphs,
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(3 as const, 4 as const),
    children: lines,
  }),
  lists,
  fc.record({
    type: fc.constant('quote' as const),
    children: fc.array(paragraphs, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({
    type: fc.constantFrom('statistics-block' as const, 'program-card' as const, 'family-card' as const),
    key: keys,
  }),
  fc.record({ type: fc.constant('pull-quote' as const), text: words, attribution: fc.option(words) }),
  fc.record({ type: fc.constant('picture' as const), key: keys, caption: fc.option(words) }),
  fc.record({ type: fc.constant('attachment' as const), key: keys }),
  fc.record({
    type: fc.constant('gallery' as const),
    pictures: fc.array(fc.record({ key: keys, caption: fc.option(words) }), { minLength: 2, maxLength: 4 }),
  }),
  tables,
  fc.record({
    type: fc.constant('timeline' as const),
    entries: fc.array(
      fc.record({ date: fc.constantFrom('2022-08-31', '2022-08', '2022', 'unknown'), children: lines }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
)

/** Any rich text in the one form that it has after passing through the editor. */
export const richTexts: fc.Arbitrary<RichText> = fc.array(blocks, { maxLength: 6 })
