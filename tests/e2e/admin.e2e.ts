import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { findLatin } from './find-latin.ts'
import {
  administrator,
  type Installation,
  readPublic,
  signInToApi,
  startInstallation,
  until,
} from './installation.ts'

const clerk = { email: 'clerk@xiezou.example', password: 'a-long-enough-password' }

let xiezou: Installation

test.beforeAll(async () => {
  xiezou = await startInstallation()
  const api = await signInToApi(xiezou)
  const made = await api('POST', '/users', { ...clerk, name: '小林', role: 'communications' })
  expect(made.status).toBe(201)
})

test.afterAll(() => xiezou.stop())

const signIn = async (page: Page, { email, password } = administrator): Promise<void> => {
  await page.goto(`${xiezou.cms}/admin/login`)
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(`${xiezou.cms}/admin`)
}

type Stored = Record<string, unknown> & { id: string }

const find = async (collection: string, key: string): Promise<Stored> => {
  const api = await signInToApi(xiezou)
  const answer = await api('GET', `/${collection}?where[key][equals]=${key}&depth=0&draft=true`)
  const [found] = ((await answer.json()) as { docs: Stored[] }).docs
  if (found === undefined) throw new Error(`no ${collection} ${key}`)
  return found
}

const count = async (collection: string): Promise<number> => {
  const api = await signInToApi(xiezou)
  const answer = await api('GET', `/${collection}/count`)
  return ((await answer.json()) as { totalDocs: number }).totalDocs
}

const openNewReport = async (page: Page): Promise<Locator> => {
  const api = await signInToApi(xiezou)
  const made = await api('POST', '/articles?draft=true', {
    title: '粘贴来的报道',
    kicker: '报道',
    sections: [{ number: '01', title: '第一章' }],
    _status: 'draft',
  })
  const { doc } = (await made.json()) as { doc: Stored }
  await page.goto(`${xiezou.cms}/admin/collections/articles/${doc.id}`)
  const editor = page.locator('[data-lexical-editor=true]').nth(1)
  await editor.click()
  return editor
}

const paste = async (editor: Locator, name: string): Promise<void> => {
  const file = new URL(`../../cms/src/editor/paste/testing/${name}.txt`, import.meta.url)
  await editor.evaluate(
    (element, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    await readFile(file, 'utf8'),
  )
}

const blocksOf = (editor: Locator): Promise<string[]> =>
  editor.evaluate((element) =>
    [...element.children].map((block) => `${block.tagName.toLowerCase()} ${block.textContent}`),
  )

test('a report pasted from Word keeps its text, headings and lists, and brings no styles', async ({
  page,
}) => {
  await signIn(page)
  const editor = await openNewReport(page)
  await paste(editor, 'word')
  await expect(page.getByText('1 张图片没有带进来')).toBeVisible()
  await expect(editor.locator('table tr')).toHaveText(['项目人数', '培训21,290'])
  // The table, and what the editor sets behind a block at the end.
  expect((await blocksOf(editor)).filter((block) => !/^(?:div|img) /.test(block))).toEqual([
    'h3 一、工作概况',
    'p 近年来，区计生协认真贯彻“凝心聚力”的要求，2022年共开展活动1,260场，其中青春健康教育75场。',
    'h4 （一）宣传服务',
    'ul 入户宣传 4,650 户；其中低保户优先；讲座与义诊。',
    'ol 金秋助学，暖心行动。',
    'p 详见专题页面和附件，面积120m2。',
  ])
  await expect(editor.locator('[style*="font"], [class*="Mso"], font')).toHaveCount(0)
  await expect(editor.locator('a')).toHaveAttribute('href', 'https://www.example.gov.cn/zt/2022?id=7')
})

test('a report pasted from WPS keeps its text and the numbers of its paragraphs', async ({ page }) => {
  await signIn(page)
  const editor = await openNewReport(page)
  await paste(editor, 'wps')
  expect(await blocksOf(editor)).toEqual([
    'h3 暖心家园建设情况',
    'p 截至2022年底，小程序绑定居民260587人，覆盖 12 个镇街。',
    'ul 心理疏导；走访慰问。',
    'p 一、加强领导',
    'p 二、压实责任',
    'p (3) 接前文的第三点，见这里。',
  ])
  await expect(editor.locator('a')).toHaveCount(0)
})

test('an article pasted from WeChat asks nobody for anything, and keeps its text', async ({ page }) => {
  await signIn(page)
  const editor = await openNewReport(page)
  const outside: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(xiezou.cms) && !/^(data|blob):/.test(url)) outside.push(url)
  })
  await paste(editor, 'wechat')
  await expect(page.getByText('1 处音频、视频或小程序没有带进来')).toBeVisible()
  expect(await blocksOf(editor)).toEqual([
    'h3 “向日葵亲子小屋”开门迎客',
    'p 8月31日，全区第6个“向日葵亲子小屋”建成启用，累计服务婴幼儿家庭700余人次😊。',
    'blockquote 孩子有地方去，我们上班也安心。',
    'ul 每周二、四开放免费预约',
    'p 活动报名：点这里电话：0592-0000000',
    'p 来源： 区计生协',
  ])
  expect(outside).toEqual([])
})

test('a number is found by its value, put into the sentence, and pinned there', async ({ page }) => {
  await signIn(page)
  const editor = await openNewReport(page)
  await page.keyboard.type('小程序已绑定 /统计数')
  await page.locator('.slash-menu-popup__item').filter({ hasText: '统计数' }).click()
  const search = page.getByPlaceholder(/^输入名称/)
  const active = page.getByRole('option', { selected: true })
  await search.fill('6')
  await expect(active).toHaveText(/^6/)
  const first = await active.textContent()
  await search.press('ArrowDown')
  await expect(active).not.toHaveText(first ?? '')
  await search.press('Escape')
  await expect(search).toHaveValue('')
  await search.fill('260587')
  await expect(active).toHaveText(/260,587人.*绑定居民/)
  await search.press('Enter')
  await page.getByRole('button', { name: '保存更改' }).click()
  await expect(editor.getByText('260587人')).toBeVisible()
  await expect(editor.getByTitle(/固定$/)).toBeVisible()
})

test('a report with many numbers asks for them once', async ({ page }) => {
  await signIn(page)
  let requests = 0
  page.on('request', (request) => {
    if (request.url().endsWith('/api/editor/printed')) requests += 1
  })
  const { id } = await find('articles', 'xiezouqu')
  await page.goto(`${xiezou.cms}/admin/collections/articles/${id}`)
  await expect(page.getByTitle(/· 固定$/).first()).toBeVisible()
  expect(await page.getByTitle(/· (固定|最新)$/).count()).toBeGreaterThanOrEqual(25)
  expect(requests).toBe(1)
})

test('opening the form of a new document and leaving it leaves nothing behind', async ({ page }) => {
  await signIn(page)
  for (const collection of ['articles', 'observations', 'programs']) {
    const before = await count(collection)
    await page.goto(`${xiezou.cms}/admin/collections/${collection}/create`)
    await expect(page.getByRole('button', { name: '保存草稿' })).toBeVisible()
    await page.goto(`${xiezou.cms}/admin`)
    expect(await count(collection)).toBe(before)
  }
})

test('a chapter that was added while the server was still answering gets its fields', async ({ page }) => {
  await signIn(page)
  const created = `${xiezou.cms}/admin/collections/articles/create`
  await page.goto(created)
  const held = Promise.withResolvers<unknown>()
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url() === created)
  await page.route(created, async (route) => {
    await held.promise
    await route.continue()
  })
  await page.locator('#field-title').fill('邻里守望')
  await asked
  const answered = page.waitForResponse(created)
  await page.locator('#field-sections .array-field__add-row').last().click()
  held.resolve(null)
  await answered
  await expect(page.locator('#field-sections__0__number')).toBeVisible()
  await expect(page.locator('#field-title')).toHaveValue('邻里守望')
})

test('what stands in a form is seen as the page that it would be, and is stored nowhere', async ({
  page,
  context,
}) => {
  await signIn(page)
  const { id, title } = await find('articles', 'xiezouqu')
  await page.goto(`${xiezou.cms}/admin/collections/articles/${id}`)
  await page.locator('#field-title').fill('只在预览里的标题')
  const [preview] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('button', { name: '预览' }).click(),
  ])
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('只在预览里的标题')
  await expect(preview.getByText('预览，未发布')).toBeVisible()
  await expect(preview.locator('h1')).not.toHaveCSS('font-family', /Times/)
  expect(await readPublic(xiezou, 'reports/xiezouqu/index.html')).toContain(String(title))
})

test('a clerk releases three numbers on a phone', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  await signIn(page, clerk)
  const numbers = [
    ['miniapp-bound-residents', '绑定居民', '３００，００１', '300,001'],
    ['sunflower-houses', '向日葵', '1,017 个', '1,017'],
    ['parenting-sessions', '亲子互动', '1,080', '1,080'],
  ] as const
  for (const [key, words, typed, printed] of numbers) {
    const { id, slug } = await find('statistics', key)
    await page.goto(`${xiezou.cms}/admin/collections/statistics`)
    await page.getByPlaceholder(/^搜索/).fill(words)
    const row = page.locator('tr').filter({ has: page.locator(`a[href*="${id}"]`) })
    await row.getByRole('link', { name: '录入新数' }).click()
    await page.waitForURL(/observations\/create/)
    await expect(page.getByText('上一个数：')).toBeVisible()
    await expect(page.locator('#field-period__year')).toHaveValue('2023')
    await expect(page.locator('#field-value')).toBeFocused()
    await expect(page.locator('#field-value')).toBeInViewport()
    await page.locator('#field-value').fill(typed)
    await page.locator('#field-source').fill('区计生协统计')
    await expect(page.getByText(/已把“.+”写成/)).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.getByRole('button', { name: '发布修改' }).click()
    await until(async () =>
      (await readPublic(xiezou, `statistics/${String(slug)}/index.html`)).includes(printed),
    )
  }
  await context.close()
})

test('the admin speaks Chinese, to those who see it and to those who hear it', async ({ page }) => {
  await page.goto(`${xiezou.cms}/admin/login`)
  await expect(page.getByText('请告诉管理员')).toBeVisible()
  await expect(page.getByRole('link', { name: /忘记密码/ })).toHaveCount(0)
  const look = async (place: string): Promise<void> => {
    await page.goto(`${xiezou.cms}/admin${place}`)
    await page.waitForLoadState('networkidle')
    // All places are looked at, whatever is found in one.
    const said = expect.configure({ soft: true })
    await said.poll(() => findLatin(page), { message: `/admin${place}` }).toEqual([])
  }
  await look('/login')
  await signIn(page)
  const { id: report } = await find('articles', 'xiezouqu')
  const { id: panel } = await find('statistics-blocks', 'zuixin-shuju')
  const collections =
    'articles programs families pictures attachments statistics observations statistics-blocks organizations honours evidence-files users'
  for (const place of [
    '',
    '/waiting',
    '/account',
    '/globals/home',
    '/globals/site',
    `/collections/articles/${report}`,
    `/collections/articles/${report}/versions`,
    `/collections/statistics-blocks/${panel}`,
    '/collections/articles',
    '/collections/pictures',
    '/collections/statistics',
    ...collections.split(' ').map((slug) => `/collections/${slug}/create`),
  ])
    await look(place)
})

test('whoever reads English has the admin in English, until they choose Chinese again', async ({ page }) => {
  await signIn(page)
  const choose = async (to: string, heading: string): Promise<void> => {
    await page.goto(`${xiezou.cms}/admin/account`)
    await page.locator('.payload-settings__language .rs__control').click()
    await page.getByRole('option', { name: to }).click()
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  }
  await choose('English', 'Payload Settings')
  await choose('中文 (简体)', '后台设置')
})
