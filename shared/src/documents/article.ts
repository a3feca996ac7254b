import { z } from 'zod'
import { key, slug } from '../key.ts'
import { paragraph } from '../rich-text/block.ts'
import { period } from '../statistics/period.ts'
import { sections } from './section.ts'

/**
 * A special report. `subject` is the organization that its head names; `period` is the time it reports on. `search` is
 * what search engines and share cards say instead of its title and description.
 */
export const article = z.strictObject({
  type: z.literal('article'),
  key,
  slug,
  kicker: z.string().min(1),
  subject: key.nullable(),
  title: z.string().min(1),
  standfirst: z.array(paragraph),
  sections: sections.min(1, '报道至少要有一章'),
  bylines: z.array(z.string().min(1)),
  period: period.nullable(),
  cover: key.nullable(),
  programs: z.array(key),
  statisticsBlocks: z.array(key),
  description: z.string().min(1).nullable(),
  search: z.strictObject({ title: z.string().min(1).nullable(), description: z.string().min(1).nullable() }),
})
export type Article = z.infer<typeof article>
