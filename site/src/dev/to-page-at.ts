import type { Publication } from '@xiezou/shared'
import { type Context, type Page, sitemapPath, toAddresses, toPage, toSitemap } from '@xiezou/shared/pages'

const notFound = { kind: 'not-found', path: '/404.html', key: null }

/** The page at a path of the site, computed on the spot; the one for 404 where nothing is there. */
export const toPageAt = (publication: Publication, path: string, context: Context): Page => {
  const addresses = toAddresses(publication)
  if (path === sitemapPath) return toSitemap(addresses, context)
  const address = addresses.find((one) => one.path === path || one.path === `${path}/`)
  return toPage(publication, address ?? notFound, context)
}
