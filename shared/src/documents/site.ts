import { z } from 'zod'
import { key } from '../key.ts'

/** What every page says of the publication itself. Record numbers are the ICP and police filings of a public site. */
export const site = z.strictObject({
  type: z.literal('site'),
  key: z.literal('site'),
  name: z.string().min(1),
  publisher: key.nullable(),
  description: z.string().min(1).nullable(),
  contact: z.string().min(1).nullable(),
  icp: z.string().min(1).nullable(),
  police: z.string().min(1).nullable(),
})
export type Site = z.infer<typeof site>
