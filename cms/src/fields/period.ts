import { calendarDate, type PeriodKind } from '@xiezou/shared'
import type { Condition, Field, NumberField } from 'payload'
import { z } from 'zod'
import { checkedBy } from './checked-by.ts'
import { dayNotice, toDay, toStoredDay } from './day-hook.ts'
import { toOptions, type Words } from './words.ts'

/** The kinds of period as editors choose them. */
export const periodLabels = {
  year: { zh: '全年', en: 'Year' },
  half: { zh: '半年', en: 'Half year' },
  quarter: { zh: '季度', en: 'Quarter' },
  month: { zh: '月', en: 'Month' },
  range: { zh: '起止日期', en: 'Range of days' },
  'as-of': { zh: '某一时点（截至）', en: 'As of a moment' },
} satisfies Record<PeriodKind, Words>

const forKinds =
  (...kinds: PeriodKind[]): Condition =>
  (_data, sibling) =>
    kinds.includes((sibling as { kind?: PeriodKind }).kind as PeriodKind)

const number = (
  name: string,
  label: Words,
  description: Words,
  [min, max]: [number, number],
  ...kinds: PeriodKind[]
): NumberField => ({
  name,
  type: 'number',
  label,
  min,
  max,
  required: true,
  admin: { condition: forKinds(...kinds), width: '50%', description },
})

/** A number from 1 on that is chosen by its name. */
const choice = (name: string, label: Words, choices: string[], kind: PeriodKind): NumberField => {
  const field = number(name, label, { zh: '选一个。', en: 'Choose one.' }, [1, choices.length], kind)
  const options = choices.map((one, index) => ({ value: index + 1, label: one }))
  const Field = { path: '/fields/number-choice.tsx#NumberChoice', clientProps: { options } }
  return { ...field, admin: { ...field.admin, components: { Field } } }
}

const day = (name: string, label: Words): Field => ({
  name,
  type: 'text',
  label,
  required: true,
  validate: checkedBy(z.preprocess(toDay, calendarDate)),
  hooks: { beforeValidate: [toStoredDay] },
  admin: {
    components: dayNotice,
    condition: forKinds('range'),
    width: '50%',
    placeholder: '2022-08-31',
    description: { zh: '写成 2022-08-31。', en: 'YYYY-MM-DD.' },
  },
})

/** The fields of a period; which of them are asked depends on its kind. */
export const periodFields = ({ required }: { required: boolean }): Field[] => [
  {
    type: 'row',
    fields: [
      {
        name: 'kind',
        type: 'select',
        label: { zh: '时期种类', en: 'Kind of period' },
        required,
        options: toOptions(periodLabels),
        admin: {
          description: {
            zh: '原文说的是哪一种时间；不同种类的数不会互相代替。',
            en: 'Kinds never stand for one another.',
          },
          width: '50%',
        },
      },
      number(
        'year',
        { zh: '年份', en: 'Year' },
        { zh: '四位数字。', en: 'Four digits.' },
        [1900, 2199],
        'year',
        'half',
        'quarter',
        'month',
        'as-of',
      ),
      choice('half', { zh: '哪半年', en: 'Half' }, ['上半年', '下半年'], 'half'),
      choice(
        'quarter',
        { zh: '第几季度', en: 'Quarter' },
        ['第一季度', '第二季度', '第三季度', '第四季度'],
        'quarter',
      ),
      number('month', { zh: '几月', en: 'Month' }, { zh: '1 到 12。', en: '1 to 12.' }, [1, 12], 'month'),
      day('from', { zh: '从', en: 'From' }),
      day('to', { zh: '到', en: 'To' }),
    ],
  },
]
