import { expect } from '@playwright/test'
import { test } from './drawn-sites.ts'
import { countStops, findHiddenFocus, measureNotes } from './in-page.ts'
import { toSamplePages } from './sample-pages.ts'

const report = '/reports/xiezouqu/'

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('pressing a number in the report shows where it comes from', async ({ page, sites }) => {
    await page.goto(sites.seed.url + report)
    const number = page.getByRole('button', { name: '260587人' })
    await number.click()
    const provenance = page.locator(`[popover]#${(await number.getAttribute('popovertarget')) ?? ''}`)
    await expect(provenance).toBeVisible()
    await expect(provenance).toContainText('截至撰稿时（2022年，原文未注明日期）')
    await expect(provenance).toContainText('固定为此值')
    await page.keyboard.press('Escape')
    await expect(provenance).toBeHidden()
  })
})

test('one strict policy serves every page, and nothing on it is refused', async ({ page, sites }) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(`${page.url()} ${message.text()}`)
  })
  for (const { url } of toSamplePages(sites)) {
    const answer = await page.goto(url, { waitUntil: 'load' })
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'")
  }
  expect(refused).toEqual([])
})

test('an address where nothing is answers 404, and helps', async ({ page, sites }) => {
  const answer = await page.goto(`${sites.seed.url}/nothing-there/`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('link', { name: '报道' }).first()).toBeVisible()
})

test('a keyboard goes through every kind of page from the way past its head to its end, and is seen wherever it is', async ({
  page,
  sites,
}) => {
  // Scrolling at once: what is measured stands still.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const problems: string[] = []
  const seen = new Set<string>()
  for (const { name, url, kind } of toSamplePages(sites)) {
    if (seen.has(kind) && name !== `seed ${report}`) continue
    seen.add(kind)
    await page.goto(url)
    const stops = await page.evaluate(countStops)
    expect(stops, name).toBeGreaterThan(5)
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab')
      const problem = await page.evaluate(findHiddenFocus, stop)
      if (problem !== null) problems.push(`${name}: stop ${stop + 1}: ${problem}`)
    }
  }
  expect(problems).toEqual([])
})

test('a keyboard passes over the head, opens a number, closes it and is back where it was', async ({
  page,
  sites,
}) => {
  await page.goto(sites.seed.url + report)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAttribute('href', '#content')
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  const number = page.getByRole('button', { name: '71%' })
  await number.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[popover]:popover-open')).toHaveCount(1)
  await page.keyboard.press('Tab')
  await expect(page.locator('[popover]:popover-open :focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator('[popover]:popover-open')).toHaveCount(0)
  await expect(number).toBeFocused()
})

for (const [name, place] of [
  ['seed', report],
  ['extremes', '/reports/gao-bian-zhu/'],
] as const) {
  test(`notes in the margin of ${place} stand beside the text, below each other, and move nothing`, async ({
    page,
    sites,
  }) => {
    for (const width of [1200, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(sites[name].url + place)
      expect(await page.evaluate(measureNotes), `at ${width} pixels`).toEqual([])
    }
  })
}
