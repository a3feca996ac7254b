import type { DocumentOf, DocumentType } from '@xiezou/shared'
import type { Reading, Stored } from '../reading.ts'
import type { Writing } from '../writing.ts'

/** Both directions for one type: every published name has its place in the stored shape. */
export type Conversion<Type extends DocumentType> = {
  toPublished(stored: Stored, reading: Reading): { [Name in keyof DocumentOf<Type>]: unknown }
  toStored(document: DocumentOf<Type>, writing: Writing): Stored
}
