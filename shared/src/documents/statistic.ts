import { z } from 'zod'
import { calendarDateOrUnknown } from '../calendar-date.ts'
import { definitionVersion, key, slug } from '../key.ts'
import { oneLine, severalLines } from '../words.ts'

/**
 * One version of what a statistic counts. `comparable` says whether its values continue those of the version before,
 * `change` what is counted otherwise than in that one.
 */
const definition = z.strictObject({
  version: definitionVersion,
  from: calendarDateOrUnknown,
  text: severalLines,
  comparable: z.boolean(),
  change: severalLines.nullable(),
})
export type Definition = z.infer<typeof definition>

export const statisticKinds = ['stock', 'flow', 'rate', 'money'] as const

/** A measured series with its definition. `unit` is the unit of its values; `scale` is how panels print them. */
export const statistic = z.strictObject({
  type: z.literal('statistic'),
  key,
  slug,
  name: oneLine,
  aliases: z.array(oneLine),
  kind: z.enum(statisticKinds),
  unit: oneLine,
  scale: z.enum(['one', 'wan', 'yi']),
  base: oneLine.nullable(),
  definitions: z
    .array(definition)
    .min(1, '统计指标至少要有一个定义')
    .refine((all) => new Set(all.map(({ version }) => version)).size === all.length, '定义的版本标识重复了'),
  note: severalLines.nullable(),
})
export type Statistic = z.infer<typeof statistic>
