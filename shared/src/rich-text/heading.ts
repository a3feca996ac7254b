import { z } from 'zod'
import type { PageInline } from '../models/line.ts'
import { line } from './inline.ts'
import { type BlockKind, itself, none } from './parts.ts'

/** A heading within a section; sections themselves are level 2. */
const heading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(3), z.literal(4)]),
  children: line,
})

type PageHeading = { type: 'heading'; level: 2 | 3 | 4; line: PageInline[] }

export const headingKind: BlockKind<typeof heading, PageHeading> = {
  schema: heading,
  prose: { place: { word: '小标题' }, toLines: ({ children }) => [{ path: ['children'], line: children }] },
  isOfStories: true,
  toReferences: none,
  toUses: none,
  toNamed: none,
  without: itself,
  draw: ({ level: written, children }, pen) => {
    const { level, id } = pen.nextHeading(written)
    return { type: 'heading', level, line: pen.line(children, id) }
  },
  drawn: { type: 'heading', toLines: ({ line: drawn }) => [drawn] },
}
