import { z } from 'zod'
import { richText } from '../rich-text/block.ts'
import { oneLine } from '../words.ts'

/** A movement of a report or a program. `number` is what is printed before its title, `01`, and `100` from a hundred on. */
const section = z.strictObject({
  number: z.string().regex(/^\d{2,4}$/, '章节号写成两位数字，例如 01；从一百章起写三四位'),
  title: oneLine,
  body: richText,
})
export type Section = z.infer<typeof section>

/** The movements of a document; no two have the same number. */
export const sections = z
  .array(section)
  .refine(
    (all) => new Set(all.map(({ number }) => number)).size === all.length,
    '两章用了同一个章节号，请改成不同的',
  )
