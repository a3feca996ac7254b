import { key, type statisticKinds } from '@xiezou/shared'
import type { CollectionConfig } from 'payload'
import { definitionsAccess } from '../../access/definitions.ts'
import { newValueField } from '../observations/data-entry/new-value-field.ts'
import { aliasesField } from '../../fields/aliases.ts'
import { checkedBy } from '../../fields/checked-by.ts'
import { dayOrUnknown } from '../../fields/day-or-unknown.ts'
import { scaleLabels } from '../../fields/format.ts'
import { keyField } from '../names/key.ts'
import { noteField } from '../../fields/note.ts'
import { releaseFields } from '../../fields/release.ts'
import { slugField } from '../names/slug.ts'
import { collectionVersions } from '../../database/versions.ts'
import { toLabels, toOptions, type Words } from '../../fields/words.ts'
import { after } from '../names/hooks.ts'
import { groups } from '../groups.ts'

const kinds = {
  stock: { zh: '存量（某一时点有多少）', en: 'Stock' },
  flow: { zh: '流量（一段时期做了多少）', en: 'Flow' },
  rate: { zh: '比率', en: 'Rate' },
  money: { zh: '金额', en: 'Money' },
} satisfies Record<(typeof statisticKinds)[number], Words>

export const statistics: CollectionConfig = {
  slug: 'statistics',
  labels: toLabels('statistic', 'Statistic', 'Statistics'),
  admin: {
    group: groups.data,
    useAsTitle: 'name',
    defaultColumns: ['name', 'unit', 'kind', '_status', 'newValue'],
    listSearchableFields: ['name', 'key'],
    hideAPIURL: true,
  },
  access: definitionsAccess(),
  versions: collectionVersions(),
  fields: [
    {
      name: 'name',
      type: 'text',
      label: { zh: '名称', en: 'Name' },
      required: true,
      admin: { description: { zh: '读者看到的名称，例如“入户访视人次”。', en: 'What readers see.' } },
    },
    aliasesField(),
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          label: { zh: '种类', en: 'Kind' },
          required: true,
          options: toOptions(kinds),
          admin: {
            description: { zh: '决定怎样比较：时点的数和一段时间的数不能相加。', en: 'How values compare.' },
            width: '40%',
          },
        },
        {
          name: 'unit',
          type: 'text',
          label: { zh: '单位', en: 'Unit' },
          required: true,
          admin: {
            description: { zh: '一个数的单位，例如户、人次、元、%。', en: 'The unit of one value.' },
            width: '30%',
            placeholder: '户',
          },
        },
        {
          name: 'scale',
          type: 'select',
          label: { zh: '数据板块里的写法', en: 'Scale in panels' },
          required: true,
          defaultValue: 'one',
          options: toOptions(scaleLabels),
          admin: {
            description: { zh: '大数用“万”“亿”写更好读；数本身不变。', en: 'Only how it is printed.' },
            width: '30%',
            isClearable: false,
          },
        },
      ],
    },
    {
      name: 'base',
      type: 'text',
      label: { zh: '基数', en: 'Base' },
      admin: { description: { zh: '比率的分母是什么；不清楚就留空。', en: 'What a rate is a part of.' } },
    },
    {
      name: 'definitions',
      type: 'array',
      label: { zh: '定义', en: 'Definitions' },
      labels: { singular: { zh: '一版定义', en: 'Definition' }, plural: { zh: '定义', en: 'Definitions' } },
      minRows: 1,
      required: true,
      admin: {
        description: {
          zh: '统计口径变了，就在下面添一版新定义，旧的不要改。',
          en: 'Where what is counted changes, add a version.',
        },
        components: {
          RowLabel: {
            path: '/fields/row-label.tsx#RowLabel',
            clientProps: { fields: ['version', 'text'], what: '定义 #' },
          },
        },
      },
      fields: [
        {
          name: 'version',
          type: 'text',
          label: { zh: '版本标识', en: 'Version' },
          required: true,
          validate: checkedBy(key),
          admin: {
            description: {
              zh: '这一版的短名，小写拼音或英文，例如 source-2022。',
              en: 'A short name of the version.',
            },
            placeholder: 'source-2022',
          },
        },
        dayOrUnknown('from', { zh: '从何时起', en: 'From' }),
        {
          name: 'text',
          type: 'textarea',
          label: { zh: '统计的是什么', en: 'Text' },
          required: true,
          admin: { description: { zh: '数的是什么，一句话写明；读者会看到。', en: 'Readers see this.' } },
        },
        {
          name: 'comparable',
          type: 'checkbox',
          label: { zh: '可与前一版的数相比', en: 'Comparable with the one before' },
          // Two series that cannot be compared must never become one line because nobody decided.
          defaultValue: false,
          admin: {
            description: {
              zh: '两版的数能连成一条线比较，才勾；不勾，读者看到的线在这里断开。第一版不用管。',
              en: 'Tick where the values of both can be compared; unticked, the line breaks here.',
            },
          },
        },
        {
          name: 'change',
          type: 'textarea',
          label: { zh: '改了什么', en: 'What changed' },
          admin: {
            description: {
              zh: '和前一版比，统计上有什么不同，例如“从这年起流动人口也计入”；第一版留空。读者会看到。',
              en: 'Against the version before; empty for the first. Readers see this.',
            },
          },
        },
      ],
    },
    noteField('读者会看到，例如：分母原文未给，不作推算。', 'Readers see this.'),
    newValueField(true),
    keyField('statistic', after('name')),
    slugField('statistic', after('name')),
    ...releaseFields(),
  ],
}
