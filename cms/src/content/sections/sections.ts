import type { ArrayField, FieldHook } from 'payload'
import { bodyEditor } from '../../editor/editors.ts'
import { toNumber } from '../../conversion/to-section-number.ts'
import type { Words } from '../../fields/words.ts'

/** A number that says what the order says is nobody's choice: it follows when the order changes. */
export const followOrder: FieldHook = ({ value }) =>
  Array.isArray(value)
    ? value.map((row: { number?: unknown }, index) =>
        row.number === toNumber(index) || row.number === '' ? { ...row, number: null } : row,
      )
    : (value as unknown)

/** The sections of a report or a program, numbered by their order unless an editor says otherwise. */
export const sectionsField = (description: Words, { required }: { required: boolean }): ArrayField => ({
  name: 'sections',
  type: 'array',
  label: { zh: '章节', en: 'Sections' },
  labels: { singular: { zh: '章', en: 'Section' }, plural: { zh: '章节', en: 'Sections' } },
  required,
  ...(required ? { minRows: 1 } : {}),
  hooks: { beforeValidate: [followOrder], afterRead: [followOrder] },
  admin: {
    description,
    components: {
      RowLabel: {
        path: '/fields/row-label.tsx#RowLabel',
        clientProps: { fields: ['number', 'title'], isNumbered: true, what: '第#章' },
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
          admin: {
            width: '20%',
            components: { Field: '/content/sections/section-number.tsx#SectionNumber' },
            description: {
              zh: '印在标题上面。留空就按次序编号；要不一样才填，写两位数字（从一百章起三四位）。',
              en: 'Printed above the title; by its order where empty. Two digits.',
            },
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
