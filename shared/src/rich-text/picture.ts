import { z } from 'zod'
import { toRef } from '../document-ref.ts'
import { key } from '../key.ts'
import type { PagePicture } from '../models/picture.ts'
import { oneLine } from '../words.ts'
import { type BlockKind, none } from './parts.ts'

/** A picture in the prose; without a caption of its own it has the picture's. */
const picture = z.strictObject({ type: z.literal('picture'), key, caption: oneLine.nullable() })

export const pictureKind: BlockKind<typeof picture, { type: 'picture'; picture: PagePicture }> = {
  schema: picture,
  prose: null,
  isOfStories: false,
  toReferences: (block) => [{ path: [], ref: toRef('picture', block.key) }],
  toUses: none,
  toNamed: none,
  without: (block, isGone) => (isGone(toRef('picture', block.key)) ? [] : [block]),
  draw: (block, pen) => {
    const drawn = pen.picture(block.key, block.caption)
    return drawn === null ? null : { type: 'picture', picture: drawn }
  },
  drawn: { type: 'picture', toLines: none },
}
