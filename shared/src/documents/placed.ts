import type { Document } from './index.ts'
import type { HeldReference, Path } from '../rich-text/parts.ts'
import type { NumberUse } from '../rich-text/show.ts'
import { type Told, withinBlocks } from '../rich-text/within.ts'

const within = (document: Document): Told[] => {
  if ('story' in document) return withinBlocks(document.story, ['story'])
  if (!('sections' in document)) return []
  return [
    ...(document.type === 'article' ? withinBlocks(document.standfirst, ['standfirst']) : []),
    ...document.sections.flatMap(({ body }, index) => withinBlocks(body, ['sections', index, 'body'])),
  ]
}

/** Every block and inline node of a document's prose, with what it refers to itself, in reading order. */
export const toPlaced = (document: Document): Told[] => within(document)

/** Every document that the prose of a document names, with its place, in reading order. */
export const toProseReferences = (document: Document): HeldReference[] =>
  within(document).flatMap(({ path, references }) =>
    references.map((one) => ({ path: [...path, ...one.path], ref: one.ref })),
  )

/** Every number of a series in the prose of a document, with its place, in reading order. */
export const toProseUses = (document: Document): (NumberUse & { path: Path })[] =>
  within(document).flatMap(({ path, uses }) =>
    uses.map(({ key, show, format }) => ({ path, key, show, format })),
  )
