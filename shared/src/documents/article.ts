import { z } from 'zod'
import { key, slug } from '../key.ts'
import { paragraph } from '../rich-text/paragraph.ts'
import { period } from '../statistics/period.ts'
import { sections } from './section.ts'
import { oneLine, severalLines } from '../words.ts'

/**
 * A special report. `subject` is the organization that its head names; `period` is the time it reports on. `search` is
 * what search engines and share cards say instead of its title and description.
 */
export const article = z.strictObject({
  type: z.literal('article'),
  key,
  slug,
  kicker: oneLine,
  subject: key.nullable(),
  title: oneLine,
  standfirst: z.array(paragraph),
  sections: sections.min(1, '报道至少要有一章'),
  bylines: z.array(oneLine),
  period: period.nullable(),
  cover: key.nullable(),
  programs: z.array(key),
  statisticsBlocks: z.array(key),
  description: severalLines.nullable(),
  search: z.strictObject({ title: oneLine.nullable(), description: severalLines.nullable() }),
})
export type Article = z.infer<typeof article>
