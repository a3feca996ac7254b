import type { TextareaField } from 'payload'

/** A remark among colleagues. The conversion does not know it, so that it is in no published document. */
export const internalNoteField = (): TextareaField => ({
  name: 'internalNote',
  type: 'textarea',
  label: { zh: '内部备注', en: 'Internal note' },
  admin: {
    description: {
      zh: '只有登录的同事看得到，例如：找谁核对过。永远不会公开。',
      en: 'For colleagues alone; never public.',
    },
  },
})
