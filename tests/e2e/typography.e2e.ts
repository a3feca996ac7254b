import { expect } from '@playwright/test'
import { test } from './drawn-sites.ts'
import { measureLines } from './lines.ts'

const places = {
  seed: [
    '/',
    '/reports/',
    '/reports/xiezouqu/',
    '/programs/',
    '/programs/jinqiu-zhuxue/',
    '/families/',
    '/statistics/',
    '/statistics/miniapp-bound-residents/',
    '/organizations/',
    '/honours/',
    '/numbers/',
  ],
  examples: ['/reports/tong-xin-wu-jia/', '/programs/xiaowu/'],
  extremes: [
    '/',
    '/reports/chang-biao-ti/',
    '/reports/gao-bian-zhu/',
    '/programs/si-shi/',
    '/statistics/liu-shi/',
  ],
} as const

for (const width of [320, 360, 390, 768, 1280]) {
  test(`lines break as Chinese does, at ${width} pixels`, async ({ page, sites }) => {
    await page.setViewportSize({ width, height: 900 })
    const wrong: string[] = []
    const measured = { lines: 0, characters: 0 }
    for (const name of ['seed', 'examples', 'extremes'] as const) {
      for (const place of places[name]) {
        await page.goto(sites[name].url + place)
        await page.evaluate(() => document.fonts.ready)
        const found = await page.evaluate(measureLines)
        wrong.push(...found.wrong.map((what) => `${name} ${place}: ${what}`))
        measured.lines += found.lines
        measured.characters += found.characters
      }
    }
    console.log(`${width} pixels: ${measured.lines} lines, ${measured.characters} characters`)
    expect(measured.lines).toBeGreaterThan(1_000)
    expect(wrong).toEqual([])
  })
}
