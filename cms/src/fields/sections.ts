import type { ArrayField } from 'payload'
import { bodyEditor } from '../editor/editors.ts'
import type { Words } from './words.ts'

/** The numbered sections of a report or a program. */
export const sectionsField = (description: Words, { required }: { required: boolean }): ArrayField => ({
  name: 'sections',
  type: 'array',
  label: { zh: '章节', en: 'Sections' },
  labels: { singular: { zh: '章', en: 'Section' }, plural: { zh: '章节', en: 'Sections' } },
  required,
  ...(required ? { minRows: 1 } : {}),
  admin: {
    description,
    components: {
      RowLabel: {
        path: '/fields/row-label.tsx#RowLabel',
        clientProps: { fields: ['number', 'title'], what: '第#章' },
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
          admin: {
            width: '20%',
            placeholder: '01',
            description: { zh: '两位数字，印在标题上面。', en: 'Two digits, printed above the title.' },
          },
        },
        {
          name: 'title',
          type: 'text',
          label: { zh: '章节标题', en: 'Title' },
          required: true,
          admin: {
            width: '80%',
            description: { zh: '也出现在目录和首页里。', en: 'Also shown in the table of contents.' },
          },
        },
      ],
    },
    {
      name: 'body',
      type: 'richText',
      label: { zh: '内容', en: 'Text' },
      editor: bodyEditor,
      admin: {
        description: {
          zh: '数字不要手写，点“插入统计数”。图片、卡片等：输入半角“/”，或点工具栏最左边的图标。',
          en: 'Insert numbers as statistics, with the button. Type “/” for pictures and cards.',
        },
      },
    },
  ],
})
