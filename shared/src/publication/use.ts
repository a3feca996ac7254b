import type { Observation } from '../documents/observation.ts'
import type { Statistic } from '../documents/statistic.ts'
import type { Show } from '../rich-text/show.ts'
import { toLatest, toPinned } from '../statistics/latest.ts'
import type { Publication } from './publication.ts'

/** A use of a statistic, resolved: the observation that it shows, and the newest one of the same series. */
export type Use = {
  statistic: Statistic
  shown: Observation
  latest: Observation
  isPinned: boolean
  pinned: string | null
}

/** Resolves a use. Null where the statistic, the pinned observation or every observation of the series is not public. */
export const toUse = (publication: Publication, key: string, show: Show): Use | null => {
  const statistic = publication.get('statistic', key)
  if (statistic === null) return null
  const observations = publication.observationsOf(key)
  const shown =
    'observation' in show ? toPinned(observations, show.observation) : toLatest(observations, show.latest)
  if (shown === null) return null
  const latest = toLatest(observations, { definition: shown.definition, period: shown.period.kind }) ?? shown
  const pinned = 'observation' in show ? show.observation : null
  return { statistic, shown, latest, isPinned: pinned !== null, pinned }
}
