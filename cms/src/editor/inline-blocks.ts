import type { Inline } from '@xiezou/shared'
import type { Block } from 'payload'
import { formatFields } from '../fields/format.ts'
import { showFields } from '../fields/show.ts'

const statistic = (): Block => ({
  slug: 'statistic' satisfies Inline['type'],
  labels: { singular: { zh: '统计数', en: 'Statistic' }, plural: { zh: '统计数', en: 'Statistics' } },
  admin: { components: { Label: '/editor/statistic-label.tsx#StatisticLabel' } },
  fields: [
    {
      name: 'statistic',
      type: 'relationship',
      relationTo: 'statistics',
      label: { zh: '统计指标', en: 'Statistic' },
      required: true,
      admin: {
        components: {
          Field: { path: '/editor/statistic-search.tsx#StatisticSearch', clientProps: { isPinning: true } },
        },
        description: {
          zh: '这个数属于哪项指标；可以按名称、别名、数值搜索。',
          en: 'Search by name, alias or value.',
        },
      },
    },
    ...showFields({ mode: 'pinned' }),
    ...formatFields(),
  ],
})

/** A person or family in a sentence. */
export const mention = (): Block => ({
  slug: 'mention' satisfies Inline['type'],
  labels: { singular: { zh: '提到的家庭', en: 'Mention' }, plural: { zh: '提到的家庭', en: 'Mentions' } },
  admin: { components: { Label: '/editor/mention-label.tsx#MentionLabel' } },
  fields: [
    {
      name: 'family',
      type: 'relationship',
      relationTo: 'families',
      label: { zh: '家庭', en: 'Family' },
      required: true,
      admin: { description: { zh: '提到的是哪一家；撤下后全文自动不再出现姓名。', en: 'Who is meant.' } },
    },
    {
      name: 'text',
      type: 'text',
      label: { zh: '句中的文字', en: 'Text' },
      required: true,
      admin: {
        description: { zh: '句子里印出来的字，例如“张三一家”。', en: 'The words in the sentence.' },
        placeholder: '张三等',
      },
    },
    {
      name: 'without',
      type: 'text',
      label: { zh: '撤下姓名以后的文字', en: 'Without the name' },
      admin: {
        description: {
          zh: '这家人不能再具名时，句中改印这几个字；留空则什么也不印。请读一遍整句是否通顺。',
          en: 'Printed instead once they may no longer be named; may be empty.',
        },
      },
    },
  ],
})

/** What can stand within a line; each slug is the `type` of the contract. */
export const inlineBlocks = (): Block[] => [statistic(), mention()]
