import type { Context } from '../pages/context.ts'
import { toComputation, toNoPages } from '../pages/compute.ts'
import type { Publication } from '../publication/publication.ts'

/** The addresses to which the sitemap of a publication leads crawlers. */
export const toListed = (publication: Publication, context: Context): string[] => {
  const { changed } = toComputation(toNoPages(context), publication, 'all', context)
  return changed.flatMap(({ page }) => (page.kind === 'sitemap' ? page.locations.map(({ url }) => url) : []))
}
