import type { Observation } from '../documents/observation.ts'
import { type PeriodKind, toSpan } from './period.ts'

/** What a use that follows asks for: one definition version of a statistic and one kind of period. */
export type Series = { definition: string; period: PeriodKind }

const toSuperseded = (observations: Observation[]): Set<string> =>
  new Set(
    observations.flatMap((observation) => (observation.supersedes === null ? [] : [observation.supersedes])),
  )

/** The observations that no other one supersedes, oldest period first; ties by key, so that the order is always the same. */
export const toCurrent = (observations: Observation[]): Observation[] => {
  const superseded = toSuperseded(observations)
  return observations
    .filter((observation) => !superseded.has(observation.key))
    .toSorted((a, b) => compareByPeriod(a, b) || (a.key < b.key ? -1 : 1))
}

const compareByPeriod = (a: Observation, b: Observation): number => {
  const [x, y] = [toSpan(a.period, a.asOf), toSpan(b.period, b.asOf)]
  if (x.to !== y.to) return x.to < y.to ? -1 : 1
  if (x.from !== y.from) return x.from < y.from ? -1 : 1
  return 0
}

/**
 * The latest observation of a series: the one whose period ends last among those that nothing supersedes.
 * When somebody typed it plays no part. Null where the series has none.
 */
export const toLatest = (observations: Observation[], series: Series): Observation | null =>
  toCurrent(observations).findLast(
    (observation) =>
      observation.definition === series.definition && observation.period.kind === series.period,
  ) ?? null

/**
 * What a use pinned to an observation shows: that observation, or the end of the chain that corrects it.
 * Null where the pinned one is not among the observations.
 */
export const toPinned = (observations: Observation[], key: string): Observation | null => {
  let found = observations.find((observation) => observation.key === key) ?? null
  const seen = new Set<string>()
  while (found !== null && !seen.has(found.key)) {
    const current: Observation = found
    seen.add(current.key)
    found = observations.find((observation) => observation.supersedes === current.key) ?? null
    if (found === null) return current
  }
  return found
}

const headlineOrder: PeriodKind[] = ['year', 'as-of', 'half', 'quarter', 'month', 'range']

/**
 * The observation that stands for a statistic as a whole: the latest of its newest definition that has any,
 * in the longest kind of period, so that half a year does not replace a year. Null where there is none.
 */
export const toHeadline = (
  definitions: { version: string }[],
  observations: Observation[],
): Observation | null => {
  for (const { version } of definitions.toReversed()) {
    for (const kind of headlineOrder) {
      const latest = toLatest(observations, { definition: version, period: kind })
      if (latest !== null) return latest
    }
  }
  return null
}
