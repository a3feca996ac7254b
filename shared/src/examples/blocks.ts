import type { Block } from '../rich-text/block.ts'
import type { Inline } from '../rich-text/inline.ts'
import { toCell } from '../rich-text/table.ts'
import { everyInline } from './inlines.ts'

const text = (words: string): Inline[] => [{ type: 'text', text: words }]

const toRow = (...texts: string[]) => ({
  cells: texts.map((words) => toCell(words === '' ? [] : text(words))),
})

/** Named examples of every block of the body. */
export const blockExamples: {
  [Type in Block['type']]: { name: string; block: Extract<Block, { type: Type }> }[]
} = {
  heading: [
    { name: 'of the third level', block: { type: 'heading', level: 3, children: text('三级标题') } },
    { name: 'of the fourth level', block: { type: 'heading', level: 4, children: text('四级标题') } },
  ],
  paragraph: [{ name: 'a paragraph of everything', block: { type: 'paragraph', children: everyInline } }],
  list: [
    {
      name: 'a numbered list with a list in it',
      block: {
        type: 'list',
        ordered: true,
        items: [
          {
            children: text('第一项'),
            nested: { type: 'list', ordered: false, items: [{ children: everyInline, nested: null }] },
          },
          { children: text('第二项'), nested: null },
        ],
      },
    },
  ],
  quote: [
    {
      name: 'of two paragraphs',
      block: {
        type: 'quote',
        children: [
          { type: 'paragraph', children: text('引文第一段') },
          { type: 'paragraph', children: text('引文第二段') },
        ],
      },
    },
  ],
  'statistics-block': [{ name: 'a panel', block: { type: 'statistics-block', key: 'benpian' } }],
  'program-card': [{ name: 'a card of a program', block: { type: 'program-card', key: 'xiaowu' } }],
  'family-card': [
    { name: 'a card of a family', block: { type: 'family-card', key: 'jiating-1' } },
    { name: 'a card of a group', block: { type: 'family-card', key: 'qunti' } },
  ],
  'pull-quote': [
    {
      name: 'without attribution',
      block: { type: 'pull-quote', text: '数据不能代表一切。', attribution: null },
    },
    { name: 'with attribution', block: { type: 'pull-quote', text: '提高幸福感。', attribution: '本篇' } },
  ],
  gallery: [
    {
      name: 'of three, one with a caption of the report',
      block: {
        type: 'gallery',
        pictures: [
          { key: 'xiaowu-tupian', caption: null },
          { key: 'guangchang-tupian', caption: '广场上的宣传' },
          { key: 'xiaowu-tupian', caption: '小屋里' },
        ],
      },
    },
    {
      name: 'of two',
      block: {
        type: 'gallery',
        pictures: [
          { key: 'xiaowu-tupian', caption: null },
          { key: 'guangchang-tupian', caption: null },
        ],
      },
    },
  ],
  timeline: [
    {
      name: 'as exact as the source',
      block: {
        type: 'timeline',
        entries: [
          { date: '2021', children: text('向日葵亲子小屋开始筹建。') },
          { date: '2022-06', children: everyInline },
          { date: '2022-08-31', children: text('第一间小屋开门。') },
          { date: 'unknown', children: text('后来又添了一间。') },
        ],
      },
    },
  ],
  attachment: [
    { name: 'with a note', block: { type: 'attachment', key: 'tongjibiao' } },
    { name: 'without a note', block: { type: 'attachment', key: 'shuju' } },
  ],
  table: [
    {
      name: 'with units in the head, a column of names and numbers of unlike length',
      block: {
        type: 'table',
        caption: '各镇（街）服务情况',
        headerRows: 2,
        headerColumns: 1,
        rows: [
          {
            cells: [
              { ...toCell(text('镇（街）')), rowSpan: 2 },
              { ...toCell(text('上门服务')), colSpan: 2 },
              toCell(text('说明')),
            ],
          },
          toRow('人次', '满意率（%）', '来源'),
          toRow('示例街道', '1,204', '98.25', '年报'),
          toRow('双庙镇', '96', '100', ''),
          toRow('合计', '1,300', '—', '两处相加'),
        ],
      },
    },
    {
      name: 'with everything that a line holds, and a merged cell within',
      block: {
        type: 'table',
        caption: null,
        headerRows: 1,
        headerColumns: 0,
        rows: [
          toRow('项目', '情况'),
          { cells: [{ ...toCell(everyInline), rowSpan: 2 }, toCell(text('𬒈𠮷\n第二行'))] },
          toRow(''),
          {
            cells: [
              toCell([{ type: 'mention', key: 'jiating-1', text: '张某', without: '' }]),
              toCell(text('只有一人提到')),
            ],
          },
        ],
      },
    },
    {
      name: 'without headers',
      block: {
        type: 'table',
        caption: null,
        headerRows: 0,
        headerColumns: 0,
        rows: [toRow('上午', '义诊'), toRow('下午', '讲座')],
      },
    },
  ],
  picture: [
    { name: 'with its own caption', block: { type: 'picture', key: 'xiaowu-tupian', caption: null } },
    {
      name: 'with a caption of the report',
      block: { type: 'picture', key: 'xiaowu-tupian', caption: '小屋里' },
    },
  ],
}

/** All of them, with their names. */
export const blocks: { name: string; block: Block }[] = Object.values(blockExamples).flatMap(
  (examples): { name: string; block: Block }[] => examples,
)
