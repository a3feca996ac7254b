import type { Variant } from '../documents/picture.ts'

/** A picture as it is drawn; the variants of each format are ordered by width. */
export type PagePicture = {
  alt: string
  credit: string
  caption: string | null
  focus: { x: number; y: number }
  variants: (Variant & { href: string })[]
}
