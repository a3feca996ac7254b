import type { TextareaField } from 'payload'

/** A remark that readers see. */
export const noteField = (zh: string, en: string): TextareaField => ({
  name: 'note',
  type: 'textarea',
  label: { zh: '说明', en: 'Note' },
  admin: { description: { zh, en } },
})
