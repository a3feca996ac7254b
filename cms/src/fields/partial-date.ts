import { partialDate } from '@xiezou/shared'
import type { TextField } from 'payload'
import { z } from 'zod'
import { toUnknown } from '../conversion/unknown.ts'
import { checkedBy } from './checked-by.ts'
import { dayNotice, toDay, toStoredDay } from './day-hook.ts'
import type { Words } from './words.ts'

/** A day, a month or a year as text, or 未知: as exactly as the source says and no more. */
export const partialDateField = (name: string, label: Words): TextField => ({
  name,
  type: 'text',
  label,
  required: true,
  defaultValue: '未知',
  validate: checkedBy(z.preprocess((written) => toUnknown(toDay(written)), partialDate)),
  hooks: { beforeValidate: [toStoredDay] },
  admin: {
    components: dayNotice,
    placeholder: '2022-08-31',
    width: '30%',
    description: {
      zh: '写成 2022-08-31、2022-08 或 2022；原文没有注明就写“未知”。',
      en: 'YYYY-MM-DD, YYYY-MM, YYYY, or 未知 (unknown).',
    },
  },
})
