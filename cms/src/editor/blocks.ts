import type { Block as Published } from '@xiezou/shared'
import type { Block } from 'payload'

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
    },
  ],
})

/** A sentence lifted out of the prose. */
export const pullQuote = (): Block => ({
  slug: 'pull-quote' satisfies Published['type'],
  admin: { disableBlockName: true },
  labels: { singular: { zh: '摘句', en: 'Pull quote' }, plural: { zh: '摘句', en: 'Pull quotes' } },
  fields: [
    { name: 'text', type: 'textarea', label: { zh: '文字', en: 'Text' }, required: true },
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
    },
    {
      name: 'caption',
      type: 'text',
      label: { zh: '图注', en: 'Caption' },
      admin: { description: { zh: '留空就用图片自己的图注。', en: "Empty for the picture's own." } },
    },
  ],
})

/** What can stand between paragraphs; each slug is the `type` of the contract. */
export const blocks = (): Block[] => [statisticsBlock(), programCard(), familyCard(), pullQuote(), picture()]
