import { z } from 'zod'
import { isVisible } from '../characters.ts'
import { documentRef } from '../document-ref.ts'
import { linkAddress } from '../web-address.ts'
import { type InlineKind, none } from './parts.ts'
import { text } from './text.ts'

/** A link to one of our documents or to another site. */
const link = z.strictObject({
  type: z.literal('link'),
  to: z.union([z.strictObject({ document: documentRef }), z.strictObject({ url: linkAddress })]),
  children: z
    .array(text)
    .min(1)
    .refine((texts) => texts.some((one) => isVisible(one.text)), '链接里没有看得见的文字'),
})

const toWords = ({ children }: z.infer<typeof link>): string => children.map((one) => one.text).join('')

export const linkKind: InlineKind<typeof link> = {
  schema: link,
  isSeen: () => true,
  toLines: none,
  toReferences: ({ to }) => ('document' in to ? [{ path: [], ref: to.document }] : []),
  toUses: none,
  toNamed: none,
  without: (node, isGone) => ('document' in node.to && isGone(node.to.document) ? node.children : [node]),
  toText: toWords,
  draw: (node, pen) => {
    const words = toWords(node)
    const href = 'url' in node.to ? node.to.url : pen.href(node.to.document)
    return href === null ? pen.words(words) : [{ type: 'link', href, text: words }]
  },
}
