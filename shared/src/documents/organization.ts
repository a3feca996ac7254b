import { z } from 'zod'
import { key, slug } from '../key.ts'

export const organizationKinds = [
  'association',
  'agency',
  'institution',
  'community',
  'team',
  'platform',
  'partner',
  'unnamed',
] as const

/** An organization, team, platform or partner, or partners that the source leaves unnamed. `name` is the legal name. `parts` are those that it is made of. */
export const organization = z.strictObject({
  type: z.literal('organization'),
  key,
  slug,
  name: z.string().min(1),
  shortName: z.string().min(1).nullable(),
  aliases: z.array(z.string().min(1)),
  kind: z.enum(organizationKinds),
  place: z.string().min(1).nullable(),
  note: z.string().min(1).nullable(),
  parts: z.array(key),
})
export type Organization = z.infer<typeof organization>
