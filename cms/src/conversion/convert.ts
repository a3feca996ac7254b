import type { Document, DocumentType } from '@xiezou/shared'
import { ConversionError } from './conversion-error.ts'
import type { Conversion } from './documents/conversion.ts'
import { conversions } from './documents/index.ts'
import type { Lookup } from './lookup.ts'
import { type Stored, toReading } from './reading.ts'
import { toWriting } from './writing.ts'

/**
 * The published form of a stored document (depth 0), for the contract to check.
 * Throws `ConversionError` with everything that has no published form, so that nothing vanishes silently.
 */
export const toPublished = (
  type: DocumentType,
  stored: Stored,
  lookup: Pick<Lookup, 'toKey' | 'toBinned'>,
): unknown => {
  const reading = toReading(lookup)
  const published = conversions[type].toPublished(stored, reading)
  if (reading.problems.length > 0) throw new ConversionError(reading.problems, published)
  return published
}

/** The data with which a document is stored. Throws `ConversionError` where it refers to what does not exist. */
export const toStored = (document: Document, lookup: Pick<Lookup, 'toId'>): Stored => {
  const conversion = conversions[document.type] as Conversion<DocumentType>
  return conversion.toStored(document, toWriting(document, lookup))
}
