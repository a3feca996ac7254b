import { type DocumentRef, fromRef, toRef } from '../document-ref.ts'
import type { Address } from '../pages/address.ts'
import { toSubject } from '../pages/subject.ts'
import type { Publication } from '../publication/publication.ts'

/** What a document without a page of its own stands on: its statistic's page, its list, the home page. */
const toPlace = (publications: Publication[], ref: DocumentRef): string => {
  const { type, key } = fromRef(ref)
  if (type !== 'observation') return { home: 'home', honour: 'honours' }[type as string] ?? ref
  const found = publications.map((one) => one.get('observation', key)).find((one) => one !== null)
  return found === undefined ? ref : toRef('statistic', (found as { statistic: string }).statistic)
}

/** Whether a page is one of those on which readers find some documents. */
export const toOwnPages = (
  publications: Publication[],
  refs: DocumentRef[],
): ((address: Address) => boolean) => {
  const places = new Set<string>(refs.map((ref) => toPlace(publications, ref)))
  return (address) => places.has(toSubject(address) ?? address.kind)
}
