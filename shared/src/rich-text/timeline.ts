import { z } from 'zod'
import { partialDate } from '../partial-date.ts'
import { line } from './inline.ts'

/** What happened when, in the writer's order. */
export const timeline = z.strictObject({
  type: z.literal('timeline'),
  entries: z.array(z.strictObject({ date: partialDate, children: line })).min(1, '时间线还没有内容'),
})
