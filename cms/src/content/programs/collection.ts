import type { programKinds, programRoles } from '@xiezou/shared'
import type { CollectionConfig } from 'payload'
import { contentAccess } from '../../access/content.ts'
import { aliasesField } from '../../fields/aliases.ts'
import { keyField } from '../names/key.ts'
import { releaseFields } from '../../fields/release.ts'
import { partialDateField } from '../../fields/partial-date.ts'
import { sectionsField } from '../sections/sections.ts'
import { slugField } from '../names/slug.ts'
import { collectionVersions } from '../../database/versions.ts'
import { toLabels, toOptions, type Words } from '../../fields/words.ts'
import { after } from '../names/hooks.ts'
import { groups } from '../groups.ts'
import { refuseCycles } from '../refuse-cycles.ts'

const kinds = {
  framework: { zh: '总体框架', en: 'Framework' },
  program: { zh: '项目', en: 'Program' },
  campaign: { zh: '宣传行动', en: 'Campaign' },
  activity: { zh: '活动', en: 'Activity' },
  training: { zh: '培训', en: 'Training' },
  service: { zh: '服务', en: 'Service' },
  visiting: { zh: '入户访视', en: 'Visiting' },
  facility: { zh: '场所', en: 'Facility' },
  aid: { zh: '帮扶', en: 'Aid' },
  insurance: { zh: '保险', en: 'Insurance' },
  brand: { zh: '品牌', en: 'Brand' },
  learning: { zh: '学习教育', en: 'Learning' },
  reform: { zh: '改革', en: 'Reform' },
  system: { zh: '体系', en: 'System' },
  target: { zh: '目标', en: 'Target' },
  external: { zh: '外部项目', en: 'External program' },
} satisfies Record<(typeof programKinds)[number], Words>

const roles = {
  runs: { zh: '主办', en: 'Runs it' },
  'takes-part': { zh: '参与', en: 'Takes part' },
  requests: { zh: '提出要求', en: 'Requests it' },
  announces: { zh: '发布通知', en: 'Announces it' },
  site: { zh: '开展地点', en: 'Is its site' },
} satisfies Record<(typeof programRoles)[number], Words>

export const programs: CollectionConfig = {
  slug: 'programs',
  labels: toLabels('program', 'Program', 'Programs'),
  admin: {
    group: groups.content,
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'key'],
    hideAPIURL: true,
  },
  access: contentAccess(),
  versions: collectionVersions(),
  hooks: { beforeChange: [refuseCycles] },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: { zh: '名称', en: 'Name' },
      required: true,
      admin: {
        description: {
          zh: '用原文的名称，引号保留；报道里提到它的句子按名称和别名找到。',
          en: 'As the source calls it.',
        },
      },
    },
    aliasesField(),
    {
      name: 'kind',
      type: 'select',
      label: { zh: '种类', en: 'Kind' },
      required: true,
      options: toOptions(kinds),
      admin: { description: { zh: '决定在项目列表里归到哪一类。', en: 'Where it is listed.' } },
    },
    {
      name: 'summary',
      type: 'textarea',
      label: { zh: '简介', en: 'Summary' },
      admin: { description: { zh: '用原文的话，一两句。', en: "In the source's words." } },
    },
    sectionsField(
      {
        zh: '要详细介绍的项目才写；写了就有自己的网页。',
        en: 'For a program that is told at length; it then has a page of its own.',
      },
      { required: false },
    ),
    {
      name: 'parts',
      type: 'relationship',
      relationTo: 'programs',
      hasMany: true,
      label: { zh: '下属项目', en: 'Parts' },
      filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      admin: {
        description: { zh: '这个项目由哪些项目组成；不能绕成一圈。', en: 'What it is made of; no circles.' },
      },
    },
    {
      name: 'organizations',
      type: 'array',
      label: { zh: '机构', en: 'Organizations' },
      labels: { singular: { zh: '机构', en: 'Organization' }, plural: { zh: '机构', en: 'Organizations' } },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'organization',
              type: 'relationship',
              relationTo: 'organizations',
              label: { zh: '机构', en: 'Organization' },
              required: true,
              admin: {
                description: { zh: '没有的先到“机构”里新建。', en: 'Make a new one where it is not there.' },
                width: '60%',
              },
            },
            {
              name: 'role',
              type: 'select',
              label: { zh: '作用', en: 'Role' },
              required: true,
              options: toOptions(roles),
              admin: { description: { zh: '它在项目里做什么。', en: 'What it does.' }, width: '40%' },
            },
          ],
        },
      ],
      admin: { description: { zh: '谁主办、谁参与，按原文。', en: 'Who runs it and who takes part.' } },
    },
    {
      name: 'groups',
      type: 'relationship',
      relationTo: 'families',
      hasMany: true,
      label: { zh: '服务的人群', en: 'Groups served' },
      admin: {
        description: { zh: '为谁服务；只选人群，不选具名的家庭。', en: 'Groups, not families by name.' },
      },
    },
    {
      name: 'statistics',
      type: 'relationship',
      relationTo: 'statistics',
      hasMany: true,
      label: { zh: '统计指标', en: 'Statistics' },
      admin: {
        description: { zh: '显示在项目网页上面的数，按这里的顺序。', en: 'Shown at the top, in this order.' },
      },
    },
    {
      name: 'sites',
      type: 'array',
      label: { zh: '开展的地点', en: 'Sites' },
      labels: { singular: { zh: '地点', en: 'Site' }, plural: { zh: '地点', en: 'Sites' } },
      admin: {
        description: {
          zh: '在哪里、什么时候开展过。不要写住户的地址。',
          en: "Where and when it was held. Nobody's home address.",
        },
        components: {
          RowLabel: {
            path: '/fields/row-label.tsx#RowLabel',
            clientProps: { fields: ['place', 'when'], what: '地点 #' },
          },
        },
      },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'place',
              type: 'text',
              label: { zh: '地点', en: 'Place' },
              required: true,
              admin: { width: '40%', description: { zh: '用原文的叫法。', en: 'As the source calls it.' } },
            },
            partialDateField('when', { zh: '时间', en: 'When' }),
            {
              name: 'organization',
              type: 'relationship',
              relationTo: 'organizations',
              label: { zh: '承办的机构', en: 'Organization' },
              admin: { width: '30%', description: { zh: '原文没有说就留空。', en: 'Empty if not said.' } },
            },
          ],
        },
      ],
    },
    {
      name: 'pictures',
      type: 'upload',
      relationTo: 'pictures',
      hasMany: true,
      label: { zh: '图片', en: 'Pictures' },
      admin: {
        description: {
          zh: '显示在项目网页上；第一张也用在分享卡片上。',
          en: 'The first is also on share cards.',
        },
      },
    },
    keyField('program', after('name')),
    slugField('program', after('name')),
    ...releaseFields(),
  ],
}
