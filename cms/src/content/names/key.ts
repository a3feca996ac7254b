import { type DocumentType, key, toRef } from '@xiezou/shared'
import { type FieldHook, type TextField, ValidationError } from 'payload'
import { propose, refuseTaken, type Source } from './hooks.ts'
import { checkedBy } from '../../fields/checked-by.ts'

/** Refuses another key for what was ever public: it is the name under which everything else knows the document. */
const refuseAnotherOncePublic =
  (type: DocumentType): FieldHook =>
  async ({ value, originalDoc, req, collection }): Promise<unknown> => {
    const before: unknown = (originalDoc as Record<string, unknown> | undefined)?.['key']
    if (typeof before !== 'string' || before === '' || value === before) return value as unknown
    const row = await req.payload.db.findOne({
      collection: 'ledger-rows',
      where: { ref: { equals: toRef(type, before) } },
      req,
    })
    if (row === null) return value as unknown
    const message = `这份内容公开过，标识不能再改，请恢复为 ${before}`
    throw new ValidationError(
      {
        ...(collection === null ? {} : { collection: collection.slug }),
        errors: [{ path: 'key', message, label: '标识' }],
      },
      req.t,
    )
  }

/**
 * The lasting name of a document. Where it is left empty it is made of what `source` says. Empty ones are stored as none,
 * so that two drafts may lack it.
 */
export const keyField = (type: DocumentType, source: Source): TextField => ({
  name: 'key',
  type: 'text',
  label: { zh: '标识', en: 'Key' },
  unique: true,
  index: true,
  maxLength: 80,
  validate: checkedBy(key),
  hooks: {
    beforeValidate: [propose('key', type, source), ({ value }) => (value === '' ? null : (value as unknown))],
    beforeChange: [refuseAnotherOncePublic(type), refuseTaken('key', type)],
    beforeDuplicate: [() => null],
  },
  admin: {
    position: 'sidebar',
    components: { Field: '/content/names/key-field.tsx#KeyField' },
    description: {
      zh: '留空会自动填写。要自己写，就用小写拼音，词间用连字符，例如 jinqiu-zhuxue。公开之后不能再改。',
      en: 'Filled in by itself where empty. Pinyin or English words with hyphens. Fixed once public.',
    },
  },
})
