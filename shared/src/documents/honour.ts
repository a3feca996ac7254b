import { z } from 'zod'
import { year } from '../calendar-date.ts'
import { documentRef } from '../document-ref.ts'
import { key, slug } from '../key.ts'

/** An award or a selection. `recipients` are families, programs or organizations. */
export const honour = z.strictObject({
  type: z.literal('honour'),
  key,
  slug,
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  kind: z.enum(['award', 'selection']),
  year: year.nullable(),
  awardedBy: z.array(key),
  recipients: z.array(documentRef),
  statistics: z.array(key),
})
export type Honour = z.infer<typeof honour>
