import { z } from 'zod'
import { key } from '../key.ts'
import { oneLine } from '../words.ts'

/** A picture in the prose; without a caption of its own it has the picture's. */
export const pictureBlock = z.strictObject({
  type: z.literal('picture'),
  key,
  caption: oneLine.nullable(),
})
