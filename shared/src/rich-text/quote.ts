import { z } from 'zod'
import type { PageInline } from '../models/line.ts'
import { paragraph } from './paragraph.ts'
import { type BlockKind, itself, none } from './parts.ts'

/** Words of somebody else, set off from the prose. */
const quote = z.strictObject({ type: z.literal('quote'), children: z.array(paragraph).min(1) })

type PageQuote = { type: 'quote'; id: string; lines: PageInline[][] }

export const quoteKind: BlockKind<typeof quote, PageQuote> = {
  schema: quote,
  prose: {
    place: 'paragraph',
    toLines: ({ children }) =>
      children.map((child, index) => ({ path: ['children', index, 'children'], line: child.children })),
  },
  isOfStories: true,
  toReferences: none,
  toUses: none,
  toNamed: none,
  without: itself,
  draw: ({ children }, pen) => {
    const id = pen.nextParagraph()
    return {
      type: 'quote',
      id,
      lines: children.map((child, index) => pen.line(child.children, `${id}-${index + 1}`)),
    }
  },
  drawn: { type: 'quote', toLines: ({ lines }) => lines },
}
