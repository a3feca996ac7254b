import type { DocumentType } from '@xiezou/shared'

/** Keys and ids of documents in both directions; null for one that does not exist. */
export type Lookup = {
  toKey(collection: string, id: string): string | null
  toId(type: DocumentType, key: string): string | null
}
