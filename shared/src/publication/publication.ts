import { type DocumentRef, type DocumentType, fromRef, toRef } from '../document-ref.ts'
import type { DocumentOf } from '../documents/index.ts'
import type { Observation } from '../documents/observation.ts'
import type { Entry } from './entry.ts'

/** What a page asks the publication: a reference, all of a type, or all observations of a statistic. */
export type Read = DocumentRef | `all:${DocumentType}` | `observations:${string}`

/** Read access to what is public. Lists are in the order of their keys. */
export type Publication = {
  /** The newest public word on a reference, gone and moved included. */
  entry(ref: DocumentRef): Entry | null
  /** All entries of a type, gone and moved included. */
  entries(type: DocumentType): Entry[]
  get<Type extends DocumentType>(type: Type, key: string): DocumentOf<Type> | null
  list<Type extends DocumentType>(type: Type): DocumentOf<Type>[]
  observationsOf(statistic: string): Observation[]
}

const byRef = (a: Entry, b: Entry): number => (a.ref < b.ref ? -1 : 1)

/** The publication that a set of entries makes; references are unique in it. */
export const toPublication = (entries: Iterable<Entry>): Publication => {
  const sorted = [...entries].sort(byRef)
  const byReference = new Map(sorted.map((entry) => [entry.ref, entry]))
  const byType = Map.groupBy(sorted, (entry) => fromRef(entry.ref).type)
  const observations = sorted.flatMap((entry) =>
    entry.state === 'live' && entry.body.type === 'observation' ? [entry.body] : [],
  )
  const byStatistic = Map.groupBy(observations, (observation) => observation.statistic)
  const entriesOf = (type: DocumentType): Entry[] => byType.get(type) ?? []
  return {
    entry: (ref) => byReference.get(ref) ?? null,
    entries: entriesOf,
    get: <Type extends DocumentType>(type: Type, key: string) => {
      const entry = byReference.get(toRef(type, key))
      return entry?.state === 'live' ? (entry.body as DocumentOf<Type>) : null
    },
    list: <Type extends DocumentType>(type: Type) =>
      entriesOf(type).flatMap((entry) => (entry.state === 'live' ? [entry.body as DocumentOf<Type>] : [])),
    observationsOf: (statistic) => byStatistic.get(statistic) ?? [],
  }
}

/** The publication, with a record of everything that is asked of it, misses included. */
export const toRecorded = (publication: Publication): { publication: Publication; reads: Set<Read> } => {
  const reads = new Set<Read>()
  return {
    reads,
    publication: {
      entry: (ref) => {
        reads.add(ref)
        return publication.entry(ref)
      },
      entries: (type) => {
        reads.add(`all:${type}`)
        return publication.entries(type)
      },
      get: (type, key) => {
        reads.add(toRef(type, key))
        return publication.get(type, key)
      },
      list: (type) => {
        reads.add(`all:${type}`)
        return publication.list(type)
      },
      observationsOf: (statistic) => {
        reads.add(`observations:${statistic}`)
        return publication.observationsOf(statistic)
      },
    },
  }
}

const toStatistic = (entry: Entry | null): Read[] =>
  entry?.state === 'live' && entry.body.type === 'observation' ? [`observations:${entry.body.statistic}`] : []

/** The reads whose answer can differ between two words on one reference. */
export const toAffectedReads = (before: Entry | null, after: Entry | null): Set<Read> => {
  const ref = (after ?? before)?.ref
  if (ref === undefined) return new Set()
  return new Set<Read>([ref, `all:${fromRef(ref).type}`, ...toStatistic(before), ...toStatistic(after)])
}
