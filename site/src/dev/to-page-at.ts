import type { Publication } from '@xiezou/shared'
import {
  type Address,
  type Context,
  type Page,
  sitemapPath,
  toAddresses,
  toComputation,
  toNoPages,
  toPage,
} from '@xiezou/shared/pages'

const notFound: Address = { kind: 'not-found', path: '/404.html', key: null }

/** The page at a path of the site, computed on the spot; the one for 404 where nothing is there. */
export const toPageAt = (publication: Publication, path: string, context: Context): Page => {
  const address = toAddresses(publication, context).find(
    (one) => one.path === path || one.path === `${path}/`,
  )
  if (path === sitemapPath) return toSitemapOf(publication, context)
  return toPage(publication, address ?? notFound, context)
}

const toSitemapOf = (publication: Publication, context: Context): Page => {
  const { changed } = toComputation(toNoPages(context), publication, 'all', context)
  return changed.find(({ path }) => path === sitemapPath)?.page ?? toPage(publication, notFound, context)
}
