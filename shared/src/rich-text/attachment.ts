import { z } from 'zod'
import { toRef } from '../document-ref.ts'
import { key } from '../key.ts'
import type { PageAttachment } from '../models/attachment.ts'
import { type BlockKind, none } from './parts.ts'

/** A file that readers may keep. */
const attachment = z.strictObject({ type: z.literal('attachment'), key })

type PageFile = { type: 'attachment'; attachment: PageAttachment }

export const attachmentKind: BlockKind<typeof attachment, PageFile> = {
  schema: attachment,
  prose: null,
  isOfStories: false,
  toReferences: (block) => [{ path: [], ref: toRef('attachment', block.key) }],
  toUses: none,
  toNamed: none,
  without: (block, isGone) => (isGone(toRef('attachment', block.key)) ? [] : [block]),
  draw: (block, pen) => {
    const drawn = pen.attachment(block.key)
    return drawn === null ? null : { type: 'attachment', attachment: drawn }
  },
  drawn: { type: 'attachment', toLines: none },
}
