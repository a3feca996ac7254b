import { type DocumentType, toRef } from '@xiezou/shared'
import { type FieldHook, type PayloadRequest, ValidationError } from 'payload'
import { loadViewWithin } from '../../publication/view.ts'
import { findFree, findHolder, type Holder, type NameField } from './find-holder.ts'
import { toPinyin } from './to-pinyin.ts'

type Stored = Record<string, unknown>

/** The words that a document is named after; null while there are none. */
export type Source = (document: Stored, req: PayloadRequest) => string | null | Promise<string | null>

/** Named after what stands in a field. */
export const after =
  (field: string): Source =>
  (document) =>
    asText(document[field])

const asText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null

const labels = { key: '标识', slug: '网址部分' }

const isMadeOf = (name: string, words: string | null): boolean => {
  if (words === null) return false
  const spelt = toPinyin(words)
  return name === spelt || name.replace(/-\d+$/, '') === spelt
}

const wasPublic = async (req: PayloadRequest, type: DocumentType, key: unknown): Promise<boolean> =>
  typeof key === 'string' && (await loadViewWithin(req)).entries.has(toRef(type, key))

/**
 * Fills in a name that was left empty, and lets one that was filled in follow its words until somebody chooses another
 * or the document was public: while a title is typed it is saved several times. Chinese that is typed is spelt.
 */
export const propose =
  (field: NameField, type: DocumentType, source: Source): FieldHook =>
  async ({ value, data, originalDoc, req }): Promise<unknown> => {
    const before = (originalDoc ?? {}) as Stored
    const kept = asText(before[field])
    const typed = asText(value)
    if (typed !== null && typed !== kept) return /\p{Script=Han}/u.test(typed) ? toPinyin(typed) : typed
    const words = await source({ ...before, ...(data as Stored | undefined) }, req)
    if (kept !== null) {
      const earlier = await source(before, req)
      const follows = isMadeOf(kept, earlier) && words !== null && words !== earlier
      if ((typed !== null && !follows) || (await wasPublic(req, type, before['key']))) return kept
    }
    if (words === null) return kept
    const spelt = toPinyin(words)
    return findFree(req, type, field, spelt === '' ? type : spelt, before)
  }

const toRefusal = ({ title, standing }: Holder, field: NameField): string => {
  switch (standing) {
    case 'present':
      return `“${title}”已经用了这个${labels[field]}，请换一个`
    case 'binned':
      return `回收站里的“${title}”用着这个${labels[field]}，请换一个，或先还原那一份`
    case 'former':
      return `“${title}”以前用这个网址，旧地址现在通往那里；请换一个`
    case 'withdrawn':
      return `这个网址属于已撤下的内容（${title}），读者在那里看到“已撤下”；请换一个`
  }
}

/** Refuses a name that another document has, or had while it was public, as soon as it is saved. */
export const refuseTaken =
  (field: NameField, type: DocumentType): FieldHook =>
  async ({ value, data, originalDoc, req, collection }): Promise<unknown> => {
    const before = (originalDoc ?? {}) as Stored
    if (typeof value !== 'string' || value === '' || value === before[field]) return value as unknown
    const own = { id: before['id'], key: before['key'] ?? (data as Stored | undefined)?.['key'] }
    const holder = await findHolder(req, type, field, value, own)
    if (holder === null) return value
    throw new ValidationError(
      {
        ...(collection === null ? {} : { collection: collection.slug }),
        errors: [{ path: field, message: toRefusal(holder, field), label: labels[field] }],
      },
      req.t,
    )
  }
