import type { Block } from '../rich-text/block.ts'
import type { Inline } from '../rich-text/inline.ts'
import { everyInline } from './inlines.ts'

const text = (words: string): Inline[] => [{ type: 'text', text: words }]

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
