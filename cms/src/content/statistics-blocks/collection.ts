import type { CollectionConfig } from 'payload'
import { dataAccess } from '../../access/data.ts'
import { keyField } from '../names/key.ts'
import { releaseFields } from '../../fields/release.ts'
import { showFields } from '../../fields/show.ts'
import { collectionVersions } from '../../database/versions.ts'
import { after } from '../names/hooks.ts'
import { toLabels } from '../../fields/words.ts'
import { groups } from '../groups.ts'

export const statisticsBlocks: CollectionConfig = {
  slug: 'statistics-blocks',
  labels: toLabels('statistics-block', 'Statistics block', 'Statistics blocks'),
  admin: {
    group: groups.data,
    useAsTitle: 'title',
    defaultColumns: ['title', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'key'],
    hideAPIURL: true,
  },
  access: dataAccess(),
  versions: collectionVersions(),
  fields: [
    {
      name: 'title',
      type: 'text',
      label: { zh: '标题', en: 'Title' },
      required: true,
      admin: { description: { zh: '印在板块上面，例如“本篇数据”。', en: 'Above the block.' } },
    },
    {
      name: 'entries',
      type: 'array',
      label: { zh: '条目', en: 'Entries' },
      labels: { singular: { zh: '一项', en: 'Entry' }, plural: { zh: '条目', en: 'Entries' } },
      minRows: 1,
      required: true,
      admin: {
        description: { zh: '按这里的顺序显示，可以拖动。', en: 'Shown in this order.' },
        components: {
          RowLabel: {
            path: '/fields/row-label.tsx#RowLabel',
            clientProps: { fields: ['label'], what: '第#项' },
          },
        },
      },
      fields: [
        {
          name: 'statistic',
          type: 'relationship',
          relationTo: 'statistics',
          label: { zh: '统计指标', en: 'Statistic' },
          required: true,
          admin: {
            components: {
              Field: {
                path: '/editor/statistic-search.tsx#StatisticSearch',
                clientProps: { isPinning: false },
              },
            },
            description: {
              zh: '显示哪项指标的数；可以按名称、别名、数值搜索。',
              en: 'Search by name, alias or value.',
            },
          },
        },
        ...showFields({ mode: 'latest' }),
        {
          name: 'label',
          type: 'text',
          label: { zh: '简称', en: 'Label' },
          admin: {
            description: { zh: '名称太长时用；留空就用指标名称。', en: "Instead of the statistic's name." },
          },
        },
        {
          name: 'emphasis',
          type: 'checkbox',
          label: { zh: '突出显示', en: 'Emphasis' },
          defaultValue: false,
          admin: {
            description: { zh: '用大号字显示；一个板块里一两项就够。', en: 'One or two of a block.' },
          },
        },
      ],
    },
    keyField('statistics-block', after('title')),
    ...releaseFields(),
  ],
}
