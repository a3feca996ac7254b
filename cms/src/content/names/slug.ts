import { type DocumentType, slug } from '@xiezou/shared'
import type { TextField } from 'payload'
import { propose, refuseTaken, type Source } from './hooks.ts'
import { checkedBy } from '../../fields/checked-by.ts'

/** The last part of a page's address; where it is left empty it is made of what `source` says. */
export const slugField = (type: DocumentType, source: Source): TextField => ({
  name: 'slug',
  type: 'text',
  label: { zh: '网址部分', en: 'Slug' },
  unique: true,
  index: true,
  maxLength: 80,
  validate: checkedBy(slug),
  hooks: {
    beforeValidate: [
      propose('slug', type, source),
      ({ value }) => (value === '' ? null : (value as unknown)),
    ],
    beforeChange: [refuseTaken('slug', type)],
    beforeDuplicate: [() => null],
  },
  admin: {
    position: 'sidebar',
    description: {
      zh: '网页地址的最后一段。留空会按标题自动填写拼音，例如 jinqiu-zhuxue。公开以后改了，旧地址会自动转到新地址。',
      en: 'Last part of the address, filled in by itself where empty. Once public, the old one leads to the new one.',
    },
  },
})
