import { createHash } from 'node:crypto'
import { type Document, type DocumentRef, type DocumentType, fromRef, toRef } from '@xiezou/shared'
import { ConversionError } from './conversion-error.ts'
import type { Lookup } from './lookup.ts'
import { type Slug, toSlug } from '../document-types.ts'

/** What writes a document for the CMS: keys become ids, and nodes of rich text get ids of their own. */
export type Writing = {
  id(type: DocumentType, key: string): string
  idOrNull(type: DocumentType, key: string | null): string | null
  ids(type: DocumentType, keys: string[]): string[]
  choice(ref: DocumentRef): { relationTo: Slug; value: string }
  /** An id for the next node, the same whenever the same document is written. */
  nodeId(): string
}

/** Begins to write a document with a lookup. Its methods throw `ConversionError` for a key that nothing has. */
export const toWriting = (document: Document, { toId }: Pick<Lookup, 'toId'>): Writing => {
  let count = 0
  const writing: Writing = {
    id: (type, key) => {
      const id = toId(type, key)
      if (id !== null) return id
      throw new ConversionError([{ path: [], message: `引用的内容（${toRef(type, key)}）不存在` }])
    },
    idOrNull: (type, key) => (key === null ? null : writing.id(type, key)),
    ids: (type, keys) => keys.map((key) => writing.id(type, key)),
    choice: (ref) => {
      const { type, key } = fromRef(ref)
      return { relationTo: toSlug(type), value: writing.id(type, key) }
    },
    nodeId: () => {
      count += 1
      return createHash('sha256')
        .update(`${document.type}/${document.key}#${count}`)
        .digest('hex')
        .slice(0, 24)
    },
  }
  return writing
}
