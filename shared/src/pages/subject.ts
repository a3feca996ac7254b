import { type DocumentRef, type DocumentType, documentRef, toRef } from '../document-ref.ts'
import type { Address } from './address.ts'
import { toVersionOf } from './version.ts'

const subjects: Record<string, DocumentType> = {
  report: 'article',
  version: 'article',
  program: 'program',
  family: 'family',
  statistic: 'statistic',
  csv: 'statistic',
  json: 'statistic',
  organization: 'organization',
}

/** The document that a page is about, or whose page stood there; null where it is about none or several. */
export const toSubject = ({ kind, key }: Address): DocumentRef | null => {
  if (kind === 'left') return documentRef.safeParse(key).data ?? null
  const type = subjects[kind]
  if (key === null || type === undefined) return null
  return toRef(type, kind === 'version' ? toVersionOf(key).article : key)
}
