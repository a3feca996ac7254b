import { type DocumentRef, type DocumentType, fromRef, toRef } from '../document-ref.ts'
import type { Address } from '../pages/address.ts'
import { toHref } from '../pages/href.ts'
import type { Publication } from '../publication/publication.ts'
import { toVersionOf } from '../pages/version.ts'

const types: Record<string, DocumentType> = {
  report: 'article',
  version: 'article',
  program: 'program',
  family: 'family',
  statistic: 'statistic',
  organization: 'organization',
}

/** The document that a page is about, where it is about one. */
export const toSubject = ({ kind, key }: Address): DocumentRef | null => {
  const type = types[kind]
  if (key === null || type === undefined) return null
  return toRef(type, kind === 'version' ? toVersionOf(key).article : key)
}

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
  return (address) => {
    const subject = address.kind === 'left' ? address.key : toSubject(address)
    return places.has(address.path) || (subject !== null && subjects.has(subject))
  }
}
