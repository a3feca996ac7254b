import { z } from 'zod'
import { key } from '../key.ts'
import { show } from '../rich-text/show.ts'
import { oneLine } from '../words.ts'

/** A titled panel of statistics; `label` stands in place of the statistic's own name where that is too long. */
export const statisticsBlock = z.strictObject({
  type: z.literal('statistics-block'),
  key,
  title: oneLine,
  entries: z
    .array(z.strictObject({ statistic: key, show, label: oneLine.nullable(), emphasis: z.boolean() }))
    .min(1, '数据板块至少要有一项'),
})
export type StatisticsBlock = z.infer<typeof statisticsBlock>
