import { parse } from '@xiezou/shared'
import { type MaintainedSource, maintainedSources } from '@xiezou/shared/pages'
import type { MDXInstance } from 'astro'
import { z } from 'zod'

const use = z.strictObject({
  component: z.enum(['Statistic', 'StatisticsBlock']),
  name: z.string(),
  line: z.int(),
  isExample: z.boolean(),
})

// `order` is the place among the others in the footer; `uses` is written by `live-components.ts`.
const frontmatter = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  order: z.int(),
  uses: z.array(use).default([]),
})

const modules = import.meta.glob<MDXInstance<Record<string, unknown>>>('./*.mdx', { eager: true })

const texts = Object.entries(modules)
  .map(([place, text]) => {
    const slug = place.slice('./'.length, -'.mdx'.length)
    const file = `site/src/maintained/${slug}.mdx`
    return { slug, file, text, ...parse(frontmatter, text.frontmatter, file) }
  })
  .sort((a, b) => a.order - b.order)

/** The pages that maintainers write, in the order of the footer. */
export const maintained: MaintainedSource[] = texts.map(({ slug, file, title, description, uses }) => ({
  slug,
  file,
  title,
  description,
  uses,
}))

const toTold = (sources: MaintainedSource[]): string =>
  JSON.stringify(
    sources.map(({ uses, ...source }) => ({ ...source, uses: uses.map((one) => ({ ...one, line: null })) })),
  )
if (toTold(maintained) !== toTold(maintainedSources))
  throw new Error(
    `shared/src/pages/maintained-sources.ts 和 site/src/maintained 里的文字不一样，发布人会看不到这些页面的改变；应当是：\n${JSON.stringify(maintained, null, 2)}`,
  )

/** The text of a page as a component. Throws where this bundle has none. */
export const toContent = (slug: string): MDXInstance<Record<string, unknown>>['Content'] => {
  const found = texts.find((one) => one.slug === slug)
  if (found === undefined) throw new Error(`网站程序里没有“${slug}”这一页的文字`)
  return found.text.Content
}
