import { z } from 'zod'
import { toRef } from '../document-ref.ts'
import { key } from '../key.ts'
import type { PagePicture } from '../models/picture.ts'
import { oneLine } from '../words.ts'
import { type BlockKind, none } from './parts.ts'

/** Pictures beside one another; one without a caption of its own has the picture's. */
const gallery = z.strictObject({
  type: z.literal('gallery'),
  pictures: z
    .array(z.strictObject({ key, caption: oneLine.nullable() }))
    .min(2, '图集至少要有两张图片；只有一张就用“图片”'),
})

export const galleryKind: BlockKind<typeof gallery, { type: 'gallery'; pictures: PagePicture[] }> = {
  schema: gallery,
  prose: null,
  isOfStories: false,
  toReferences: ({ pictures }) =>
    pictures.map((one, index) => ({ path: ['pictures', index], ref: toRef('picture', one.key) })),
  toUses: none,
  toNamed: none,
  without: (block, isGone) => {
    const pictures = block.pictures.filter((one) => !isGone(toRef('picture', one.key)))
    const [only] = pictures
    if (only === undefined) return []
    return pictures.length === 1 ? [{ type: 'picture', ...only }] : [{ ...block, pictures }]
  },
  draw: (block, pen) => {
    const pictures = block.pictures.flatMap((one) => pen.picture(one.key, one.caption) ?? [])
    return pictures.length === 0 ? null : { type: 'gallery', pictures }
  },
  drawn: { type: 'gallery', toLines: none },
}
