import { z } from 'zod'
import { calendarDateOrUnknown } from '../calendar-date.ts'
import { key, slug } from '../key.ts'

/**
 * One version of what a statistic counts. `comparable` says whether its values continue those of the version before,
 * `change` what is counted otherwise than in that one.
 */
const definition = z.strictObject({
  version: key,
  from: calendarDateOrUnknown,
  text: z.string().min(1),
  comparable: z.boolean(),
  change: z.string().min(1).nullable(),
})
export type Definition = z.infer<typeof definition>

export const statisticKinds = ['stock', 'flow', 'rate', 'money'] as const

/** A measured series with its definition. `unit` is the unit of its values; `scale` is how panels print them. */
export const statistic = z.strictObject({
  type: z.literal('statistic'),
  key,
  slug,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  kind: z.enum(statisticKinds),
  unit: z.string().min(1),
  scale: z.enum(['one', 'wan', 'yi']),
  base: z.string().min(1).nullable(),
  definitions: z
    .array(definition)
    .min(1, '统计指标至少要有一个定义')
    .refine((all) => new Set(all.map(({ version }) => version)).size === all.length, '定义的版本标识重复了'),
  note: z.string().min(1).nullable(),
})
export type Statistic = z.infer<typeof statistic>
