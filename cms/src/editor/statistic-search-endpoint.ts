import {
  type Format,
  groupDigits,
  type Observation,
  type PeriodKind,
  plainFormat,
  readNumber,
  toCurrent,
  toPanelFormat,
  toPeriodText,
  toText,
} from '@xiezou/shared'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { toStoredObservation } from '../conversion/stored-observation.ts'

/** A value that can be put into a sentence. `word` is what its exactness demands before or after the number. */
export type Choice = {
  statistic: string
  observation: string
  name: string
  value: string
  period: string
  status: string
  /** The value, or what it is a value of, is not public as it is told here. */
  isDraft: boolean
  definition: string
  periodKind: PeriodKind
  word: Format['word']
}

const most = 20

const statuses: Record<Observation['status'], string> = {
  preliminary: '初步',
  final: '正式',
  corrected: '更正',
  withheld: '暂停发布',
}

type Named = {
  id: string | number
  name?: string | null
  aliases?: string[] | null
  key?: string | null
  unit?: string | null
  _status?: string | null
}

/** Values, and the ids of those that are drafts. */
type Values = { observations: Observation[]; drafts: ReadonlySet<string> }

const toChoice = (statistic: Named, observation: Observation, drafts: ReadonlySet<string>): Choice => {
  const panel = toPanelFormat(observation, 'one')
  return {
    statistic: String(statistic.id),
    observation: observation.key,
    name: statistic.name ?? '',
    value: toText(observation, statistic.unit ?? '', panel),
    period: toPeriodText(observation.period, observation.asOf),
    status: statuses[observation.status],
    isDraft: statistic._status === 'draft' || drafts.has(observation.key),
    definition: observation.definition,
    periodKind: observation.period.kind,
    word: observation.value === null ? plainFormat.word : panel.word,
  }
}

const isNamed = ({ name, aliases, key }: Named, words: string): boolean =>
  [name, key, ...(aliases ?? [])].some((one) => (one ?? '').toLowerCase().includes(words.toLowerCase()))

/** Values are found by what stands in them, with or without commas; exact ones come first. */
const isValued = ({ value }: Observation, unit: string, words: string): boolean => {
  const digits = readNumber(words, unit).value ?? words.replace(/[,，]/g, '')
  return value !== null && /\d/.test(digits) && (value.includes(digits) || groupDigits(value).includes(words))
}

/** The choices that some words find among statistics and their values, the best first; without words, all. */
const toChoices = (statistics: Named[], { observations, drafts }: Values, words: string): Choice[] => {
  const wanted = words.trim()
  const found = statistics.flatMap((statistic) => {
    const own = toCurrent(observations.filter((one) => one.statistic === String(statistic.id))).toReversed()
    const isWhole = wanted === '' || isNamed(statistic, wanted)
    return own
      .filter((one) => isWhole || isValued(one, statistic.unit ?? '', wanted))
      .map((one) => ({
        choice: toChoice(statistic, one, drafts),
        isExact: one.value !== null && one.value === readNumber(wanted, statistic.unit ?? '').value,
      }))
  })
  return found
    .toSorted((a, b) => Number(b.isExact) - Number(a.isExact))
    .map(({ choice }) => choice)
    .slice(0, most)
}

const load = async (
  req: PayloadRequest,
  statistic: string | null,
): Promise<{ statistics: Named[]; values: Values }> => {
  const common = { depth: 0, draft: true, pagination: false, overrideAccess: false, req } as const
  const only = (field: string) => (statistic === null ? {} : { where: { [field]: { equals: statistic } } })
  const statistics = await req.payload.find({
    ...common,
    ...only('id'),
    collection: 'statistics',
    sort: 'name',
  })
  const observations = await req.payload.find({ ...common, ...only('statistic'), collection: 'observations' })
  return {
    statistics: statistics.docs as unknown as Named[],
    values: {
      observations: observations.docs.flatMap((stored) => toStoredObservation(stored as never) ?? []),
      drafts: new Set(
        (observations.docs as Named[])
          .filter(({ _status }) => _status === 'draft')
          .map(({ id }) => String(id)),
      ),
    },
  }
}

/** Finds values by name, alias or value, or those of one statistic, the newest first; drafts included. */
export const statisticSearchEndpoint: Endpoint = {
  path: '/editor/statistics',
  method: 'get',
  handler: async (req) => {
    if (req.user === null) throw new APIError('请先登录', 401, null, true)
    const words = (req.searchParams.get('words') ?? '').slice(0, 100)
    const { statistics, values } = await load(req, req.searchParams.get('statistic')?.slice(0, 64) ?? null)
    return Response.json(
      { choices: toChoices(statistics, values, words) },
      { headers: { 'cache-control': 'no-store' } },
    )
  },
}
