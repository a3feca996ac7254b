import { type Period, period as periodSchema, readNumber, toBeijingDay } from '@xiezou/shared'
import { APIError, type Endpoint } from 'payload'
import { z } from 'zod'
import { toPublishedPeriod } from '../../../conversion/period.ts'
import { toUnknown } from '../../../conversion/unknown.ts'
import { type Compared, toCompared } from './compare.ts'
import { type Defaults, loadSeries, toDefaults } from './defaults.ts'

const id = z.union([z.string().max(64), z.number()]).transform(String)

const request = z.strictObject({
  statistic: id,
  observation: id.nullable(),
  value: z.string().max(200).nullable(),
  definition: z.string().max(80).nullable(),
  period: z.record(z.string(), z.unknown()),
  asOf: z.string().max(20).nullable(),
  supersedes: id.nullable(),
})

/** What the form of a value is told: its unit, how it compares, and how a new value of its statistic begins. */
export type Entry = Compared & {
  unit: string
  defaults: Defaults
}

const toPeriod = (value: Record<string, unknown>): Period | null =>
  periodSchema.safeParse(toPublishedPeriod(value)).data ?? null

/** Compares a value that is being entered with what is there, drafts included, and proposes how a new one begins. */
export const dataEntryEndpoint: Endpoint = {
  path: '/data-entry/compare',
  method: 'post',
  handler: async (req) => {
    if (req.user === null) throw new APIError('请先登录', 401, null, true)
    const read = request.safeParse(await req.json?.().catch(() => null))
    if (!read.success) throw new APIError('请求里的内容不对', 400, null, true)
    const asked = read.data
    const series = await loadSeries(req, asked.statistic)
    if (series === null) throw new APIError('没有这个统计指标', 404, null, true)
    const others = series.observations.filter(({ key }) => key !== asked.observation)
    const { unit } = series
    const entered = {
      value: asked.value === null ? null : readNumber(asked.value, unit).value,
      definition: asked.definition,
      period: toPeriod(asked.period),
      asOf: String(toUnknown(asked.asOf ?? '未知')),
      supersedes: asked.supersedes,
    }
    const entry: Entry = {
      unit,
      ...toCompared({ unit }, others, entered, toBeijingDay(new Date())),
      defaults: toDefaults({ ...series, observations: others }, entered),
    }
    return Response.json(entry, { headers: { 'cache-control': 'no-store' } })
  },
}
