import type { Condition, TextareaField } from 'payload'

/** A remark that readers see. */
export const noteField = (zh: string, en: string, condition?: Condition): TextareaField => ({
  name: 'note',
  type: 'textarea',
  label: { zh: '说明', en: 'Note' },
  admin: { description: { zh, en }, ...(condition === undefined ? {} : { condition }) },
})
