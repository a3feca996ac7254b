import { type Format, plainFormat } from '@xiezou/shared'
import type { Field } from 'payload'
import { toOptions, type Words } from './words.ts'

/** The scales in which a number can be printed. */
export const scaleLabels = {
  one: { zh: '个（21290）', en: 'Ones' },
  wan: { zh: '万（56.2万）', en: '10⁴' },
  yi: { zh: '亿（1.3亿）', en: '10⁸' },
} satisfies Record<Format['scale'], Words>

const numerals = {
  arabic: { zh: '阿拉伯数字（3）', en: 'Arabic' },
  han: { zh: '汉字数字（三）', en: 'Han' },
} satisfies Record<Format['numerals'], Words>

const words = {
  none: { zh: '不加', en: 'None' },
  余: { zh: '余（700余）', en: '余' },
  多: { zh: '多（700多）', en: '多' },
  约: { zh: '约（约700）', en: '约' },
  至少: { zh: '至少（至少700）', en: '至少' },
} satisfies Record<Format['word'], Words>

const units = {
  printed: { zh: '写出单位', en: 'Printed' },
  omitted: { zh: '不写单位', en: 'Omitted' },
} satisfies Record<Format['unit'], Words>

const select = (
  name: keyof Format,
  label: Words,
  description: Words,
  options: Record<string, Words>,
): Field => ({
  name,
  type: 'select',
  label,
  required: true,
  defaultValue: plainFormat[name] as string,
  options: toOptions(options),
  admin: { isClearable: false, width: '50%', description },
})

/** How a number is printed in a sentence. */
export const formatFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      select(
        'numerals',
        { zh: '数字', en: 'Numerals' },
        { zh: '十以内的数常用汉字。', en: 'Han for small numbers.' },
        numerals,
      ),
      select(
        'scale',
        { zh: '大数的写法', en: 'Scale' },
        { zh: '只换单位，不四舍五入。', en: 'Never rounded.' },
        scaleLabels,
      ),
      select(
        'word',
        { zh: '概数词', en: 'Exactness word' },
        { zh: '照原文；数是准确的就不加。', en: 'As the source has it.' },
        words,
      ),
      select(
        'unit',
        { zh: '单位', en: 'Unit' },
        { zh: '句子里已经有单位就不写。', en: 'Omitted where the sentence has it.' },
        units,
      ),
    ],
  },
  {
    name: 'grouping',
    type: 'checkbox',
    label: { zh: '每三位加逗号（21,290）', en: 'Group digits' },
    defaultValue: plainFormat.grouping,
    admin: { description: { zh: '照原文；一般不加。', en: 'As the source has it.' } },
  },
]
