import type { Observation } from '../documents/observation.ts'

/** Why an observation came in place of another: that one was wrong, or had not been the last word. */
export type ReplacementKind = 'correction' | 'update'

/** An observation of some key; null or undefined where there is none. */
export type FindObservation = (key: string) => Observation | null | undefined

/**
 * The number that an observation came in place of, past those that were withheld and told none. Null where there is none.
 */
export const toFormer = (one: Observation, find: FindObservation): Observation | null => {
  const seen = new Set([one.key])
  let next = one.supersedes
  while (next !== null && !seen.has(next)) {
    seen.add(next)
    const former = find(next) ?? null
    if (former?.value !== null) return former
    next = former.supersedes
  }
  return null
}

const isSameNumber = (a: Observation, b: Observation): boolean =>
  a.value === b.value && a.exactness === b.exactness

/**
 * What an observation is to the number before it. Null where it tells no other number: one that is withheld, or that
 * says the same as before. A number that was final and is another one now was wrong, whatever its status says.
 */
export const toReplacementKind = (one: Observation, former: Observation): ReplacementKind | null => {
  if (one.value === null) return null
  if (one.status === 'corrected') return 'correction'
  if (isSameNumber(one, former)) return null
  return former.status === 'preliminary' ? 'update' : 'correction'
}
