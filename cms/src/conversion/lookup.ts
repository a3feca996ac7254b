import type { DocumentType } from '@xiezou/shared'

/** Keys and ids of documents in both directions; null for one that is not there. */
export type Lookup = {
  toKey(collection: string, id: string): string | null
  toId(type: DocumentType, key: string): string | null
  /** What people call a document that is in the bin, and so has no key. */
  toBinned?(collection: string, id: string): string | null
}
