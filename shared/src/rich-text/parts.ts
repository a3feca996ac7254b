import type { z } from 'zod'
import type { DocumentRef } from '../document-ref.ts'
import type { PageInline } from '../models/line.ts'
import type { Block } from './block.ts'
import type { Inline } from './inline.ts'
import type { InlinePen, Pen } from './pen.ts'
import type { NumberUse } from './show.ts'

export type Path = (string | number)[]

/** A line of prose with its place below the node that holds it. */
export type HeldLine = { path: Path; line: Inline[] }

/** A document that a node leads to or shows, with the place of its name below the node. */
export type HeldReference = { path: Path; ref: DocumentRef }

/** Whether a document is no longer there. */
export type IsGone = (ref: DocumentRef) => boolean

/** What stands in a line for what may differ: the number of a use, and whether a family may be named. */
export type Reading = { toNumber: (use: NumberUse) => string; mayName: (family: string) => boolean }

/** What has to be known of any node of prose beside its shape. */
export type NodeParts<Node> = {
  /** The documents that it leads to or shows; those in its lines have their own place. */
  toReferences(node: Node): HeldReference[]
  /** The uses of numbers of a series that it is itself; those in its lines are told there. */
  toUses(node: Node): NumberUse[]
  /** The families whose names are written in it. */
  toNamed(node: Node): DocumentRef[]
  /** How it reads without documents that are gone; what stands in its lines is read there. */
  without(node: Node, isGone: IsGone): (Block | Inline)[]
}

/**
 * Everything that is to be known of a type of block. A new one is a file with such a record, and its name in `block.ts`:
 * whatever looks for prose, numbers, references or people finds them by these records.
 */
export type BlockKind<Schema extends z.ZodType<{ type: string }>, Drawn extends { type: string }> = NodeParts<
  z.infer<Schema>
> & {
  schema: Schema
  /**
   * Its lines of prose in reading order, and how readers are told its place: it is counted as a paragraph, or goes by a
   * word of its own. Null where it has no line.
   */
  prose: { place: 'paragraph' | { word: string }; toLines(block: z.infer<Schema>): HeldLine[] } | null
  /** Whether it may stand in the story of people. */
  isOfStories: boolean
  /** What is drawn of it; null where what it shows is not public. */
  draw(block: z.infer<Schema>, pen: Pen): Drawn | null
  drawn: {
    type: Drawn['type']
    /** The lines of what is drawn, in reading order. */
    toLines(drawn: Drawn): PageInline[][]
  }
}

/** Everything that is to be known of a type of inline node; its name stands in `inline.ts`. */
export type InlineKind<Schema extends z.ZodType<{ type: string }>> = NodeParts<z.infer<Schema>> & {
  schema: Schema
  /** Whether there is something of it that a reader sees. */
  isSeen(node: z.infer<Schema>): boolean
  /** Lines of prose that it holds beside the line in which it stands. */
  toLines(node: z.infer<Schema>): HeldLine[]
  /** The characters that it prints. */
  toText(node: z.infer<Schema>, reading: Reading): string
  /** What is drawn of it. */
  draw(node: z.infer<Schema>, pen: InlinePen): PageInline[]
}

/** What most nodes have none of. */
export const none = (): never[] => []

/** A node that reads the same whoever leaves. */
export const itself = <Node>(node: Node): Node[] => [node]
