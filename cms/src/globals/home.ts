import type { GlobalConfig } from 'payload'
import { editorsAndPublishers } from '../access/editors-and-publishers.ts'
import { groups } from '../collections/groups.ts'
import { releaseFields } from '../fields/release.ts'
import { globalVersions } from '../fields/versions.ts'

export const home: GlobalConfig = {
  slug: 'home',
  label: { zh: '首页', en: 'Home page' },
  admin: { group: groups.content, hideAPIURL: true },
  access: { read: editorsAndPublishers, readVersions: editorsAndPublishers, update: editorsAndPublishers },
  versions: globalVersions(),
  fields: [
    {
      name: 'article',
      type: 'relationship',
      relationTo: 'articles',
      label: { zh: '主打报道', en: 'Report' },
      admin: { description: { zh: '首页最上面的一篇。', en: 'At the top of the home page.' } },
    },
    {
      name: 'statisticsBlock',
      type: 'relationship',
      relationTo: 'statistics-blocks',
      label: { zh: '数据板块', en: 'Statistics block' },
      admin: { description: { zh: '报道下面的一排数。', en: 'The numbers below it.' } },
    },
    {
      name: 'articles',
      type: 'relationship',
      relationTo: 'articles',
      hasMany: true,
      label: { zh: '更多报道', en: 'Further reports' },
      admin: {
        description: {
          zh: '显示在那排数下面，按这里的顺序，可以拖动；主打的一篇不用再选。',
          en: 'Below the numbers, in this order.',
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
    ...releaseFields(),
  ],
}
