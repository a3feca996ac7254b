import type { DocumentType } from '@xiezou/shared'

/** A lookup that invents an id for every key, and knows only what a list of ids allows. */
export const inventedLookup = {
  toId: (type: DocumentType, key: string): string => `id of ${type}/${key}`,
  toKey: (_collection: string, id: string): string | null => id.split('/')[1] ?? null,
}
