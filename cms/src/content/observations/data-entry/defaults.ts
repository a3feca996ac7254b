import type { Observation, Period } from '@xiezou/shared'
import type { DefaultValue, PayloadRequest } from 'payload'
import { toStoredObservation } from '../../../conversion/stored-observation.ts'
import { type Entered, toNeighbours, toNextPeriod } from './compare.ts'
import { toAskedStatistic } from './new-value-field.ts'

/** How a new value of a statistic begins; of a range of days only the kind is known. */
export type Defaults = { definition: string | null; period: Period | { kind: 'range' } | null }

/** A statistic with its values, drafts included. */
type Series = { unit: string; definition: string | null; observations: Observation[] }

type StoredStatistic = { unit?: string | null; definitions?: { version?: string | null }[] }

/** A statistic as whoever asks may read it; null where there is none. */
export const loadSeries = async (req: PayloadRequest, statistic: string): Promise<Series | null> => {
  const common = { depth: 0, draft: true, overrideAccess: false, req } as const
  const found = (await req.payload.findByID({
    ...common,
    collection: 'statistics',
    id: statistic,
    disableErrors: true,
  })) as StoredStatistic | null
  if (found === null) return null
  const { docs } = await req.payload.find({
    ...common,
    collection: 'observations',
    where: { statistic: { equals: statistic } },
    pagination: false,
  })
  return {
    unit: found.unit ?? '',
    definition: found.definitions?.at(-1)?.version ?? null,
    observations: docs.flatMap((one) => toStoredObservation(one as never) ?? []),
  }
}

const nothing: Entered = { value: null, definition: null, period: null, asOf: 'unknown', supersedes: null }

/** The newest definition, and the period after that of the value before. */
export const toDefaults = ({ definition, observations }: Series, entered: Entered = nothing): Defaults => {
  const { before: previous } = toNeighbours(observations, { ...entered, period: null })
  return {
    definition,
    period: previous === null ? null : (toNextPeriod(previous.period) ?? { kind: 'range' }),
  }
}

/** What a form of a new value whose address names its statistic begins with, before anybody can type into it. */
export const fromAsked =
  (name: keyof Defaults): DefaultValue =>
  async (args) => {
    const asked = toAskedStatistic(args)
    if (args.req.user === null || asked === undefined) return undefined
    const series = await loadSeries(args.req, asked)
    return series === null ? undefined : (toDefaults(series)[name] ?? undefined)
  }
