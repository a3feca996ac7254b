import type { DocumentType } from '../document-ref.ts'
import type { DocumentOf } from '../documents/index.ts'

/** A named example of a type of document. */
export type DocumentExample<Type extends DocumentType> = { name: string; document: DocumentOf<Type> }
