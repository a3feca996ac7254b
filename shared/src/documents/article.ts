import { z } from 'zod'
import { key, slug } from '../key.ts'
import { paragraph, richText } from '../rich-text/block.ts'
import { period } from '../statistics/period.ts'

/** A movement of a report. `number` is what is printed before its title, `01`. */
const section = z.strictObject({
  number: z.string().regex(/^\d{2}$/, '章节号写成两位数字，例如 01'),
  title: z.string().min(1),
  body: richText,
})
export type Section = z.infer<typeof section>

/** A special report. `subject` is the organization that its head names; `period` is the time it reports on. */
export const article = z.strictObject({
  type: z.literal('article'),
  key,
  slug,
  kicker: z.string().min(1),
  subject: key.nullable(),
  title: z.string().min(1),
  standfirst: z.array(paragraph),
  sections: z
    .array(section)
    .min(1, '报道至少要有一章')
    .refine(
      (all) => new Set(all.map(({ number }) => number)).size === all.length,
      '两章用了同一个章节号，请改成不同的',
    ),
  bylines: z.array(z.string().min(1)),
  period: period.nullable(),
  cover: key.nullable(),
  programs: z.array(key),
  statisticsBlocks: z.array(key),
  description: z.string().min(1).nullable(),
})
export type Article = z.infer<typeof article>
