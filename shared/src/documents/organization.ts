import { z } from 'zod'
import { key, slug } from '../key.ts'
import { oneLine, severalLines } from '../words.ts'

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
  name: oneLine,
  shortName: oneLine.nullable(),
  aliases: z.array(oneLine),
  kind: z.enum(organizationKinds),
  place: oneLine.nullable(),
  note: severalLines.nullable(),
  parts: z.array(key),
})
export type Organization = z.infer<typeof organization>
