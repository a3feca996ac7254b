import type { CollectionConfig } from 'payload'
import { contentAccess } from '../../access/content.ts'
import { standfirstEditor } from '../../editor/editors.ts'
import { keyField } from '../names/key.ts'
import { periodFields } from '../../fields/period.ts'
import { releaseFields } from '../../fields/release.ts'
import { sectionsField } from '../sections/sections.ts'
import { slugField } from '../names/slug.ts'
import { collectionVersions } from '../../database/versions.ts'
import { after } from '../names/hooks.ts'
import { toLabels } from '../../fields/words.ts'
import { groups } from '../groups.ts'

export const articles: CollectionConfig = {
  slug: 'articles',
  labels: toLabels('article', 'Report', 'Reports'),
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
              admin: {
                placeholder: { zh: '例如：特别报道·专题', en: 'Special report' },
                description: { zh: '印在标题上面的一行小字。', en: 'The small line above the title.' },
              },
            },
            {
              name: 'title',
              type: 'text',
              label: { zh: '标题', en: 'Title' },
              required: true,
              admin: { description: { zh: '照原文写，引号、标点都保留。', en: 'As it is to be printed.' } },
            },
            {
              name: 'standfirst',
              type: 'richText',
              label: { zh: '导语', en: 'Standfirst' },
              editor: standfirstEditor,
              admin: {
                description: {
                  zh: '标题下面、第一章之前的话；没有就留空。',
                  en: 'Between title and first section.',
                },
              },
            },
            sectionsField(
              {
                zh: '报道按章写，每章一个编号和标题；可以拖动调整次序。',
                en: 'A report is written in sections.',
              },
              { required: true },
            ),
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
              admin: {
                description: {
                  zh: '这篇报道说的是哪一段时间；报道列表按它的年份归类。',
                  en: 'The time that the report is about.',
                },
              },
              fields: periodFields({ required: false }),
            },
            {
              name: 'cover',
              type: 'upload',
              relationTo: 'pictures',
              label: { zh: '封面图片', en: 'Cover' },
              admin: {
                description: {
                  zh: '显示在标题下面，也是分享到微信等处时的配图；可以不选。',
                  en: 'Below the title and on share cards; optional.',
                },
              },
            },
            {
              name: 'programs',
              type: 'relationship',
              relationTo: 'programs',
              hasMany: true,
              label: { zh: '相关项目', en: 'Programs' },
              admin: {
                description: { zh: '显示在报道末尾，按这里的顺序。', en: 'Shown at the end, in this order.' },
              },
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
        {
          label: { zh: '搜索与分享', en: 'Search and sharing' },
          fields: [
            {
              name: 'search',
              type: 'group',
              label: { zh: '给搜索引擎和分享卡片的文字', en: 'For search engines and share cards' },
              admin: {
                description: {
                  zh: '都可以留空：留空时用报道的标题和摘要。',
                  en: 'Where empty, the title and description of the report are used.',
                },
              },
              fields: [
                {
                  name: 'title',
                  type: 'text',
                  label: { zh: '搜索标题', en: 'Title' },
                  maxLength: 60,
                  admin: {
                    components: { afterInput: ['/fields/characters-left.tsx#CharactersLeft'] },
                    description: { zh: '30 个字以内最好，多的会被截断。', en: 'Best within 30 characters.' },
                  },
                },
                {
                  name: 'description',
                  type: 'textarea',
                  label: { zh: '搜索摘要', en: 'Description' },
                  maxLength: 200,
                  admin: {
                    components: { afterInput: ['/fields/characters-left.tsx#CharactersLeft'] },
                    description: { zh: '80 个字以内最好，多的会被截断。', en: 'Best within 80 characters.' },
                  },
                },
              ],
            },
          ],
        },
      ],
    },
    keyField('article', after('title')),
    slugField('article', after('title')),
    ...releaseFields(),
  ],
}
