import { slug } from '@xiezou/shared'
import type { TextField } from 'payload'
import { checkedBy } from './checked-by.ts'

/** The last part of a page's address. */
export const slugField = (): TextField => ({
  name: 'slug',
  type: 'text',
  label: { zh: '网址部分', en: 'Slug' },
  required: true,
  index: true,
  maxLength: 80,
  validate: checkedBy(slug),
  admin: {
    position: 'sidebar',
    description: {
      zh: '网页地址的最后一段，小写拼音，例如 jinqiu-zhuxue。改了以后，旧地址会自动转到新地址。',
      en: 'Last part of the address. The old one will lead to the new one.',
    },
  },
})
