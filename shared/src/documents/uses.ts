import type { Document } from './index.ts'
import type { Format } from '../statistics/format.ts'
import type { Path } from '../rich-text/parts.ts'
import { toProseUses } from './placed.ts'
import type { Show } from '../rich-text/show.ts'

/** A use of a statistic with its place in the document; panels choose no format. */
export type PlacedUse = { path: Path; key: string; show: Show; format: Format | null }

/** Every use of a statistic in a document, in reading order. */
export const toPlacedUses = (document: Document): PlacedUse[] =>
  document.type === 'statistics-block'
    ? document.entries.map((entry, index) => ({
        path: ['entries', index, 'show'],
        key: entry.statistic,
        show: entry.show,
        format: null,
      }))
    : toProseUses(document)
