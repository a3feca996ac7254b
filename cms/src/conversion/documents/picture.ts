import { asList, asStored, orNull } from '../reading.ts'
import type { Conversion } from './conversion.ts'

export const picture: Conversion<'picture'> = {
  toPublished: (stored) => {
    const { x, y } = asStored(stored['focus'])
    return {
      type: 'picture',
      key: stored['key'],
      alt: stored['alt'],
      credit: stored['credit'],
      caption: orNull(stored['caption']),
      focus: { x, y },
      variants: asList(stored['variants']).map((row) => {
        const { hash, format, width, height } = asStored(row)
        return { hash, format, width, height }
      }),
    }
  },
  toStored: ({ type: _type, ...document }) => document,
}
