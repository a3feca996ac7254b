import {
  findFormatProblem,
  format,
  type Observation,
  parse,
  periodKinds,
  toLatest,
  toPeriodText,
  toPinned,
  toText,
} from '@xiezou/shared'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { toStoredObservation } from '../conversion/stored-observation.ts'

const id = z.string().max(64)

/** A use of a statistic as the editor's form holds it. */
const use = z.object({
  statistic: id,
  mode: z.enum(['pinned', 'latest']),
  observation: id.nullable(),
  definition: z.string().nullable(),
  period: z.enum(periodKinds).nullable(),
  format,
})
export type Use = z.infer<typeof use>

/** What the editor shows for a use: what it will print, or why it cannot, and whose value it is. */
export type Printed = { text: string; title: string; isProblem: boolean }

const request = z.object({ uses: z.array(use) })

type Named = { id: string; name?: string | null; unit?: string | null }
type Known = Observation & { isDraft: boolean }

const toKnown = (stored: Record<string, unknown>): Known | null => {
  const observation = toStoredObservation(stored)
  return observation === null ? null : { ...observation, isDraft: stored['_status'] !== 'published' }
}

const load = async (req: PayloadRequest, uses: Use[]) => {
  const statistics = [...new Set(uses.map(({ statistic }) => statistic))]
  const common = { depth: 0, draft: true, pagination: false, overrideAccess: false, req } as const
  const [named, values] = [
    await req.payload.find({ ...common, collection: 'statistics', where: { id: { in: statistics } } }),
    await req.payload.find({
      ...common,
      collection: 'observations',
      where: { statistic: { in: statistics } },
    }),
  ]
  return {
    statistics: new Map((named.docs as unknown as Named[]).map((one) => [one.id, one])),
    observations: values.docs.flatMap((stored) => toKnown(stored) ?? []),
  }
}

const find = (all: Known[], { statistic, mode, observation, definition, period }: Use) => {
  const own = all.filter((one) => one.statistic === statistic)
  // A correction shows in what pinned the value once it is public.
  if (mode === 'pinned')
    return toPinned(
      own.filter(({ key, isDraft }) => key === observation || !isDraft),
      observation ?? '',
    )
  return toLatest(own, { definition: definition ?? '', period: period ?? 'year' })
}

const toPrinted = (one: Use, statistic: Named | undefined, observation: Observation | null): Printed => {
  const name = statistic?.name ?? '统计数'
  if (observation === null)
    return { text: name, title: '还没有选定观测值，或没有这样的观测值', isProblem: true }
  const problem = findFormatProblem(observation, one.format)
  const pin = one.mode === 'pinned' ? '固定' : '最新'
  const title = `${name} · ${toPeriodText(observation.period, observation.asOf)} · ${pin}`
  return problem === null
    ? { text: toText(observation, statistic?.unit ?? '', one.format), title, isProblem: false }
    : { text: name, title: problem, isProblem: true }
}

/** What uses of statistics will print, in their order, drafts included. */
export const print = async (req: PayloadRequest, uses: Use[]): Promise<Printed[]> => {
  const { statistics, observations } = await load(req, uses)
  return uses.map((one) => toPrinted(one, statistics.get(one.statistic), find(observations, one)))
}

/** What many uses of statistics will print: one request for all the numbers of a report. */
export const printedEndpoint: Endpoint = {
  path: '/editor/printed',
  method: 'post',
  handler: async (req) => {
    if (req.user === null) throw new APIError('请先登录', 401, null, true)
    const { uses } = parse(request, await req.json?.(), '请求')
    return Response.json({ printed: await print(req, uses) })
  },
}
