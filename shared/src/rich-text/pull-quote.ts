import { z } from 'zod'
import { oneLine, severalLines } from '../words.ts'

/** A sentence lifted out of the prose. */
export const pullQuote = z.strictObject({
  type: z.literal('pull-quote'),
  text: severalLines,
  attribution: oneLine.nullable(),
})
