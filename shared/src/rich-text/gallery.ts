import { z } from 'zod'
import { key } from '../key.ts'
import { oneLine } from '../words.ts'

/** Pictures beside one another; one without a caption of its own has the picture's. */
export const gallery = z.strictObject({
  type: z.literal('gallery'),
  pictures: z
    .array(z.strictObject({ key, caption: oneLine.nullable() }))
    .min(2, '图集至少要有两张图片；只有一张就用“图片”'),
})
