import type { Section } from '@xiezou/shared'
import { toNumber } from './to-section-number.ts'
import { asList, asStored, type Reading, type Stored } from './reading.ts'
import { toPublishedRichText } from './rich-text/to-published.ts'
import { toStoredRichText } from './rich-text/to-stored.ts'
import type { Writing } from './writing.ts'

/** The published form of the stored sections of a report or a program. */
export const toPublishedSections = (value: unknown, reading: Reading): unknown[] =>
  asList(value).map((row, index) => {
    const { number, title, body } = asStored(row)
    const isSaid = typeof number === 'string' && number !== ''
    return {
      number: isSaid ? number : toNumber(index),
      title,
      body: toPublishedRichText(body, reading, ['sections', index, 'body']),
    }
  })

/** The stored form of sections. */
export const toStoredSections = (sections: Section[], writing: Writing): Stored[] =>
  sections.map(({ number, title, body }) => ({ number, title, body: toStoredRichText(body, writing) }))
