import type { Field } from 'payload'
import { toOptions } from './words.ts'

/** What is said publicly with the next release of a document. */
export const releaseFields = (): Field[] => [
  {
    name: 'releaseChange',
    type: 'select',
    label: { zh: '这次修改', en: 'This change' },
    defaultValue: 'minor',
    options: toOptions({
      minor: { zh: '小改（不另说明）', en: 'Minor' },
      major: { zh: '重要修改（公开说明）', en: 'Major' },
    }),
    admin: { position: 'sidebar', isClearable: false },
  },
  {
    name: 'releaseNote',
    type: 'textarea',
    label: { zh: '重要修改说明', en: 'Public note' },
    admin: {
      position: 'sidebar',
      condition: (data) => data['releaseChange'] === 'major',
      description: { zh: '读者会看到这句话。', en: 'Readers see this.' },
    },
  },
]
