import { type DocumentRef, type DocumentType, toRef } from '../document-ref.ts'
import type { Publication } from '../publication/publication.ts'
import type { Place } from './address.ts'
import type { Context } from './context.ts'

/** The title of a document, in the first of some publications that has it; null where none has. */
export type TitleOf = (ref: DocumentRef) => string | null

export type PageRole = PageFacts<never>['role']

/**
 * What is to be known of a kind of page beside how it is made. What `page`s and `list`s say to readers, `data` and files
 * for `followers`, programs that come by themselves, say once more; lists are online after the pages to which they lead,
 * and what followers read comes last.
 */
export type PageFacts<Model> = {
  /** Whether readers are sent to it, by the sitemap and by search engines. */
  isListed: boolean
  /** The document that the page is about, or whose page stood there; null where it is about none or several. */
  toSubject(place: Place): DocumentRef | null
  /** What stands there of the documents that a place names because of their order: all that the page says, or the way to them. */
  others: 'content' | 'beside' | null
  /** The type of which it lists every document: one that is new or leaves is a change of the page. */
  lists: DocumentType | null
} & (
  | { role: 'page' | 'list'; toName(page: Model, place: Place, titleOf: TitleOf): string }
  | { role: 'data' | 'followers'; toFileName(place: Place, titleOf: TitleOf): string }
)

/** Everything of a kind of page: which places there are, and what the page at a place says. Its name stands in `kinds.ts`. */
export type PageRecord<Model> = PageFacts<Model> & {
  toPlaces(publication: Publication, context?: Context): Place[]
  toPage(publication: Publication, place: Place, context: Context): Model
}

/** Of a kind whose pages are about one document each: the one whose key the place has. */
export const about =
  (type: DocumentType) =>
  ({ key }: Place): DocumentRef | null =>
    key === null ? null : toRef(type, key)

/** Of a kind whose pages are about no document, or about several. */
export const aboutNone = (): null => null

/** The document that a place is about. Throws where it is not public: places come from the same publication. */
export const demand = <Value>(value: Value | null, place: Place): Value => {
  if (value === null) throw new Error(`${place.path} 的内容没有发布`)
  return value
}
