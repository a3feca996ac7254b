import { z } from 'zod'
import { year } from '../calendar-date.ts'
import { documentRef } from '../document-ref.ts'
import { key, slug } from '../key.ts'
import { oneLine } from '../words.ts'

/** An award or a selection. `recipients` are families, programs or organizations. */
export const honour = z.strictObject({
  type: z.literal('honour'),
  key,
  slug,
  name: oneLine,
  aliases: z.array(oneLine),
  kind: z.enum(['award', 'selection']),
  year: year.nullable(),
  awardedBy: z.array(key),
  recipients: z.array(documentRef),
  statistics: z.array(key),
})
export type Honour = z.infer<typeof honour>
