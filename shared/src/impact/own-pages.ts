import { type DocumentRef, type DocumentType, fromRef, toRef } from '../document-ref.ts'
import type { Address } from '../pages/address.ts'
import type { Publication } from '../publication/publication.ts'
import { toVersionOf } from '../pages/version.ts'

const subjects: Record<string, DocumentType> = {
  report: 'article',
  version: 'article',
  program: 'program',
  family: 'family',
  statistic: 'statistic',
  organization: 'organization',
}

/** The document that a page is about, where it is about one. */
export const toSubject = ({ kind, key }: Address): DocumentRef | null => {
  const type = subjects[kind]
  if (key === null || type === undefined) return null
  return toRef(type, kind === 'version' ? toVersionOf(key).article : key)
}

/** What a document without a page of its own stands on: its statistic's page, its list, the home page. */
const toPlace = (publications: Publication[], ref: DocumentRef): DocumentRef | string => {
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
  return (address) => {
    if (address.kind === 'left') return places.has(address.key ?? '')
    return places.has(toSubject(address) ?? address.kind)
  }
}
