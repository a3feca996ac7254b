import { type DocumentRef, type DocumentType, toRef } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { toSlug } from '../../document-types.ts'
import { loadViewWithin } from '../../publication/view.ts'

/** The names of a document: the lasting one, and the last part of its address. */
export type NameField = 'key' | 'slug'

/** What has a name already: what people call it, and whether the name is one that it had before. */
export type Holder = { title: string; standing: 'present' | 'binned' | 'former' | 'withdrawn' }

/** The document that asks, which may have its own names. */
export type Own = { id?: unknown; key?: unknown }

type Stored = {
  id: string
  title?: string
  name?: string
  label?: string
  key?: string
  deletedAt?: string | null
}

const toTitle = ({ title, name, label, key, id }: Stored): string => title ?? name ?? label ?? key ?? id

/** Drafts and what is public, which may differ in their names, and what is in the bin, which comes back with its own. */
const findStored = async (
  req: PayloadRequest,
  type: DocumentType,
  field: NameField,
  value: string,
  own: Own,
): Promise<Stored | undefined> => {
  for (const draft of [true, false]) {
    const { docs } = await req.payload.find({
      collection: toSlug(type),
      where: { [field]: { equals: value } },
      trash: true,
      depth: 0,
      draft,
      pagination: false,
      overrideAccess: true,
      req,
    })
    const other = (docs as unknown as Stored[]).find(({ id }) => id !== own.id)
    if (other !== undefined) return other
  }
  return undefined
}

const findFormer = async (
  req: PayloadRequest,
  type: DocumentType,
  slug: string,
  own: Own,
): Promise<Holder | null> => {
  const { entries } = await loadViewWithin(req)
  const ownRef: DocumentRef | null = typeof own.key === 'string' ? toRef(type, own.key) : null
  for (const [ref, entry] of entries) {
    if (ref === ownRef || !ref.startsWith(`${type}/`)) continue
    if (entry.state === 'live') {
      const { body } = entry
      if (entry.formerSlugs.includes(slug))
        return {
          title: 'title' in body ? body.title : 'name' in body ? body.name : body.key,
          standing: 'former',
        }
    } else if (entry.slug === slug || entry.formerSlugs.includes(slug)) {
      return { title: ref, standing: 'withdrawn' }
    }
  }
  return null
}

/** Who has a name, among drafts, what is public, what is in the bin, and what once was public; null where it is free. */
export const findHolder = async (
  req: PayloadRequest,
  type: DocumentType,
  field: NameField,
  value: string,
  own: Own,
): Promise<Holder | null> => {
  const stored = await findStored(req, type, field, value, own)
  if (stored !== undefined)
    return { title: toTitle(stored), standing: stored.deletedAt ? 'binned' : 'present' }
  return field === 'slug' ? findFormer(req, type, value, own) : null
}

/** The name, or the first of `name-2`, `name-3` … that nobody has or had. */
export const findFree = async (
  req: PayloadRequest,
  type: DocumentType,
  field: NameField,
  name: string,
  own: Own,
): Promise<string> => {
  const { entries } = await loadViewWithin(req)
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}-${count}`
    const wasKey = field === 'key' && candidate !== own.key && entries.has(toRef(type, candidate))
    if (!wasKey && (await findHolder(req, type, field, candidate, own)) === null) return candidate
  }
}
