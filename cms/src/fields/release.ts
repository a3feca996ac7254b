import type { Field, FieldHook } from 'payload'
import { toOptions } from './words.ts'

/** Set on a request that reads what was really stored. */
export const asStored = { isAsStored: true }

/** What was said with the last release was said: the next change begins without it. */
const forgetOnceSaid =
  (fresh: 'minor' | null): FieldHook =>
  ({ value, siblingData, context }): unknown =>
    siblingData['_status'] === 'published' && context['isAsStored'] !== true ? fresh : value

/** What is said publicly with the next release of a document. */
export const releaseFields = (): Field[] => [
  {
    name: 'releaseChange',
    type: 'select',
    label: { zh: '这次修改', en: 'This change' },
    defaultValue: 'minor',
    hooks: { afterRead: [forgetOnceSaid('minor')] },
    options: toOptions({
      minor: { zh: '小改（不另说明）', en: 'Minor' },
      major: { zh: '重要修改（公开说明）', en: 'Major' },
    }),
    admin: {
      description: {
        zh: '改错字选小改；数字、事实变了选重要修改，读者会看到说明。',
        en: 'Minor for slips, major for facts.',
      },
      position: 'sidebar',
      isClearable: false,
    },
  },
  {
    name: 'releaseNote',
    type: 'textarea',
    label: { zh: '重要修改说明', en: 'Public note' },
    hooks: { afterRead: [forgetOnceSaid(null)] },
    admin: {
      position: 'sidebar',
      condition: (data) => data['releaseChange'] === 'major',
      description: { zh: '读者会看到这句话。', en: 'Readers see this.' },
    },
  },
]
