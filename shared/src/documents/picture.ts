import { z } from 'zod'
import { key } from '../key.ts'
import { oneLine, severalLines } from '../words.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** One file of a picture: SHA-256 of its bytes, format, width and height in pixels. */
const variant = z.strictObject({
  hash,
  format: z.enum(['avif', 'webp', 'jpeg']),
  width: z.int().positive(),
  height: z.int().positive(),
})
export type Variant = z.infer<typeof variant>

/**
 * A picture with its variants; the focal point is in percent from the upper left corner. `families` are those whom it
 * shows: it leaves with any of them.
 */
export const picture = z.strictObject({
  type: z.literal('picture'),
  key,
  alt: severalLines,
  credit: oneLine,
  caption: severalLines.nullable(),
  families: z.array(key),
  focus: z.strictObject({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) }),
  variants: z.array(variant).min(1, '图片还在处理，请稍候再发布'),
})
export type Picture = z.infer<typeof picture>
