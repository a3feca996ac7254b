import { type DocumentType, typeWords } from '@xiezou/shared'
import type { OptionObject } from 'payload'

/** Words for editors: Chinese first, English second. */
export type Words = { zh: string; en: string }

/** The options of a select field, in the order of the record. */
export const toOptions = (labels: Record<string, Words>): OptionObject[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** What a collection and one of its documents are called: in Chinese as documents of its type are called everywhere. */
export const toLabels = (
  type: DocumentType,
  singular: string,
  plural: string,
): { singular: Words; plural: Words } => ({
  singular: { zh: typeWords[type], en: singular },
  plural: { zh: typeWords[type], en: plural },
})
