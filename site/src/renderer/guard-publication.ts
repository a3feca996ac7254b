import { type DocumentRef, fromRef, type Publication, toRef } from '@xiezou/shared'
import type { Corpus } from './corpus.ts'
import { toNamed } from './faults.ts'

// Whoever cannot be read may have left, and every page stands on the settings of the site: these count as not there.
const missable = new Set(['family', 'picture', 'site'])

/**
 * The publication, in which asking for a document that cannot be read, and never was, throws with why: its reader, and
 * nobody else, cannot be made. Lists go on without it, but for the values of a statistic: without one of them another
 * would count as the newest.
 */
export const guardPublication = (
  publication: Publication,
  { entries, unread }: Pick<Corpus, 'entries' | 'unread'>,
): Publication => {
  const lost = new Map([...unread].filter(([ref]) => !entries.has(ref) && !missable.has(fromRef(ref).type)))
  if (lost.size === 0) return publication
  const values = [...lost].filter(([ref]) => fromRef(ref).type === 'observation')
  const demand = (ref: DocumentRef): void => {
    const one = lost.get(ref)
    if (one !== undefined) throw new Error(`${toNamed(ref)} 读不出来（${one.words}）`)
  }
  return {
    ...publication,
    entry: (ref) => {
      demand(ref)
      return publication.entry(ref)
    },
    get: (type, key) => {
      demand(toRef(type, key))
      return publication.get(type, key)
    },
    observationsOf: (statistic) => {
      const value = values.find(([, one]) => one.statistic === null || one.statistic === statistic)
      if (value !== undefined) demand(value[0])
      return publication.observationsOf(statistic)
    },
  }
}
