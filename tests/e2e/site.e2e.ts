import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { type DrawnSite, serveDrawnSite } from './drawn-site.ts'

let site: DrawnSite

test.beforeAll(async () => {
  site = await serveDrawnSite()
})

test.afterAll(() => site.stop())

const pages = {
  home: '/',
  reports: '/reports/',
  report: '/reports/xiezouqu/',
  programs: '/programs/',
  program: '/programs/jinqiu-zhuxue/',
  families: '/families/',
  family: '/families/jiankang-jiating-shifanhu-1/',
  statistics: '/statistics/',
  statistic: '/statistics/miniapp-bound-residents/',
  organizations: '/organizations/',
  honours: '/honours/',
  'nothing there': '/nothing-there/',
}

const report = pages.report

for (const [name, place] of Object.entries(pages)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the ${name} page is accessible on a phone and a desk, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 })
        await page.goto(site.url + place)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).toEqual([])
      }
    })
  }
  test(`the ${name} page fits 320 pixels without sideways scrolling`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(site.url + place)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('pressing a number in the report shows where it comes from', async ({ page }) => {
    await page.goto(site.url + report)
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

test('one strict policy serves every page, and nothing on it is refused', async ({ page }) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(`${page.url()} ${message.text()}`)
  })
  for (const place of Object.values(pages).slice(0, -1)) {
    const answer = await page.goto(site.url + place)
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'")
  }
  expect(refused).toEqual([])
})

test('an address where nothing is answers 404, and helps', async ({ page }) => {
  const answer = await page.goto(`${site.url}/nothing-there/`)
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('link', { name: '报道' }).first()).toBeVisible()
})

test('no line of the report begins with a closing mark, and no number is parted from its unit', async ({
  page,
}) => {
  for (const width of [320, 360, 414, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(site.url + report)
    const wrong = await page.evaluate(() => {
      const found: string[] = []
      for (const paragraph of document.querySelectorAll('[data-prose] p, p[data-prose]')) {
        const characters: { character: string; top: number; left: number }[] = []
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          if (node.parentElement?.closest('[popover], aside') instanceof Element) continue
          for (let index = 0; index < (node.textContent ?? '').length; index += 1) {
            const range = document.createRange()
            range.setStart(node, index)
            range.setEnd(node, index + 1)
            const { bottom, left } = range.getBoundingClientRect()
            characters.push({ character: range.toString(), top: bottom, left })
          }
        }
        characters.forEach(({ character, top, left }, index) => {
          const before = characters[index - 1]
          if (before === undefined) return
          const isNewLine = left < before.left && top > before.top + 8
          if (isNewLine && /[，。、；：！？”’）》」]/u.test(character))
            found.push(`line begins with ${character}`)
          if (
            isNewLine &&
            /\d/.test(before.character) &&
            /[\d人户个场次期名年月日万元余%]/u.test(character)
          ) {
            found.push(`${before.character}|${character}`)
          }
        })
      }
      return found
    })
    expect(wrong, `at ${width} pixels`).toEqual([])
  }
})

test('a keyboard reaches the content, the movements and every number, and shows where it is', async ({
  page,
}) => {
  await page.goto(site.url + report)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAttribute('href', '#content')
  await page.getByRole('button', { name: '71%' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[popover]:popover-open')).toHaveCount(1)
  const outline = await page
    .getByRole('button', { name: '71%' })
    .evaluate((element) => getComputedStyle(element).outlineStyle)
  expect(outline).toBe('solid')
})
