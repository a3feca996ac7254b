import type { CheckboxField, CollectionBeforeChangeHook } from 'payload'
import { administrators } from '../access/administrators.ts'
import { othersThanOneself } from '../access/others-than-oneself.ts'

/** Locks somebody out at once; their work stays. */
export const lockedOutField = (): CheckboxField => ({
  name: 'lockedOut',
  type: 'checkbox',
  label: { zh: '停用', en: 'Locked out' },
  defaultValue: false,
  access: { create: administrators, update: othersThanOneself },
  admin: {
    position: 'sidebar',
    description: {
      zh: '勾选并保存后，这个人立刻退出所有设备，也不能再登录；做过的内容都保留。',
      en: 'Signs the person out everywhere, at once, and keeps them out. Their work stays.',
    },
  },
})

/** Ends the sessions of whoever is locked out. */
export const endSessions: CollectionBeforeChangeHook = ({ data }) =>
  data['lockedOut'] === true ? { ...data, sessions: [] } : data
