import { chromium } from '@playwright/test'
const cms = 'http://127.0.0.1:4350'
const password = 'a-long-enough-password'
const login = async (email) => {
  const r = await fetch(`${cms}/api/users/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) })
  const token = /payload-token=([^;]+)/.exec(r.headers.getSetCookie()[0] ?? '')?.[1]
  return (method, place, body) => fetch(`${cms}/api${place}`, { method, headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' }, ...(body ? { body: JSON.stringify(body) } : {}) })
}
const admin = await login('editor@xiezou.example')
const emails = {}
for (const role of ['editor', 'publisher', 'communications']) {
  emails[role] = `${role}@walk.example`
  await admin('POST', '/users', { email: emails[role], password, role, name: { editor: '小编', publisher: '发布人', communications: '宣传' }[role] })
}
emails.administrator = 'editor@xiezou.example'
const ed = await login(emails.editor)
for (let i = 1; i <= 3; i++) await ed('POST', '/programs?draft=true', { key: `walk-${i}`, slug: `walk-${i}`, name: `走查项目 ${i}`, kind: 'program', summary: '简介' })
await ed('POST', '/programs?draft=true', { key: `walk-bad`, slug: `walk-bad`, name: ``, kind: 'program', summary: '没有名称' })
const art = (await (await ed('GET', '/articles?limit=1&draft=true&depth=0')).json()).docs[0]
await ed('PATCH', `/articles/${art.id}?draft=true`, { title: `${art.title}（走查）`, description: '新的摘要，走查用。' })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
const only = process.argv[2]
const widths = { 1440: 900, 360: 740 }
for (const [width, height] of Object.entries(widths)) {
  for (const role of Object.keys(emails)) {
    if (only && only !== role) continue
    const context = await browser.newContext({ viewport: { width: Number(width), height }, locale: 'zh-CN' })
    const page = await context.newPage()
    page.setDefaultTimeout(60000)
    const errors = []
    page.on('pageerror', (e) => errors.push(String(e)))
    page.on('console', (m) => { if (m.type() === 'error') errors.push(m.text().slice(0, 200)) })
    const shot = (name) => page.screenshot({ path: `/tmp/shots/${name}-${role}-${width}.png` })
    try {
      await page.goto(`${cms}/admin/login`)
      await page.fill('input[name=email]', emails[role]); await page.fill('input[name=password]', password)
      await page.click('button[type=submit]'); await page.waitForURL((u) => !u.pathname.includes('login'))
      const list = role === 'communications' ? 'observations' : 'programs'
      await page.goto(`${cms}/admin/collections/${list}?limit=10&sort=-createdAt`)
      await page.waitForSelector('.cell-_select input, .select-row input', { state: 'attached' })
      const boxes = page.locator('td .select-row__checkbox input, td input[type=checkbox]')
      for (const i of [1, 2, 3]) await boxes.nth(i).click({ force: true })
      await page.waitForSelector('.xiezou-set')
      console.log(width, role, 'set buttons:', await page.locator('.xiezou-set button, .list-selection button').allInnerTexts())
      await shot('list')
      await page.locator('.xiezou-set .xiezou-button--primary').click()
      await page.waitForSelector('dialog[open]')
      await page.waitForTimeout(500)
      console.log('dialog:', (await page.locator('dialog[open] h2').first().innerText()), '| focus:', await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 80)))
      console.log('overflow', await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]))
      await shot('dialog')
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog[open]', { state: 'detached' })
      console.log('after esc focus:', await page.evaluate(() => document.activeElement?.id))
      // form
      if (role !== 'communications') {
        await page.goto(`${cms}/admin/collections/articles/${art.id}`)
        await page.waitForSelector('.doc-controls__controls button')
        await page.waitForTimeout(1500)
        console.log('controls:', await page.locator('.doc-controls__controls button, .doc-controls__meta button').allInnerTexts())
        await page.locator('.doc-controls__popup button').first().click()
        await page.waitForTimeout(300)
        console.log('menu:', await page.locator('.popup__content button, .popup__content a, .popup-button-list__button').allInnerTexts())
        await shot('form')
        await page.goto(`${cms}/admin/review?slug=articles&id=${art.id}`)
        await page.waitForSelector('.xiezou-frame--after iframe')
        await page.waitForTimeout(3000)
        console.log('review overflow', await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]))
        await page.screenshot({ path: `/tmp/shots/review-${role}-${width}.png`, fullPage: true })
        await page.goto(`${cms}/admin/collections/articles/${art.id}/versions`)
        await page.waitForSelector('table')
        await shot('versions')
        await page.locator('td a').first().click()
        await page.waitForSelector('.restore-version')
        await page.waitForTimeout(500)
        await page.screenshot({ path: `/tmp/shots/version-${role}-${width}.png`, fullPage: true })
      }
      await page.goto(`${cms}/admin/waiting`); await page.waitForSelector('h1'); await shot('waiting')
    } catch (e) { console.log('FAILED', width, role, String(e).slice(0, 300)); await shot('failed') }
    if (errors.length) console.log('errors', errors.slice(0, 5))
    await context.close()
  }
}
await browser.close()
