import { z } from 'zod'
import { key } from '../key.ts'

/**
 * The parts of the home page in their usual order: each is named by the field that it shows, or shows what there is.
 */
export const homeParts = [
  'article',
  'statisticsBlock',
  'news',
  'articles',
  'programs',
  'board',
  'families',
] as const
export type HomePart = (typeof homeParts)[number]

/** What the home page features, and in which order. Parts that `order` leaves out follow in their usual order. */
export const home = z.strictObject({
  type: z.literal('home'),
  key: z.literal('home'),
  article: key.nullable(),
  statisticsBlock: key.nullable(),
  articles: z.array(key),
  programs: z.array(key),
  order: z
    .array(z.enum(homeParts))
    .refine((all) => new Set(all).size === all.length, '首页的一个部分排了两次，请去掉一个'),
})
export type Home = z.infer<typeof home>
