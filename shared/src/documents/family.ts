import { z } from 'zod'
import { calendarDateOrUnknown } from '../calendar-date.ts'
import { key, slug } from '../key.ts'

const common = {
  type: z.literal('family'),
  key,
  slug,
  name: z.string().min(1),
  note: z.string().min(1).nullable(),
}

/** Why a family's people may be shown: what was already lawfully public, where and when; only name and honour follow from it. */
const lawfullyPublic = z.strictObject({
  kind: z.literal('already-lawfully-public'),
  where: z.string().min(1),
  when: z.union([calendarDateOrUnknown, z.string().regex(/^\d{4}$/)]),
})

/** A family that is shown by name, or a group that is served, of which only counts are shown. */
export const family = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('family'),
    honours: z.array(key),
    basis: lawfullyPublic,
  }),
  z.strictObject({ ...common, kind: z.literal('group'), statistics: z.array(key) }),
])
export type Family = z.infer<typeof family>
