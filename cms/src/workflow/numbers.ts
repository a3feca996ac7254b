import {
  documentTypes,
  findOutdatedNumbers,
  findTypedNumbers,
  type Publication,
  toTypedWords,
  type TypedNumber,
} from '@xiezou/shared'
import { toNamed } from '../publication/named.ts'
import type { Change } from '../publication/release.ts'

/** A typed number as people see it: in which document, where, its sentence, and what is to be thought of it. */
export type ShownNumber = TypedNumber & { document: string; message: string }

/** Numbers that are typed where one could be linked: in what is published, and of what it corrects, everywhere. */
export type PlanNumbers = { typed: ShownNumber[]; outdated: ShownNumber[] }

/** The typed numbers that a release has to do with; `publication` is what would be public by it. */
export const findPlanNumbers = (publication: Publication, changes: Change[]): PlanNumbers => {
  const documents = changes.flatMap((change) => (change.kind === 'publish' ? [change.document] : []))
  const corrections = documents.flatMap((one) =>
    one.type === 'observation' && one.supersedes !== null ? [one] : [],
  )
  const everything = documentTypes.flatMap((type) => publication.list(type))
  const byRef = new Map([...everything, ...documents].map((one) => [`${one.type}/${one.key}`, one]))
  const show = (one: TypedNumber): ShownNumber => {
    const document = byRef.get(one.ref)
    return {
      ...one,
      document: document === undefined ? one.ref : toNamed(document),
      message: toTypedWords(one),
    }
  }
  return {
    typed: findTypedNumbers(publication, documents).map(show),
    outdated:
      corrections.length === 0 ? [] : findOutdatedNumbers(publication, corrections, everything).map(show),
  }
}
