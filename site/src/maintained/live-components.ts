import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MaintainedSource } from '@xiezou/shared/pages'
import { defineMdastPlugin } from 'satteri'

type Use = MaintainedSource['uses'][number]

const components: readonly string[] = ['Statistic', 'StatisticsBlock'] satisfies Use['component'][]
const repository = fileURLToPath(new URL('../../..', import.meta.url))

type Element = {
  name: string | null
  attributes: readonly { type: string; name?: string; value?: unknown }[]
  position?: { start: { line: number } } | undefined
}

const toUse = ({ name: component, attributes, position }: Element, file: string): Use | null => {
  if (component === null || !components.includes(component)) return null
  const line = position?.start.line ?? 0
  const valueOf = (wanted: string): unknown => attributes.find(({ name }) => name === wanted)?.value
  const name = valueOf('name')
  if (typeof name !== 'string' || name === '')
    throw new Error(`${file} 第 ${line} 行：<${component}> 要写明 name="标识"，而且不能是算出来的`)
  return {
    component: component as Use['component'],
    name,
    line,
    isExample: attributes.some((one) => one.name === 'example'),
  }
}

/** Writes the live components of a text, with their lines, into its frontmatter: the page model shows what they name. */
export const liveComponents = defineMdastPlugin({
  name: 'live-components',
  options: { position: true },
  mdxJsxFlowElement: (node, context) => {
    keep(node, context)
  },
  mdxJsxTextElement: (node, context) => {
    keep(node, context)
  },
})

const keep = (node: Element, { data, fileURL }: { data: object; fileURL: URL | undefined }): void => {
  const file = fileURL === undefined ? '' : relative(repository, fileURLToPath(fileURL))
  const use = toUse(node, file)
  if (use === null) return
  const { frontmatter } = (data as { astro: { frontmatter: { uses?: Use[] } } }).astro
  frontmatter.uses = [...(frontmatter.uses ?? []), use]
}
