import { expect, test } from 'vitest'
import { makeProgram, smallDocuments } from '../testing/documents.ts'
import { openCms } from '../testing/fake-cms.ts'
import { makeDraw } from '../testing/fake-draw.ts'
import { toFakeSubset } from '../testing/fake-subset.ts'
import { makeMemoryTarget, toTexts } from '../testing/memory-target.ts'
import { siteUrl } from '../testing/reference-tree.ts'
import { toTemporaryFolder } from '../testing/temporary-folder.ts'
import { toFontFiles } from '../title-font/font-files.ts'
import { createRenderer } from './renderer.ts'

/** A bundle whose pages have one title, that of a program on its own page. */
const toTitledDraw = () => {
  const draw = makeDraw()
  return {
    ...draw,
    draw: (_path: string, page: Parameters<typeof draw.draw>[1]) => {
      const title = page.kind === 'program' ? page.name : '协奏'
      return Promise.resolve(new TextEncoder().encode(`<!doctype html><body><h1>${title}</h1></body></html>`))
    },
  }
}

const install = async () => {
  const cms = openCms(smallDocuments())
  const target = makeMemoryTarget()
  const stateFolder = await toTemporaryFolder()
  const start = () =>
    createRenderer({
      source: cms.source,
      draw: toTitledDraw(),
      target,
      siteUrl,
      stateFolder,
      makeSubset: toFakeSubset,
      ending: new AbortController().signal,
    })
  const fonts = (): string[] =>
    [...target.files.keys()].filter((file) => file.startsWith('fonts/')).toSorted()
  return { cms, target, start, fonts }
}

const title = toFontFiles('协奏')
const program = toFontFiles(Array.from('金秋助学').sort().join(''))
const allOf = (...files: { css: string; woff2: string }[]): string[] =>
  files.flatMap(({ css, woff2 }) => [css, woff2]).toSorted()

test('a page is online and whole before its title font is made, and names it already', async () => {
  const { target, start, fonts } = await install()
  const renderer = await start()
  await renderer.sync()
  expect(fonts()).toEqual([title.css, program.css].toSorted())
  expect(toTexts(target.files)['index.html']).toContain(`href="/${title.css}"`)
  expect(await renderer.addFont()).toBe(true)
  expect(await renderer.addFont()).toBe(true)
  expect(await renderer.addFont()).toBe(false)
  expect(fonts()).toEqual(allOf(title, program))
  expect(toTexts(target.files)[title.woff2]).toBe('font of 协奏')
})

test('a font outlasts a restart, and goes when no page has its glyphs', async () => {
  const { cms, target, start, fonts } = await install()
  const first = await start()
  await first.sync()
  while (await first.addFont());
  const second = await start()
  target.done.length = 0
  expect(await second.sync()).toBeNull()
  expect(await second.addFont()).toBe(false)
  expect(target.done).toEqual([])
  cms.publish(makeProgram('zhu-xue', { name: '春蕾', statistics: ['fang-shi'] }))
  await second.sync()
  const renamed = toFontFiles(Array.from('春蕾').sort().join(''))
  expect(fonts()).toEqual([title.css, title.woff2, renamed.css].toSorted())
  while (await second.addFont());
  expect(fonts()).toEqual(allOf(title, renamed))
})
