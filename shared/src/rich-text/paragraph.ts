import { z } from 'zod'
import type { PageInline } from '../models/line.ts'
import { line } from './inline.ts'
import { type BlockKind, itself, none } from './parts.ts'

/** A paragraph of prose. */
export const paragraph = z.strictObject({ type: z.literal('paragraph'), children: line })
export type Paragraph = z.infer<typeof paragraph>

type PageParagraph = { type: 'paragraph'; id: string; line: PageInline[] }

export const paragraphKind: BlockKind<typeof paragraph, PageParagraph> = {
  schema: paragraph,
  prose: { place: 'paragraph', toLines: ({ children }) => [{ path: ['children'], line: children }] },
  isOfStories: true,
  toReferences: none,
  toUses: none,
  toNamed: none,
  without: itself,
  draw: ({ children }, pen) => {
    const id = pen.nextParagraph()
    return { type: 'paragraph', id, line: pen.line(children, id) }
  },
  drawn: { type: 'paragraph', toLines: ({ line: drawn }) => [drawn] },
}
