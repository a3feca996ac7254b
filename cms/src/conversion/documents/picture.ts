import { asList, asStored, orNull } from '../reading.ts'
import type { Conversion } from './conversion.ts'

export const picture: Conversion<'picture'> = {
  toPublished: (stored, reading) => {
    const { x, y } = asStored(stored['focus'])
    return {
      type: 'picture',
      key: stored['key'],
      alt: stored['alt'],
      credit: stored['credit'],
      caption: orNull(stored['caption']),
      families: reading.keys('families', stored['families'], ['families']),
      focus: { x, y },
      variants: asList(stored['variants']).map((row) => {
        const { hash, format, width, height } = asStored(row)
        return { hash, format, width, height }
      }),
    }
  },
  toStored: ({ type: _type, ...document }, writing) => ({
    ...document,
    families: writing.ids('family', document.families),
  }),
}
