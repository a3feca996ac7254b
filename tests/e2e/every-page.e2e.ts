import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { test } from './drawn-sites.ts'
import { findDisorder, findLost, findMoving, findStrayTitleFace, findWide } from './in-page.ts'
import { toAllPages, toSamplePages } from './sample-pages.ts'

type Sample = ReturnType<typeof toSamplePages>[number]

/** Visits every sample page and collects what is wrong there. */
const walk = async (
  page: Page,
  samples: Sample[],
  find: (sample: Sample) => Promise<string[]>,
): Promise<string[]> => {
  const problems: string[] = []
  for (const sample of samples) {
    await page.goto(sample.url)
    problems.push(...(await find(sample)).map((problem) => `${sample.name}: ${problem}`))
  }
  return problems
}

/** Widths in pixels, each with the size of text in per cent; 200 % zoom at 640 pixels is 320. */
const widths = [
  [320, 100],
  [360, 100],
  [640, 100],
  [768, 100],
  [1280, 100],
  [1440, 100],
  [360, 150],
  [768, 200],
  [1280, 200],
] as const

// A page has the same structure in the dark: what differs is what its colours do.
const inTheDark = ['color-contrast', 'link-in-text-block']

for (const width of [360, 1440]) {
  test(`every kind of page is accessible at ${width} pixels, light and dark`, async ({ page, sites }) => {
    await page.setViewportSize({ width, height: 900 })
    const problems = await walk(page, toSamplePages(sites), async () => {
      await page.emulateMedia({ colorScheme: 'light' })
      const light = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      await page.emulateMedia({ colorScheme: 'dark' })
      const dark = await new AxeBuilder({ page }).setLegacyMode(true).withRules(inTheDark).analyze()
      expect(light.passes.length + dark.passes.length).toBeGreaterThan(10)
      return [...light.violations, ...dark.violations].map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      )
    })
    expect(problems).toEqual([])
  })
}

test('no kind of page scrolls sideways, from 320 pixels to 1440, at 200 % zoom and with larger text', async ({
  page,
  sites,
}) => {
  const problems = await walk(page, toSamplePages(sites), async () => {
    const wide: string[] = []
    for (const [width, text] of widths) {
      await page.setViewportSize({ width, height: 900 })
      await page.evaluate((size) => (document.documentElement.style.fontSize = size), `${text}%`)
      wide.push(...(await page.evaluate(findWide)).map((what) => `at ${width}, text at ${text} %: ${what}`))
    }
    return wide
  })
  expect(problems).toEqual([])
})

test('no page at all scrolls sideways at 320 pixels', async ({ page, sites }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  const problems = await walk(page, toAllPages(sites), () => page.evaluate(findWide))
  expect(problems).toEqual([])
})

test('every kind of page reads from top to bottom in the order in which it is written, and whole without style sheets', async ({
  page,
  sites,
}) => {
  await page.setViewportSize({ width: 360, height: 900 })
  const problems = await walk(page, toSamplePages(sites), async () => [
    ...(await page.evaluate(findDisorder)),
    ...(await page.evaluate(findLost)),
  ])
  expect(problems).toEqual([])
})

test('nothing but titles and numbers is set in the title face', async ({ page, sites }) => {
  expect(await walk(page, toSamplePages(sites), () => page.evaluate(findStrayTitleFace))).toEqual([])
})

test('nothing moves by itself for those who asked for less motion', async ({ page, sites }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await walk(page, toSamplePages(sites), () => page.evaluate(findMoving))).toEqual([])
})

test('nothing jumps on a phone when the title font arrives late', async ({ page, sites }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  await page.addInitScript(() => {
    Object.assign(window, { shifts: [] })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        sources: { node: Node | null }[]
      })[])
        (window as unknown as { shifts: string[] }).shifts.push(
          `${entry.value} ${entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 20)).join(' | ')}`,
        )
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const problems = await walk(page, toSamplePages(sites), async () => {
    const isThere = await page.evaluate(async () => {
      await document.fonts.ready
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      return [...document.fonts].some(({ status }) => status === 'loaded')
    })
    const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)
    return isThere ? shifts : ['the font did not come', ...shifts]
  })
  expect(problems).toEqual([])
})
