import type { DocumentRef } from '../document-ref.ts'
import type { PageAttachment } from '../models/attachment.ts'
import type { Card } from '../models/card.ts'
import type { PageInline } from '../models/line.ts'
import type { Panel } from '../models/panel.ts'
import type { PagePicture } from '../models/picture.ts'
import type { Inline } from './inline.ts'
import type { NumberUse } from './show.ts'

/**
 * What blocks are drawn with: lines, and what a publication has under a key, null where that is not public. Paragraphs
 * and headings are numbered within their section, in the order in which they are asked for.
 */
export type Pen = {
  nextParagraph: () => string
  nextHeading: (level: 3 | 4) => { level: 2 | 3 | 4; id: string }
  /** For what is not counted as a paragraph: a fragment with its name. */
  nextId: (name: string) => string
  /** `id` begins the fragments of the provenances in the line. */
  line: (nodes: Inline[], id: string) => PageInline[]
  picture: (key: string, caption: string | null) => PagePicture | null
  panel: (key: string) => Panel | null
  programCard: (key: string) => Card | null
  familyCard: (key: string) => Card | null
  attachment: (key: string) => PageAttachment | null
}

/** What a node of a line is drawn with. */
export type InlinePen = {
  /** Plain words, with each number in them kept together with its unit. */
  words: (text: string) => PageInline[]
  /** Where readers find a document; null where it is not public or has no address. */
  href: (ref: DocumentRef) => string | null
  mayName: (family: string) => boolean
  /** A number with its provenance and the marks that go with it. Throws where it cannot be shown. */
  number: (use: NumberUse) => PageInline
}
