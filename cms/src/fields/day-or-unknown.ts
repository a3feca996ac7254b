import { calendarDateOrUnknown } from '@xiezou/shared'
import type { TextField } from 'payload'
import { toUnknown } from '../conversion/unknown.ts'
import { checkedBy } from './checked-by.ts'
import { dayNotice, toDay, toStoredDay } from './day-hook.ts'
import type { Words } from './words.ts'
import { z } from 'zod'

/** A day as text, or 未知 where the source gives none. Text and not a date, since a date would store an instant. */
export const dayOrUnknown = (name: string, label: Words): TextField => ({
  name,
  type: 'text',
  label,
  required: true,
  defaultValue: '未知',
  validate: checkedBy(z.preprocess((written) => toUnknown(toDay(written)), calendarDateOrUnknown)),
  hooks: { beforeValidate: [toStoredDay] },
  admin: {
    components: dayNotice,
    placeholder: '2022-08-31',
    description: {
      zh: '写成 2022-08-31；原文没有注明日期就写“未知”。',
      en: 'YYYY-MM-DD, or 未知 (unknown).',
    },
  },
})
