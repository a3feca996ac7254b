import { z } from 'zod'
import { key } from '../key.ts'

/** What the home page features, in this order: a report, a panel, further reports, programs. */
export const home = z.strictObject({
  type: z.literal('home'),
  key: z.literal('home'),
  article: key.nullable(),
  statisticsBlock: key.nullable(),
  articles: z.array(key),
  programs: z.array(key),
})
export type Home = z.infer<typeof home>
