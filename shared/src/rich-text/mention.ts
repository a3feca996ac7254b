import { z } from 'zod'
import { toOneLine } from '../characters.ts'
import { type DocumentRef, toRef } from '../document-ref.ts'
import { key } from '../key.ts'
import { oneLine } from '../words.ts'
import { type InlineKind, none } from './parts.ts'

/** A person or family in a sentence; `without` is what stands there when they may no longer be named. */
const mention = z.strictObject({
  type: z.literal('mention'),
  key,
  text: oneLine,
  without: z.string().overwrite(toOneLine),
})
export type Mention = z.infer<typeof mention>

const toFamily = (node: Mention): DocumentRef => toRef('family', node.key)

export const mentionKind: InlineKind<typeof mention> = {
  schema: mention,
  isSeen: () => true,
  toLines: none,
  toReferences: (node) => [{ path: [], ref: toFamily(node) }],
  toUses: none,
  toNamed: (node) => [toFamily(node)],
  without: (node, isGone) => {
    if (!isGone(toFamily(node))) return [node]
    return node.without === '' ? [] : [{ type: 'text', text: node.without }]
  },
  toText: (node, { mayName }) => (mayName(node.key) ? node.text : node.without),
  draw: (node, pen) => {
    const href = pen.href(toFamily(node))
    if (href !== null && pen.mayName(node.key)) return [{ type: 'link', href, text: node.text }]
    return node.without === '' ? [] : pen.words(node.without)
  },
}
