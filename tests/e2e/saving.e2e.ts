import { expect, type Locator, type Page, test } from '@playwright/test'
import { administrator, type Installation, signInToApi, startInstallation } from './installation.ts'

type Stored = Record<string, unknown> & { id: string; updatedAt: string }

let xiezou: Installation
let api: Awaited<ReturnType<typeof signInToApi>>

test.beforeAll(async () => {
  xiezou = await startInstallation()
  api = await signInToApi(xiezou)
})

test.afterAll(() => xiezou.stop())

const signIn = async (page: Page): Promise<void> => {
  await page.goto(`${xiezou.cms}/admin/login`)
  await page.locator('#field-email').fill(administrator.email)
  await page.locator('#field-password').fill(administrator.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(`${xiezou.cms}/admin`)
}

const list = async (query: string): Promise<Stored[]> => {
  const answer = await api('GET', `/${query}&depth=0&draft=true`)
  return ((await answer.json()) as { docs: Stored[] }).docs
}

const find = async (collection: string, key: string): Promise<Stored> => {
  const [found] = await list(`${collection}?where[key][equals]=${key}`)
  if (found === undefined) throw new Error(`no ${collection} ${key}`)
  return found
}

const read = async (collection: string, id: string): Promise<Stored> =>
  (await (await api('GET', `/${collection}/${id}?depth=0&draft=true`)).json()) as Stored

/** The one line that says whether what stands in the form is saved. */
const line = (page: Page): Locator => page.locator('.xiezou-save [role="status"]')

const openNewValue = async (page: Page): Promise<string> => {
  const { id } = await find('statistics', 'sunflower-houses')
  await page.goto(`${xiezou.cms}/admin/collections/observations/create?statistic=${id}`)
  await expect(page.locator('#field-value')).toBeFocused()
  return id
}

test('without a network it is said that nothing is saved, and saved by itself when the network is back', async ({
  context,
  page,
}) => {
  await signIn(page)
  const { id } = await find('programs', 'jinqiu-zhuxue')
  await page.goto(`${xiezou.cms}/admin/collections/programs/${id}`)
  await expect(line(page)).toHaveText('已保存')
  await context.setOffline(true)
  await page.locator('#field-summary').fill('没有网络的时候写的')
  await expect(line(page)).toHaveText('有修改，还没有保存')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(line(page)).toHaveText('没有保存：连不上服务器。内容留在这台设备上，会自动再存。')
  await page.locator('a[href="/admin/collections/programs"]').last().click()
  await expect(page.locator('.confirmation-modal')).toContainText('离开')
  await page.locator('.confirmation-modal').getByRole('button').first().click()
  await context.setOffline(false)
  await expect(line(page)).toHaveText('已保存')
  expect(await read('programs', id)).toMatchObject({ summary: '没有网络的时候写的' })
})

test('a session that has ended is asked for over the form, and what was typed is saved', async ({
  context,
  page,
}) => {
  await signIn(page)
  await page.goto(`${xiezou.cms}/admin/globals/home`)
  await expect(line(page)).toHaveText('已保存')
  const { id } = await find('programs', 'nuanxin-daxuetang')
  const held = Promise.withResolvers<unknown>()
  const isMe = (url: URL): boolean => url.pathname === '/api/users/me'
  await page.route(isMe, async (route) => {
    await held.promise
    await route.continue()
  })
  await page.goto(`${xiezou.cms}/admin/collections/programs/${id}`)
  await expect(line(page)).toHaveText('已保存')
  await context.clearCookies({ name: 'payload-token' })
  // Payload finds that nobody is signed in, and forgets who was.
  const me = page.waitForResponse((response) => isMe(new URL(response.url())))
  held.resolve(null)
  await me
  await page.locator('#field-summary').fill('登录过期以后写的')
  await expect(line(page)).toHaveText('没有保存：登录已过期，请输入密码。')
  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await page.keyboard.type('not-the-password')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).not.toBeEmpty()
  await dialog.getByLabel('密码').fill(administrator.password)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(line(page)).toHaveText('已保存')
  await expect(page.locator('#field-summary')).toHaveValue('登录过期以后写的')
  expect(await read('programs', id)).toMatchObject({ summary: '登录过期以后写的' })
})

test('a new report that was never saved is offered again after its window was lost, rows and text with it', async ({
  context,
  page,
}) => {
  await signIn(page)
  await page.goto(`${xiezou.cms}/admin/collections/articles/create`)
  await expect(line(page)).toHaveText('新的，还没有保存')
  await page.locator('#field-title').fill('丢了窗口的报道')
  await page.locator('#field-sections .array-field__add-row').last().click()
  await page.locator('#field-sections__0__title').fill('第一章的题目')
  await page.locator('#sections-row-0 [contenteditable="true"]').first().click()
  await page.keyboard.type('第一章的话。')
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const open = indexedDB.open('xiezou')
        await new Promise((resolve) => (open.onsuccess = resolve))
        const asked = open.result.transaction('not-saved').objectStore('not-saved').getAll()
        await new Promise((resolve) => (asked.onsuccess = resolve))
        open.result.close()
        return JSON.stringify(asked.result)
      }),
    )
    .toContain('第一章的话。')
  await page.close()

  const again = await context.newPage()
  await again.goto(`${xiezou.cms}/admin/collections/articles/create`)
  const offer = again.getByRole('region', { name: '没有保存的内容' })
  await expect(offer).toContainText('第一章的话。')
  await offer.getByRole('button', { name: '放回表单' }).click()
  await expect(again.locator('#field-title')).toHaveValue('丢了窗口的报道')
  await expect(again.locator('#field-sections__0__title')).toHaveValue('第一章的题目')
  await expect(again.locator('#sections-row-0 [contenteditable="true"]').first()).toHaveText('第一章的话。')
  await again.getByRole('button', { name: '保存草稿' }).click()
  await again.waitForURL(/\/articles\/[0-9a-f-]{24,36}/)
  await expect(line(again)).toHaveText('已保存')
  await expect(offer).toBeHidden()
  expect(await list('articles?where[title][equals]=丢了窗口的报道')).toHaveLength(1)
})

test('what was kept of a document that somebody changed meanwhile is put over nothing unasked', async ({
  context,
  page,
}) => {
  await signIn(page)
  const { id } = await find('programs', 'kexue-yuer-jiangzuo')
  const place = `${xiezou.cms}/admin/collections/programs/${id}`
  await page.goto(place)
  await expect(line(page)).toHaveText('已保存')
  await page.route(/\/api\/programs\//, (route) => route.abort())
  await page.locator('#field-summary').fill('我写的摘要')
  await expect(line(page)).toContainText('内容留在这台设备上')
  await page.close()
  const other = { email: 'other@xiezou.example', password: 'a-long-enough-password' }
  await api('POST', '/users', { ...other, name: '小王', role: 'editor' })
  const colleague = await signInToApi(xiezou, other)
  await colleague('PATCH', `/programs/${id}?draft=true`, { summary: '小王写的摘要' })

  const again = await context.newPage()
  await again.goto(place)
  const offer = again.getByRole('region', { name: '没有保存的内容' })
  await expect(offer).toContainText('我写的摘要')
  await expect(again.locator('#field-summary')).toHaveValue('小王写的摘要')
  await offer.getByRole('button', { name: '放回表单' }).click()
  await expect(again.locator('.stale-notice')).toContainText('小王')
  await expect(again.locator('[data-sonner-toast]')).toHaveCount(0)
  expect(await read('programs', id)).toMatchObject({ summary: '小王写的摘要' })
})

test('Ctrl+S is one request, however often it is pressed while the network is slow', async ({ page }) => {
  await signIn(page)
  await openNewValue(page)
  await expect(page.locator('#field-period__year')).toHaveValue('2023')
  await page.keyboard.type('1021')
  await page.locator('#field-source').fill('区计生协统计')
  const held = Promise.withResolvers<null>()
  let requests = 0
  await page.route(/\/api\/observations\?/, async (route) => {
    if (route.request().method() === 'POST') requests += 1
    await held.promise
    await route.continue()
  })
  await page.keyboard.press('Control+s')
  await expect(line(page)).toHaveText('正在保存…')
  await page.keyboard.press('Control+s')
  await page.keyboard.press('Control+s')
  held.resolve(null)
  await page.waitForURL(/\/observations\/[0-9a-f-]{24,36}/)
  await expect(line(page)).toHaveText('已保存')
  expect(requests).toBe(1)
  const made = await list('observations?where[value][equals]=1021')
  expect(made.map(({ period }) => period)).toMatchObject([{ year: 2023 }])

  let changes = 0
  page.on('request', (request) => {
    if (request.method() === 'PATCH') changes += 1
  })
  await page.locator('#field-note').fill('再写一句')
  await page.keyboard.press('Control+s')
  await expect(line(page)).toHaveText('已保存')
  expect(changes).toBe(1)
  await expect(page.locator('.stale-notice')).toHaveCount(0)
})

test('a new number whose answer was lost is not made twice', async ({ page }) => {
  await signIn(page)
  await openNewValue(page)
  await page.keyboard.type('1031')
  await page.locator('#field-source').fill('区计生协统计')
  let isFirst = true
  await page.route(/\/api\/observations\?/, async (route) => {
    if (!isFirst || route.request().method() !== 'POST') {
      await route.continue()
      return
    }
    isFirst = false
    await route.fetch()
    await route.abort()
  })
  await page.keyboard.press('Control+s')
  await page.waitForURL(/\/observations\/[0-9a-f-]{24,36}/)
  await expect(line(page)).toHaveText('已保存')
  expect(await list('observations?where[value][equals]=1031')).toHaveLength(1)
})

test('a form of something new shows at once all the fields that it has', async ({ page }) => {
  await signIn(page)
  const { id } = await find('statistics', 'sunflower-houses')
  const seen = (): Promise<string[]> =>
    page
      .locator('form [id^="field-"]')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.id))
  const pause = (): Promise<void> =>
    page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          let frames = 0
          const step = (): void => {
            frames += 1
            if (frames === 20) resolve()
            else requestAnimationFrame(step)
          }
          step()
        }),
    )
  // Fields are drawn as they come near the part in sight, which takes the browser some frames for each group.
  const drawn = async (): Promise<string[]> => {
    for (;;) {
      const before = await seen()
      await pause()
      const now = await seen()
      if (now.length > 0 && now.join() === before.join()) return now
    }
  }
  for (const [place, field] of [
    [`observations/create?statistic=${id}`, 'source'],
    ['observations/create', 'source'],
    ['families/create', 'name'],
    ['programs/create', 'name'],
    ['statistics/create', 'name'],
    ['honours/create', 'name'],
    ['organizations/create', 'name'],
  ] as const) {
    await page.goto(`${xiezou.cms}/admin/collections/${place}`)
    await expect(page.locator('form[data-form-ready="true"]').first()).toBeAttached()
    const before = await drawn()
    const answered = page.waitForResponse(
      (response) => response.request().headers()['next-action'] !== undefined,
    )
    await page.locator(`#field-${field}`).fill('一个字')
    await answered
    expect.soft(await drawn(), place).toEqual(before)
  }
})

test('on a phone everything that can be done is in sight, and no field is too small for iOS', async ({
  browser,
}) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  await signIn(page)
  await openNewValue(page)
  for (const name of ['保存草稿', '发布修改', '预览'])
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
  await expect(line(page)).toBeInViewport({ ratio: 1 })
  const small = await page
    .locator('input:not([type="checkbox"]), textarea, select, [contenteditable="true"]')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && Number.parseFloat(getComputedStyle(one).fontSize) < 16)
        .map((one) => one.id),
    )
  expect(small).toEqual([])
  await context.close()
})
