import type { PagePicture } from '../models/picture.ts'
import type { Publication } from '../publication/publication.ts'
import { mayShow } from '../publication/shown.ts'
import { toFilePath } from './file-path.ts'

/**
 * A picture by its key, with a caption in place of its own where one is given; null where it is not public, or shows a
 * family whose pictures are not.
 */
export const toPicture = (
  publication: Publication,
  key: string,
  caption: string | null,
): PagePicture | null => {
  const picture = publication.get('picture', key)
  if (picture === null) return null
  if (!picture.families.every((family) => mayShow(publication, family, 'pictures'))) return null
  return {
    alt: picture.alt,
    credit: picture.credit,
    caption: caption ?? picture.caption,
    focus: picture.focus,
    variants: picture.variants
      .toSorted((a, b) => a.width - b.width)
      .map((variant) => ({ ...variant, href: toFilePath(variant.hash, variant.format) })),
  }
}
