import { z } from 'zod'

/** A sentence lifted out of the prose. */
export const pullQuote = z.strictObject({
  type: z.literal('pull-quote'),
  text: z.string().min(1),
  attribution: z.string().min(1).nullable(),
})
