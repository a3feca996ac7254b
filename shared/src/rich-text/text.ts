import { z } from 'zod'
import { isVisible } from '../characters.ts'
import { piece } from '../words.ts'
import { type InlineKind, itself, none } from './parts.ts'

/** A run of characters of one look. Spaces and line ends are the writer's own. */
export const text = z.strictObject({
  type: z.literal('text'),
  text: piece,
  strong: z.literal(true).optional(),
  emphasis: z.literal(true).optional(),
})

export const textKind: InlineKind<typeof text> = {
  schema: text,
  // A text without a character is wrong in itself, and told there.
  isSeen: (node) => node.text === '' || isVisible(node.text),
  toLines: none,
  toReferences: none,
  toUses: none,
  toNamed: none,
  without: itself,
  toText: (node) => node.text,
  draw: ({ text: words, strong = false, emphasis = false }, pen) => {
    if (words === '') return []
    return strong || emphasis ? [{ type: 'text', text: words, strong, emphasis }] : pen.words(words)
  },
}
