import { type DocumentRef, fromRef, toRef } from '../document-ref.ts'
import { toHref } from '../pages/href.ts'
import { type Address, toSubject } from '../pages/kinds.ts'
import type { Publication } from '../publication/publication.ts'

/** Where readers find a document that has no page of its own: on its statistic's, on its list, on the home page. */
const toPlaces = (publication: Publication, ref: DocumentRef): string[] => {
  const { type, key } = fromRef(ref)
  if (type === 'home') return ['/']
  const observation = type === 'observation' ? publication.get('observation', key) : null
  const href = toHref(publication, observation === null ? ref : toRef('statistic', observation.statistic))
  return href === null ? [] : [href.split('#')[0] ?? href]
}

/** Whether a page is one of those on which readers find some documents, before or after. */
export const toOwnPages = (
  publications: Publication[],
  refs: DocumentRef[],
): ((address: Address) => boolean) => {
  const subjects = new Set<string>(refs)
  const places = new Set(refs.flatMap((ref) => publications.flatMap((one) => toPlaces(one, ref))))
  return (address) => places.has(address.path) || subjects.has(toSubject(address) ?? '')
}
