import { type Block, type Document, type RichText, documentSchemas } from '@xiezou/shared'
import { blockExamples } from '@xiezou/shared/examples'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inventedLookup } from '../../testing/invented-lookup.ts'
import { toReading } from '../reading.ts'
import { toWriting } from '../writing.ts'
import { richTexts } from '../../testing/rich-texts.ts'
import { toPublishedRichText } from './to-published.ts'
import { toStoredRichText } from './to-stored.ts'

const home: Document = {
  type: 'home',
  key: 'home',
  article: null,
  statisticsBlock: null,
  articles: [],
  programs: [],
  order: [],
}

const read = (stored: unknown) => {
  const reading = toReading(inventedLookup)
  return { blocks: toPublishedRichText(stored, reading, ['body']), problems: reading.problems }
}
const write = (richText: RichText) => toStoredRichText(richText, toWriting(home, inventedLookup))

const tree = (...children: object[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const end = { type: 'linebreak' }
const block = (blockType: string, fields: object) => ({ type: 'block', fields: { blockType, ...fields } })
const item = (...children: object[]) => ({ type: 'listitem', children })
const list = (listType: string, ...children: object[]) => ({ type: 'list', listType, children })

const linesOf = (...children: object[]) => read(tree(paragraph(...children))).blocks
const problemsOf = (...children: object[]) => read(tree(...children)).problems.map(({ message }) => message)

const everyBlock = Object.values(blockExamples).flat() as { name: string; block: Block }[]

describe('every kind of block', () => {
  it.each(everyBlock)('is the same after it was stored: $block.type, $name', ({ block: example }) => {
    expect(read(write([example]))).toEqual({ blocks: [example], problems: [] })
  })
})

describe('any rich text', () => {
  it('is the same after it was stored', () => {
    fc.assert(
      fc.property(richTexts, (richText) => {
        expect(read(JSON.parse(JSON.stringify(write(richText))))).toEqual({ blocks: richText, problems: [] })
      }),
    )
  })

  it('is one that the contract allows, so that the test before means something', () => {
    const body = documentSchemas.article.shape.sections.element.shape.body
    fc.assert(fc.property(richTexts, (richText) => body.safeParse(richText).success))
  })

  it('gives every block and link an id of its own', () => {
    const stored = JSON.stringify(
      write([
        { type: 'pull-quote', text: 'a', attribution: null },
        { type: 'pull-quote', text: 'a', attribution: null },
      ]),
    )
    const ids = [...stored.matchAll(/"id":"([0-9a-f]{24})"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(2)
  })
})

describe('what an editor leaves behind', () => {
  it('is left out where it is empty', () => {
    const empty = [
      paragraph(),
      paragraph(text(' 　')),
      paragraph(end),
      { type: 'heading', tag: 'h3', children: [] },
      { type: 'quote', children: [] },
      list('bullet', item()),
    ]
    expect(read(tree(...empty, paragraph(text('完。'))))).toEqual({
      blocks: [{ type: 'paragraph', children: [{ type: 'text', text: '完。' }] }],
      problems: [],
    })
  })

  it('is nothing where the field was never touched', () => {
    expect(read(null)).toEqual({ blocks: [], problems: [] })
  })

  it('is one text where pieces look the same', () => {
    expect(linesOf(text('甲'), text('乙'), text('丙', 1), text('丁', 1))).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '甲乙' },
          { type: 'text', text: '丙丁', strong: true },
        ],
      },
    ])
  })

  it('loses an underline and keeps the words', () => {
    expect(linesOf(text('甲', 8), text('乙', 9))).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '甲' },
          { type: 'text', text: '乙', strong: true },
        ],
      },
    ])
  })

  it('has its line ends with the words before them', () => {
    expect(linesOf(text('甲', 1), end, text('乙'))).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '甲\n', strong: true },
          { type: 'text', text: '乙' },
        ],
      },
    ])
  })

  it('has a line end at the start with the words after it', () => {
    expect(linesOf(end, text('乙', 2))).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: '\n乙', emphasis: true }] },
    ])
  })

  it('makes one quote of neighbouring quotes, and two of those with an empty paragraph between them', () => {
    const quote = (words: string) => ({ type: 'quote', children: [text(words)] })
    const { blocks } = read(tree(quote('一'), quote('二'), paragraph(), quote('三')))
    expect(blocks).toEqual([
      {
        type: 'quote',
        children: [
          { type: 'paragraph', children: [{ type: 'text', text: '一' }] },
          { type: 'paragraph', children: [{ type: 'text', text: '二' }] },
        ],
      },
      { type: 'quote', children: [{ type: 'paragraph', children: [{ type: 'text', text: '三' }] }] },
    ])
  })
})

describe('what has no place in a report', () => {
  it.each([
    [
      'a block in mid-line',
      paragraph(text('甲'), block('pull-quote', {})),
      '“摘句”不能放在一行文字中间，请让它自成一段',
    ],
    ['a table', { type: 'table', children: [] }, '正文里不能放“表格”，请删去或换一种写法'],
    ['a node that nobody knows', { type: 'hologram' }, '正文里不能放“hologram”，请删去或换一种写法'],
    ['a block that nobody knows', block('hologram', {}), '不认识“hologram”，请删去'],
    [
      'an inline block that nobody knows',
      paragraph({ type: 'inlineBlock', fields: { blockType: 'hologram' } }),
      '不认识行内的“hologram”，请删去',
    ],
    [
      'a heading of the first level',
      { type: 'heading', tag: 'h1', children: [text('大')] },
      '小标题只有两级，请改用“标题 3”或“标题 4”',
    ],
    [
      'a list that begins indented',
      list('bullet', item(list('bullet', item(text('甲'))))),
      '列表的第一项不能缩进',
    ],
    [
      'a list numbered from three',
      { ...list('number', item(text('甲'))), start: 3 },
      '有一个编号列表从 3 编起；网站上都从 1 编起，请与前面的合成一个',
    ],
    [
      'two kinds of list below one item',
      list(
        'bullet',
        item(text('甲')),
        item(list('bullet', item(text('乙')))),
        item(list('number', item(text('丙')))),
      ),
      '列表的一项下面不能既有编号又有圆点',
    ],
    [
      'a statistic within a link',
      paragraph({
        type: 'link',
        fields: { linkType: 'custom', url: 'https://example.org' },
        children: [
          {
            type: 'inlineBlock',
            fields: { blockType: 'mention', family: 'id of family/a', text: '甲' },
          },
        ],
      }),
      '链接里只能有文字，请把其他内容移到链接外面',
    ],
    ['a card without its program', block('program-card', {}), '有一个“项目卡片”没有选定内容'],
    [
      'a link to nothing',
      paragraph({ type: 'link', fields: { linkType: 'internal' }, children: [text('甲')] }),
      '链接没有选定内容',
    ],
    [
      'a mention of nobody',
      paragraph({ type: 'inlineBlock', fields: { blockType: 'mention', text: '张某' } }),
      '“张某”没有选定是哪一个家庭',
    ],
  ])('is refused: %s', (_, node, message) => {
    expect(problemsOf(node)).toEqual([message])
  })

  it('is refused at its place among the published blocks', () => {
    const { problems } = read(tree(paragraph(), paragraph(text('甲')), { type: 'table' }))
    expect(problems.map(({ path }) => path)).toEqual([['body', 1]])
  })
})

describe('a table', () => {
  const cell = (words: string, more: object = {}) => ({
    type: 'tablecell',
    ...more,
    children: words.split('/').map((one) => paragraph(...(one === '' ? [] : [text(one)]))),
  })
  const grid = (...rows: object[][]) => ({
    type: 'table',
    children: rows.map((children) => ({ type: 'tablerow', children })),
  })
  const tableOf = (...children: object[]) => block('table', { caption: ' ', grid: tree(...children) })
  const plain = grid([cell('甲'), cell('乙')], [cell('丙'), cell('丁')])

  it('is read with its headers, its merged cells, and the lines of its cells', () => {
    const { blocks, problems } = read(
      tree(
        tableOf(
          paragraph(),
          grid(
            [cell('甲', { headerState: 3, rowSpan: 2 }), cell('乙/第二行', { headerState: 1 })],
            [],
            [cell('丙', { headerState: 2 }), cell(' /')],
          ),
        ),
      ),
    )
    const line = (words: string) => [{ type: 'text', text: words }]
    expect(problems).toEqual([])
    expect(blocks).toEqual([
      {
        type: 'table',
        caption: null,
        headerRows: 1,
        headerColumns: 1,
        rows: [
          {
            cells: [
              { children: line('甲'), colSpan: 1, rowSpan: 1 },
              { children: line('乙\n第二行'), colSpan: 1, rowSpan: 1 },
            ],
          },
          {
            cells: [
              { children: line('丙'), colSpan: 1, rowSpan: 1 },
              { children: [], colSpan: 1, rowSpan: 1 },
            ],
          },
        ],
      },
    ])
  })

  it.each([
    ['nothing', [], /没有表格/],
    ['two tables', [plain, plain], /只能有一个表格/],
    ['text beside the table', [plain, paragraph(text('注'))], /上面或下面还有别的内容/],
    [
      'a header below a row of none',
      [grid([cell('甲')], [cell('乙', { headerState: 1 })])],
      /第2行请取消表头/,
    ],
    [
      'a header right of a column of none',
      [grid([cell('甲'), cell('乙', { headerState: 2 })])],
      /第2列请取消表头/,
    ],
    ['a table in a cell', [grid([{ type: 'tablecell', children: [plain] }])], /一格里不能放“表格”/],
  ] as [string, object[], RegExp][])('that is %s is refused in words', (_, children, message) => {
    expect(problemsOf(tableOf(...children)).join('；')).toMatch(message)
  })
})
