import { z } from 'zod'
import { key, slug } from '../key.ts'
import { partialDate } from '../partial-date.ts'
import { sections } from './section.ts'
import { oneLine, severalLines } from '../words.ts'

export const programKinds = [
  'framework',
  'program',
  'campaign',
  'activity',
  'training',
  'service',
  'visiting',
  'facility',
  'aid',
  'insurance',
  'brand',
  'learning',
  'reform',
  'system',
  'target',
  'external',
] as const

/** What an organization does in a program. */
export const programRoles = ['runs', 'takes-part', 'requests', 'announces', 'site'] as const

/** Where and when a program was held; by whom only where the source says so. */
const site = z.strictObject({
  place: oneLine,
  when: partialDate,
  organization: key.nullable(),
})

/** A program, project, service or campaign; `parts` are the programs within it. */
export const program = z.strictObject({
  type: z.literal('program'),
  key,
  slug,
  name: oneLine,
  aliases: z.array(oneLine),
  kind: z.enum(programKinds),
  summary: severalLines.nullable(),
  sections,
  parts: z.array(key),
  organizations: z.array(z.strictObject({ organization: key, role: z.enum(programRoles) })),
  groups: z.array(key),
  statistics: z.array(key),
  sites: z.array(site),
  pictures: z.array(key),
})
export type Program = z.infer<typeof program>
