import { type DocumentRef, toRef } from '../document-ref.ts'
import type { Entry } from '../publication/entry.ts'
import type { Publication, Read } from '../publication/publication.ts'
import { type Address, factsOf } from './kinds.ts'

/** What every page says around its content, and the reports that a page only leads to. */
const toAround = (publication: Publication, { kind, others = [] }: Address): Set<Read> => {
  const publisher = publication.get('site', 'site')?.publisher ?? null
  const beside = factsOf(kind).others === 'beside' ? others.map((key) => toRef('article', key)) : []
  return new Set<Read>([
    'site/site',
    ...(publisher === null ? [] : [toRef('organization', publisher)]),
    ...beside,
  ])
}

const isDocument = (read: Read): read is DocumentRef => read.includes('/')

const toShown = (publication: Publication, address: Address, reads: Set<Read>): (Entry | null)[] => {
  const around = toAround(publication, address)
  const { lists } = factsOf(address.kind)
  return [
    ...[...reads].flatMap((read) => {
      if (isDocument(read)) return around.has(read) ? [] : [publication.entry(read)]
      if (!read.startsWith('observations:')) return []
      const own = publication.observationsOf(read.slice('observations:'.length))
      return own.map(({ key }) => publication.entry(toRef('observation', key)))
    }),
    ...(lists === null ? [] : publication.entries(lists)),
  ]
}

/**
 * The day (`YYYY-MM-DD`) of the newest first publication or major change among what a page shows, told from what it
 * read; what stands around every page does not count. Null where it shows nothing that was published.
 */
export const toLastMajor = (publication: Publication, address: Address, reads: Set<Read>): string | null =>
  toShown(publication, address, reads)
    .flatMap((entry) => (entry?.state === 'live' ? (entry.history.at(-1)?.day ?? []) : []))
    .reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null)
