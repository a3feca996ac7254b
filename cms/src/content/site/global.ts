import { type listTypes, pageAddress, typeWords } from '@xiezou/shared'
import type { Condition, GlobalConfig } from 'payload'
import { administrators } from '../../access/administrators.ts'
import { groups } from '../groups.ts'
import { checkedBy } from '../../fields/checked-by.ts'
import { releaseFields } from '../../fields/release.ts'
import { globalVersions } from '../../database/versions.ts'
import { toOptions, type Words } from '../../fields/words.ts'

const lists = {
  article: { zh: '报道', en: 'Reports' },
  program: { zh: '项目', en: 'Programs' },
  family: { zh: '家庭', en: 'Families' },
  statistic: { zh: '数据', en: 'Statistics' },
  organization: { zh: '机构', en: 'Organizations' },
  honour: { zh: '荣誉', en: 'Honours' },
} satisfies Record<(typeof listTypes)[number], Words>

const leads =
  (to: string): Condition =>
  (_data, sibling) =>
    (sibling as { leads?: string }).leads === to

export const site: GlobalConfig = {
  slug: 'site',
  label: { zh: typeWords.site, en: 'Site' },
  admin: { group: groups.settings, hideAPIURL: true },
  access: { read: administrators, readVersions: administrators, update: administrators },
  versions: globalVersions(),
  fields: [
    {
      name: 'name',
      type: 'text',
      label: { zh: '网站名称', en: 'Name' },
      required: true,
      admin: { description: { zh: '印在每一页的最上面。', en: 'At the top of every page.' } },
    },
    {
      name: 'publisher',
      type: 'relationship',
      relationTo: 'organizations',
      label: { zh: '主办机构', en: 'Publisher' },
      admin: { description: { zh: '印在每一页的最下面。', en: 'At the foot of every page.' } },
    },
    {
      name: 'description',
      type: 'textarea',
      label: { zh: '简介', en: 'Description' },
      admin: {
        description: {
          zh: '一两句话；搜索引擎和分享卡片用它介绍没有自己摘要的网页。',
          en: 'For search engines and share cards, where a page has none of its own.',
        },
      },
    },
    {
      name: 'contact',
      type: 'textarea',
      label: { zh: '联系方式', en: 'Contact' },
      admin: { description: { zh: '读者会看到：地址、电话或邮箱。', en: 'Readers see this.' } },
    },
    {
      name: 'icp',
      type: 'text',
      label: { zh: 'ICP 备案号', en: 'ICP record' },
      admin: { description: { zh: '备案后填写，印在页脚。', en: 'In the footer.' } },
    },
    {
      name: 'police',
      type: 'text',
      label: { zh: '公安备案号', en: 'Police record' },
      admin: { description: { zh: '备案后填写，印在页脚。', en: 'In the footer.' } },
    },
    {
      name: 'navigation',
      type: 'array',
      label: { zh: '导航', en: 'Navigation' },
      labels: { singular: { zh: '导航项', en: 'Entry' }, plural: { zh: '导航', en: 'Navigation' } },
      maxRows: 8,
      admin: {
        description: {
          zh: '每一页顶部的栏目，按这里的顺序，可以拖动。一项也没有时，六个栏目都显示。',
          en: 'What stands at the top of every page. Where empty, every list.',
        },
        components: {
          RowLabel: {
            path: '/fields/row-label.tsx#RowLabel',
            clientProps: { fields: ['label'], what: '第#项' },
          },
        },
      },
      fields: [
        {
          name: 'label',
          type: 'text',
          label: { zh: '显示的名称', en: 'Label' },
          required: true,
          maxLength: 12,
          admin: {
            components: { afterInput: ['/fields/characters-left.tsx#CharactersLeft'] },
            description: { zh: '两到四个字最好。', en: 'As short as can be.' },
          },
        },
        {
          name: 'leads',
          type: 'radio',
          label: { zh: '通往', en: 'Leads to' },
          required: true,
          defaultValue: 'list',
          options: toOptions({
            list: { zh: '一个栏目', en: 'A list' },
            document: { zh: '一份内容', en: 'A document' },
            url: { zh: '另一个网站', en: 'Another site' },
          }),
          admin: { description: { zh: '点了以后到哪里。', en: 'Where it goes.' } },
        },
        {
          name: 'list',
          type: 'select',
          label: { zh: '栏目', en: 'List' },
          required: true,
          options: toOptions(lists),
          admin: {
            condition: leads('list'),
            description: { zh: '这一类内容的列表页。', en: 'The list of a type.' },
          },
        },
        {
          name: 'document',
          type: 'relationship',
          relationTo: ['articles', 'programs', 'statistics', 'organizations'],
          label: { zh: '内容', en: 'Document' },
          required: true,
          admin: {
            condition: leads('document'),
            description: { zh: '要已经发布的。', en: 'Has to be public.' },
          },
        },
        {
          name: 'url',
          type: 'text',
          label: { zh: '网址', en: 'Address' },
          required: true,
          validate: checkedBy(pageAddress),
          admin: {
            condition: leads('url'),
            placeholder: 'https://',
            description: { zh: '完整的网址，以 https:// 开头。', en: 'A whole address.' },
          },
        },
      ],
    },
    ...releaseFields(),
  ],
}
