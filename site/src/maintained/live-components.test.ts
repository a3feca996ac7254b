import { pathToFileURL } from 'node:url'
import path from 'node:path'
import { mdxToJs } from 'satteri'
import { expect, test } from 'vitest'
import { liveComponents } from './live-components.ts'

const fileURL = pathToFileURL(path.join(import.meta.dirname, 'text.mdx'))

const read = (text: string): unknown => {
  const frontmatter: { uses?: unknown } = {}
  mdxToJs(text, {
    mdastPlugins: [liveComponents],
    fileURL,
    // As the processor of Astro hands it over.
    data: { astro: { frontmatter, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() } },
  })
  return frontmatter.uses
}

test('every live component of a text is noted with its line, in a sentence and alone', () => {
  expect(read('\n\n一共<Statistic name="a" />人。\n\n<StatisticsBlock name="b" example />\n')).toEqual([
    { component: 'Statistic', name: 'a', line: 3, isExample: false },
    { component: 'StatisticsBlock', name: 'b', line: 5, isExample: true },
  ])
})

test('what stands in code is no component, and others are left alone', () => {
  expect(read('`<Statistic name="a" />`\n\n<b>粗</b>\n')).toBeUndefined()
})

test.each(['<Statistic />', '<Statistic name={a} />', '<StatisticsBlock name="" />'])(
  '%s is refused with file and line',
  (text) => {
    expect(() => read(`\n${text}\n`)).toThrow(/site\/src\/maintained\/text\.mdx 第 2 行：.*要写明 name/)
  },
)
