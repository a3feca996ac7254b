import type { CollectionConfig } from 'payload'
import { contentAccess } from '../access/content.ts'
import { bodyEditor, standfirstEditor } from '../editor/editors.ts'
import { keyField } from '../fields/key.ts'
import { periodFields } from '../fields/period.ts'
import { releaseFields } from '../fields/release.ts'
import { slugField } from '../fields/slug.ts'
import { collectionVersions } from '../fields/versions.ts'
import { groups } from './groups.ts'

export const articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: { zh: '报道', en: 'Report' }, plural: { zh: '报道', en: 'Reports' } },
  admin: {
    group: groups.content,
    useAsTitle: 'title',
    defaultColumns: ['title', 'kicker', '_status', 'updatedAt'],
    listSearchableFields: ['title', 'key'],
    hideAPIURL: true,
  },
  access: contentAccess(),
  versions: collectionVersions(),
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: { zh: '正文', en: 'Text' },
          fields: [
            {
              name: 'kicker',
              type: 'text',
              label: { zh: '栏目', en: 'Kicker' },
              required: true,
              admin: { placeholder: { zh: '例如：特别报道·专题', en: 'Special report' } },
            },
            { name: 'title', type: 'text', label: { zh: '标题', en: 'Title' }, required: true },
            {
              name: 'standfirst',
              type: 'richText',
              label: { zh: '导语', en: 'Standfirst' },
              editor: standfirstEditor,
            },
            {
              name: 'sections',
              type: 'array',
              label: { zh: '章节', en: 'Sections' },
              labels: { singular: { zh: '章', en: 'Section' }, plural: { zh: '章节', en: 'Sections' } },
              minRows: 1,
              required: true,
              admin: {
                components: {
                  RowLabel: {
                    path: '/fields/row-label.tsx#RowLabel',
                    clientProps: { fields: ['number', 'title'], what: '第 # 章' },
                  },
                },
              },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'number',
                      type: 'text',
                      label: { zh: '章节号', en: 'Number' },
                      required: true,
                      admin: { width: '20%', placeholder: '01' },
                    },
                    {
                      name: 'title',
                      type: 'text',
                      label: { zh: '章节标题', en: 'Title' },
                      required: true,
                      admin: { width: '80%' },
                    },
                  ],
                },
                { name: 'body', type: 'richText', label: { zh: '内容', en: 'Text' }, editor: bodyEditor },
              ],
            },
          ],
        },
        {
          label: { zh: '资料', en: 'About' },
          fields: [
            {
              name: 'subject',
              type: 'relationship',
              relationTo: 'organizations',
              label: { zh: '报道的机构', en: 'Subject' },
              admin: { description: { zh: '印在报道最上面的一行。', en: 'The first line of the head.' } },
            },
            {
              name: 'bylines',
              type: 'text',
              hasMany: true,
              label: { zh: '作者', en: 'Bylines' },
              admin: { description: { zh: '一个名字按一次回车。', en: 'Press Enter after each name.' } },
            },
            {
              name: 'period',
              type: 'group',
              label: { zh: '报道的时期', en: 'Period' },
              fields: periodFields({ required: false }),
            },
            {
              name: 'cover',
              type: 'upload',
              relationTo: 'pictures',
              label: { zh: '封面图片', en: 'Cover' },
            },
            {
              name: 'programs',
              type: 'relationship',
              relationTo: 'programs',
              hasMany: true,
              label: { zh: '相关项目', en: 'Programs' },
            },
            {
              name: 'statisticsBlocks',
              type: 'relationship',
              relationTo: 'statistics-blocks',
              hasMany: true,
              label: { zh: '数据板块', en: 'Statistics blocks' },
              admin: { description: { zh: '显示在报道末尾。', en: 'Shown at the end of the report.' } },
            },
            {
              name: 'description',
              type: 'textarea',
              label: { zh: '摘要', en: 'Description' },
              admin: {
                description: {
                  zh: '列表和搜索引擎显示的一两句话。',
                  en: 'Shown in lists and by search engines.',
                },
              },
            },
          ],
        },
      ],
    },
    keyField('article'),
    slugField(),
    ...releaseFields(),
  ],
}
