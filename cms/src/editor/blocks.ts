import type { Block as Published } from '@xiezou/shared'
import type { Block } from 'payload'
import { partialDateField } from '../fields/partial-date.ts'
import { emptyGrid, gridEditor } from './grid-editor.ts'
import { lineEditor } from './line-editor.ts'

const statisticsBlock = (): Block => ({
  slug: 'statistics-block' satisfies Published['type'],
  admin: { disableBlockName: true },
  interfaceName: 'StatisticsBlockBlock',
  labels: {
    singular: { zh: '数据板块', en: 'Statistics block' },
    plural: { zh: '数据板块', en: 'Statistics blocks' },
  },
  fields: [
    {
      name: 'statisticsBlock',
      type: 'relationship',
      relationTo: 'statistics-blocks',
      label: { zh: '数据板块', en: 'Statistics block' },
      required: true,
      admin: {
        description: {
          zh: '读者在这里看到整个板块，数随板块更新。',
          en: 'Readers see the whole block here.',
        },
      },
    },
  ],
})

const programCard = (): Block => ({
  slug: 'program-card' satisfies Published['type'],
  admin: { disableBlockName: true },
  labels: {
    singular: { zh: '项目卡片', en: 'Program card' },
    plural: { zh: '项目卡片', en: 'Program cards' },
  },
  fields: [
    {
      name: 'program',
      type: 'relationship',
      relationTo: 'programs',
      label: { zh: '项目', en: 'Program' },
      required: true,
      admin: {
        description: {
          zh: '名称、简介和主要的数都取自项目，不用再写。',
          en: 'What it says comes from the program.',
        },
      },
    },
  ],
})

const familyCard = (): Block => ({
  slug: 'family-card' satisfies Published['type'],
  admin: { disableBlockName: true },
  labels: { singular: { zh: '家庭卡片', en: 'Family card' }, plural: { zh: '家庭卡片', en: 'Family cards' } },
  fields: [
    {
      name: 'family',
      type: 'relationship',
      relationTo: 'families',
      label: { zh: '家庭', en: 'Family' },
      required: true,
      admin: {
        description: {
          zh: '只显示依据允许公开的内容；家庭撤下后卡片自动消失。',
          en: 'It leaves by itself with the family.',
        },
      },
    },
  ],
})

/** A sentence lifted out of the prose. */
export const pullQuote = (): Block => ({
  slug: 'pull-quote' satisfies Published['type'],
  admin: { disableBlockName: true },
  labels: { singular: { zh: '摘句', en: 'Pull quote' }, plural: { zh: '摘句', en: 'Pull quotes' } },
  fields: [
    {
      name: 'text',
      type: 'textarea',
      label: { zh: '文字', en: 'Text' },
      required: true,
      admin: {
        description: {
          zh: '从正文里摘出来的一句话，不要改字。',
          en: 'A sentence of the text, word for word.',
        },
      },
    },
    {
      name: 'attribution',
      type: 'text',
      label: { zh: '谁说的', en: 'Attribution' },
      admin: { description: { zh: '摘自本文就留空。', en: 'Empty where it is from this text.' } },
    },
  ],
})

const picture = (): Block => ({
  slug: 'picture' satisfies Published['type'],
  admin: { disableBlockName: true },
  labels: { singular: { zh: '图片', en: 'Picture' }, plural: { zh: '图片', en: 'Pictures' } },
  fields: [
    {
      name: 'picture',
      type: 'upload',
      relationTo: 'pictures',
      label: { zh: '图片', en: 'Picture' },
      required: true,
      admin: { description: { zh: '选一张已有的，或上传新的。', en: 'Choose one or upload one.' } },
    },
    {
      name: 'caption',
      type: 'text',
      label: { zh: '图注', en: 'Caption' },
      admin: { description: { zh: '留空就用图片自己的图注。', en: "Empty for the picture's own." } },
    },
  ],
})

const gallery = (): Block => ({
  slug: 'gallery' satisfies Published['type'],
  admin: { disableBlockName: true },
  labels: { singular: { zh: '图集', en: 'Gallery' }, plural: { zh: '图集', en: 'Galleries' } },
  fields: [
    {
      name: 'pictures',
      type: 'array',
      label: { zh: '图片', en: 'Pictures' },
      labels: { singular: { zh: '图片', en: 'Picture' }, plural: { zh: '图片', en: 'Pictures' } },
      minRows: 2,
      required: true,
      admin: {
        description: {
          zh: '至少两张，按这里的顺序，可以拖动。单数时第一张占一整行。',
          en: 'At least two, in this order. Of an odd number the first is wide.',
        },
        components: {
          RowLabel: {
            path: '/fields/row-label.tsx#RowLabel',
            clientProps: { fields: ['caption'], what: '第#张' },
          },
        },
      },
      fields: [
        {
          name: 'picture',
          type: 'upload',
          relationTo: 'pictures',
          label: { zh: '图片', en: 'Picture' },
          required: true,
          admin: { description: { zh: '选一张已有的，或上传新的。', en: 'Choose one or upload one.' } },
        },
        {
          name: 'caption',
          type: 'text',
          label: { zh: '图注', en: 'Caption' },
          admin: { description: { zh: '留空就用图片自己的图注。', en: "Empty for the picture's own." } },
        },
      ],
    },
  ],
})

const timeline = (): Block => ({
  slug: 'timeline' satisfies Published['type'],
  admin: { disableBlockName: true },
  labels: { singular: { zh: '时间线', en: 'Timeline' }, plural: { zh: '时间线', en: 'Timelines' } },
  fields: [
    {
      name: 'entries',
      type: 'array',
      label: { zh: '经过', en: 'Entries' },
      labels: { singular: { zh: '一项', en: 'Entry' }, plural: { zh: '经过', en: 'Entries' } },
      minRows: 1,
      required: true,
      admin: {
        description: {
          zh: '按这里的顺序显示，可以拖动；一般从早到晚。',
          en: 'Shown in this order, as a rule from the oldest.',
        },
        components: {
          RowLabel: {
            path: '/fields/row-label.tsx#RowLabel',
            clientProps: { fields: ['date'], what: '第#项' },
          },
        },
      },
      fields: [
        partialDateField('date', { zh: '时间', en: 'Date' }),
        {
          name: 'text',
          type: 'richText',
          label: { zh: '发生了什么', en: 'Text' },
          required: true,
          editor: lineEditor(),
          admin: {
            description: {
              zh: '一段话。数字用“统计数”插入，家庭用“提到的家庭”插入。',
              en: 'One paragraph; insert numbers as statistics and families as mentions.',
            },
          },
        },
      ],
    },
  ],
})

const attachment = (): Block => ({
  slug: 'attachment' satisfies Published['type'],
  admin: { disableBlockName: true },
  labels: { singular: { zh: '附件', en: 'Attachment' }, plural: { zh: '附件', en: 'Attachments' } },
  fields: [
    {
      name: 'attachment',
      type: 'upload',
      relationTo: 'attachments',
      label: { zh: '附件', en: 'Attachment' },
      required: true,
      admin: {
        description: {
          zh: '读者可以下载的文件；选一份已有的，或上传新的。',
          en: 'A file that readers may keep.',
        },
      },
    },
  ],
})

const table = (): Block => ({
  slug: 'table' satisfies Published['type'],
  admin: { disableBlockName: true },
  labels: { singular: { zh: '表格', en: 'Table' }, plural: { zh: '表格', en: 'Tables' } },
  fields: [
    {
      name: 'caption',
      type: 'text',
      label: { zh: '表题', en: 'Caption' },
      admin: {
        description: {
          zh: '印在表格上面，也读给听屏幕的人；例如“2022年各镇（街）服务人次”。',
          en: 'Printed above the table, and read to those who listen.',
        },
      },
    },
    {
      name: 'grid',
      type: 'richText',
      label: { zh: '内容', en: 'Cells' },
      required: true,
      editor: gridEditor(),
      defaultValue: emptyGrid,
      admin: {
        description: {
          zh: '格子右上角的“…”里可以加减行列、合并、设表头。单位写进表头，例如“金额（万元）”；也可以把单位单设一行表头。一列都是数时，网站按小数点对齐。',
          en: 'Rows, columns, merging and headers are in the menu of each cell. Units belong in the head.',
        },
      },
    },
  ],
})

/** What can stand between paragraphs; each slug is the `type` of the contract. */
export const blocks = (): Block[] => [
  statisticsBlock(),
  programCard(),
  familyCard(),
  pullQuote(),
  picture(),
  gallery(),
  timeline(),
  table(),
  attachment(),
]
