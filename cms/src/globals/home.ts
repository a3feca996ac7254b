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
    },
    {
      name: 'statisticsBlock',
      type: 'relationship',
      relationTo: 'statistics-blocks',
      label: { zh: '数据板块', en: 'Statistics block' },
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
