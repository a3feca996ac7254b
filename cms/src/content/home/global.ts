import { typeWords } from '@xiezou/shared'
import type { HomePart } from '@xiezou/shared'
import type { GlobalConfig } from 'payload'
import { editorsAndPublishers } from '../../access/editors-and-publishers.ts'
import { groups } from '../groups.ts'
import { releaseFields } from '../../fields/release.ts'
import { globalVersions } from '../../database/versions.ts'
import { toOptions, type Words } from '../../fields/words.ts'

export const home: GlobalConfig = {
  slug: 'home',
  label: { zh: typeWords.home, en: 'Home page' },
  admin: { group: groups.content, hideAPIURL: true },
  access: { read: editorsAndPublishers, readVersions: editorsAndPublishers, update: editorsAndPublishers },
  versions: globalVersions(),
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      label: { zh: '主打报道', en: 'Report' },
      admin: { description: { zh: '首页的大标题就是它。', en: 'What the home page leads with.' } },
    },
    {
      name: 'statisticsBlock',
      type: 'relationship',
      relationTo: 'statistics-blocks',
      label: { zh: '数据板块', en: 'Statistics block' },
      admin: { description: { zh: '首页上的一排数。', en: 'The numbers of the home page.' } },
    },
    {
      name: 'articles',
      type: 'relationship',
      relationTo: 'articles',
      hasMany: true,
      label: { zh: '更多报道', en: 'Further reports' },
      admin: {
        description: {
          zh: '按这里的顺序显示，可以拖动；主打的一篇不用再选。',
          en: 'Shown in this order.',
        },
      },
    },
    {
      name: 'programs',
      type: 'relationship',
      relationTo: 'programs',
      hasMany: true,
      label: { zh: '推荐项目', en: 'Programs' },
      admin: { description: { zh: '按这里的顺序显示，可以拖动。', en: 'Shown in this order.' } },
    },
    {
      name: 'order',
      type: 'select',
      hasMany: true,
      label: { zh: '各部分的顺序', en: 'Order of the parts' },
      options: toOptions({
        article: { zh: '主打报道', en: 'Report' },
        statisticsBlock: { zh: '数据板块', en: 'Statistics block' },
        news: { zh: '最近公布', en: 'What is new' },
        articles: { zh: '更多报道', en: 'Further reports' },
        programs: { zh: '推荐项目', en: 'Programs' },
        board: { zh: '数据一览', en: 'Statistics in short' },
        families: { zh: '家庭', en: 'Families' },
      } satisfies Record<HomePart, Words>),
      admin: {
        isSortable: true,
        description: {
          zh: '首页从上到下怎样排：先选的在前，可以拖动。留空就是上面列出的次序；没选的排在后面。最近公布、数据一览和家庭由网站自动列出。',
          en: 'From the top; those that are left out follow in their usual order.',
        },
      },
    },
    ...releaseFields(),
  ],
}
