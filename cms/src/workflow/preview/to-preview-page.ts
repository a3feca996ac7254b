import { type Document, type DocumentRef, findHolders, type Publication, refOf, toRef } from '@xiezou/shared'
import { type Address, type Page, toAddresses, toHref, toPage } from '@xiezou/shared/pages'

const toHolders = (publication: Publication, ref: DocumentRef): DocumentRef[] =>
  findHolders(ref, [
    ...publication.list('home'),
    ...publication.list('article'),
    ...publication.list('program'),
  ]).map(refOf)

/** Where readers see a document: on its own page, its entry of a list, or the page that holds it. */
const toPlace = (publication: Publication, document: Document): string | null => {
  switch (document.type) {
    case 'home':
    case 'site':
      return '/'
    case 'observation':
      return toHref(publication, toRef('statistic', document.statistic))
    case 'statistics-block':
    case 'picture': {
      const [holder] = toHolders(publication, refOf(document))
      if (holder === undefined) return null
      return holder === 'home/home' ? '/' : toHref(publication, holder)
    }
    default:
      return toHref(publication, refOf(document))
  }
}

/** The page on which a document would be seen; null where no page shows it. Throws in words where it cannot be made. */
export const toPreviewPage = (
  publication: Publication,
  document: Document,
  siteUrl: string,
): { address: Address; page: Page } | null => {
  const path = toPlace(publication, document)?.split('#')[0]
  const address = toAddresses(publication).find((one) => one.path === path)
  return address === undefined ? null : { address, page: toPage(publication, address, { siteUrl }) }
}
