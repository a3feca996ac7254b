import type { DocumentRef } from '../document-ref.ts'
import { type Address, factsOf, type Page } from '../pages/kinds.ts'
import type { TitleOf } from '../pages/page-record.ts'
import type { Publication } from '../publication/publication.ts'

const toTitleOf =
  (publications: Publication[]): TitleOf =>
  (ref: DocumentRef) => {
    const entry = publications.map((one) => one.entry(ref)).find((one) => one?.state === 'live')
    if (entry?.state !== 'live') return null
    const { body } = entry
    if ('title' in body) return body.title
    return 'name' in body ? body.name : null
  }

/** What people call a page, the one before or after at an address; what it is about has its title in the first publication that knows it. */
export const toPageName = (address: Address, page: Page | null, publications: Publication[]): string => {
  const facts = factsOf(page?.kind ?? address.kind)
  const titleOf = toTitleOf(publications)
  if ('toFileName' in facts) return facts.toFileName(address, titleOf)
  return page === null ? address.path : facts.toName(page, address, titleOf)
}
