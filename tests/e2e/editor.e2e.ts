import { expect, type Page, test } from '@playwright/test'
import {
  administrator,
  findInPublic,
  type Installation,
  readPublic,
  signInToApi,
  startInstallation,
  until,
} from './installation.ts'

const report = 'reports/xiezouqu/index.html'
const name = '张清华'

let xiezou: Installation

test.beforeAll(async () => {
  xiezou = await startInstallation()
})

test.afterAll(() => xiezou.stop())

const signIn = async (page: Page): Promise<void> => {
  await page.goto(`${xiezou.cms}/admin/login`)
  await page.locator('#field-email').fill(administrator.email)
  await page.locator('#field-password').fill(administrator.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(`${xiezou.cms}/admin`)
}

const findDocument = async (
  collection: string,
  key: string,
): Promise<Record<string, unknown> & { id: string }> => {
  const api = await signInToApi(xiezou)
  const answer = await api('GET', `/${collection}?where[key][equals]=${key}&depth=0`)
  const { docs } = (await answer.json()) as { docs: (Record<string, unknown> & { id: string })[] }
  const [found] = docs
  if (found === undefined) throw new Error(`no ${collection} ${key}`)
  return found
}

const open = async (page: Page, collection: string, key: string): Promise<void> => {
  const { id } = await findDocument(collection, key)
  await page.goto(`${xiezou.cms}/admin/collections/${collection}/${id}`)
}

/** Publishes what was just made over the API. */
const publish = async (slug: string, made: Response): Promise<void> => {
  const { doc } = (await made.json()) as { doc: { id: string } }
  const api = await signInToApi(xiezou)
  const answer = await api('POST', '/workflow/publish', { document: { slug, id: doc.id } })
  expect(answer.status).toBe(200)
}

test('an editor changes a paragraph, publishes, and the page on disk carries it', async ({ page }) => {
  await signIn(page)
  await open(page, 'articles', 'xiezouqu')
  const paragraph = page.getByText('近年来，同安区计生协不断加强思想政治建设').first()
  await paragraph.click()
  await page.keyboard.press('Home')
  await page.keyboard.type('这几个字是编辑加的。')
  await page.getByRole('button', { name: '发布修改' }).click()
  await expect(page.getByText('已发布，网站正在更新')).toBeVisible()
  await until(async () => (await readPublic(xiezou, report)).includes('这几个字是编辑加的。'))
})

test('what an editor made of a seeded document survives a restart', async () => {
  await xiezou.restart()
  expect(await readPublic(xiezou, report)).toContain('这几个字是编辑加的。')
  const article = await findDocument('articles', 'xiezouqu')
  expect(JSON.stringify(article)).toContain('这几个字是编辑加的。')
})

test('a new observation changes what follows its statistic while the report keeps its pinned value', async () => {
  const api = await signInToApi(xiezou)
  const statistic = await findDocument('statistics', 'miniapp-bound-residents')
  expect(await readPublic(xiezou, 'index.html')).toContain('260,587')
  const made = await api('POST', '/observations', {
    key: 'bang-ding-ju-min-2023',
    statistic: statistic.id,
    definition: 'source-2022',
    value: '300001',
    exactness: 'exact',
    period: { kind: 'as-of', year: 2023 },
    asOf: '2023-12-31',
    status: 'final',
    source: '区计生协统计',
  })
  expect(made.status).toBe(201)
  await publish('observations', made)
  await until(async () => (await readPublic(xiezou, 'index.html')).includes('300,001'))
  expect(await readPublic(xiezou, report)).toContain('260587人')
})

test('withdrawing the family leaves its name in no public byte, and the sentence still reads', async ({
  page,
}) => {
  expect(await findInPublic(xiezou, name)).not.toEqual([])
  await signIn(page)
  await open(page, 'families', 'jiankang-jiating-shifanhu-1')
  await page.locator('.doc-controls__popup button').click()
  await page.getByRole('link', { name: '撤下…（先看影响）' }).click()
  await page.getByRole('button', { name: '现在撤下' }).click()
  await until(async () => (await findInPublic(xiezou, name)).length === 0)
  expect(await readPublic(xiezou, report)).toMatch(/同安区.{0,400}3户.{0,200}家庭被评为/su)
  const snapshot = await (await fetch(`${xiezou.cms}/api/publication/snapshot`)).text()
  expect(snapshot).not.toContain(name)
})

test('a correction shows in the sentence that pinned the value, with what stood there before', async () => {
  const api = await signInToApi(xiezou)
  const statistic = await findDocument('statistics', 'parenting-sessions')
  const wrong = await findDocument('observations', 'parenting-sessions-2022')
  const made = await api('POST', '/observations', {
    key: 'parenting-sessions-2022-corrected',
    statistic: statistic.id,
    definition: wrong['definition'],
    value: '76',
    exactness: 'exact',
    period: wrong['period'],
    asOf: wrong['asOf'],
    status: 'corrected',
    source: '区计生协复核',
    note: '漏计一场',
    supersedes: wrong.id,
  })
  expect(made.status).toBe(201)
  await publish('observations', made)
  await until(async () => (await readPublic(xiezou, report)).includes('76场'))
  const html = await readPublic(xiezou, report)
  expect(html.replaceAll(/<[^>]*>/g, '')).toContain('此前为75场。漏计一场')
  expect(html).not.toContain('>75场<')
})

test('a document that refers to an unpublished one is published together with it, after a look', async ({
  page,
}) => {
  const api = await signInToApi(xiezou)
  const make = async (key: string, parts: string[]): Promise<string> => {
    const answer = await api('POST', '/programs?draft=true', {
      key,
      slug: key,
      name: `示例项目 ${key}`,
      kind: 'program',
      parts,
    })
    return ((await answer.json()) as { doc: { id: string } }).doc.id
  }
  const part = await make('e2e-part', [])
  const whole = await make('e2e-whole', [part])
  await signIn(page)
  await page.goto(`${xiezou.cms}/admin/collections/programs/${whole}`)
  await page.getByRole('button', { name: '看影响，与引用的 1 项一起发布' }).click()
  await expect(page.getByRole('button', { name: '发布修改' })).toHaveCount(0)
  await expect(page.getByText('会同时公开、缺一不可的还有')).toBeVisible()
  await page.getByRole('button', { name: '现在发布' }).click()
  await until(async () => (await readPublic(xiezou, 'programs/index.html')).includes('示例项目 e2e-whole'))
  expect(await readPublic(xiezou, 'programs/index.html')).toContain('示例项目 e2e-part')
})

test('whoever saves on what somebody else has changed meanwhile is told who and what, and loses nothing', async ({
  page,
}) => {
  const api = await signInToApi(xiezou)
  const { id } = await findDocument('programs', 'kexue-yuer-jiangzuo')
  await signIn(page)
  await page.goto(`${xiezou.cms}/admin/collections/programs/${id}`)
  const summary = page.locator('#field-summary')
  await expect(summary).toBeVisible()
  await summary.fill('我先写的摘要')
  await until(async () => {
    const kept = (await (await api('GET', `/programs/${id}?draft=true&depth=0`)).json()) as {
      summary?: string
    }
    return kept.summary === '我先写的摘要'
  })
  const other = await api('PATCH', `/programs/${id}?draft=true`, { name: '科学育儿（别人改的）' })
  expect(other.status).toBe(200)

  await summary.fill('我又写的摘要')
  const notice = page.locator('.stale-notice')
  await expect(notice).toContainText('改了“名称”')
  await expect(notice).toContainText('管理员')
  await expect(notice).not.toContainText(administrator.email)
  await expect(summary).toHaveValue('我又写的摘要')
  expect(await (await api('GET', `/programs/${id}?draft=true&depth=0`)).json()).toMatchObject({
    name: '科学育儿（别人改的）',
    summary: '我先写的摘要',
  })

  await notice.getByRole('button', { name: '保留我的内容' }).click()
  await expect(notice).toBeHidden()
  await page.getByRole('button', { name: '发布修改' }).click()
  await expect(page.getByText('已发布，网站正在更新')).toBeVisible()
  expect(await (await api('GET', `/programs/${id}?depth=0`)).json()).toMatchObject({
    summary: '我又写的摘要',
  })
})

test('a form that was open before somebody else saved names what it started from with its very first save', async ({
  browser,
}) => {
  const { id } = await findDocument('programs', 'nuanxin-daxuetang')
  const openForm = async (): Promise<Page> => {
    const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
    await signIn(page)
    await page.goto(`${xiezou.cms}/admin/collections/programs/${id}`)
    await expect(page.locator('#field-summary')).toBeVisible()
    return page
  }
  const saved = (page: Page) => page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  const [first, second] = [await openForm(), await openForm()]
  const kept = saved(first)
  await first.locator('#field-name').fill('暖心大学堂（先改的）')
  expect((await kept).status()).toBe(200)

  const refused = saved(second)
  await second.locator('#field-summary').fill('后写的摘要')
  expect((await refused).status()).toBe(409)
  await expect(second.locator('.stale-notice')).toContainText('改了“名称”')
  await expect(second.locator('#field-summary')).toHaveValue('后写的摘要')
  const api = await signInToApi(xiezou)
  expect(await (await api('GET', `/programs/${id}?draft=true&depth=0`)).json()).toMatchObject({
    name: '暖心大学堂（先改的）',
  })
  await first.context().close()
  await second.context().close()
})

test('a table that is pasted into a report is one on the site, readable on a phone', async ({ page }) => {
  const html = `<table><tr><td colspan=3>2022年各镇服务情况</td></tr>
    <tr><td rowspan=2>镇</td><td colspan=2>服务</td></tr><tr><td>人次</td><td>满意率</td></tr>
    <tr><td>双庙</td><td>1,204</td><td>98.5%</td></tr><tr><td>示例</td><td>96</td><td>7%</td></tr></table>`
  await signIn(page)
  await open(page, 'articles', 'xiezouqu')
  await page.getByText('近年来，同安区计生协不断加强思想政治建设').first().click()
  await page.keyboard.press('Home')
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', pasted)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
  await expect(page.getByText('1 个表格带进来了')).toBeVisible()
  const table = page.locator('[data-lexical-editor=true] table')
  await table.getByText('示例').click()
  await page.locator('.table-cell-action-button').click()
  await page.getByRole('button', { name: '插入一行（在下面）' }).click()
  await expect(table.getByRole('row')).toHaveCount(5)
  await page.getByRole('button', { name: '发布修改' }).click()
  await expect(page.getByText('已发布，网站正在更新')).toBeVisible()
  await until(async () =>
    (await readPublic(xiezou, report)).replaceAll(/<[^>]*>/g, '').includes('2022年各镇服务情况'),
  )

  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(`${xiezou.site}/reports/xiezouqu/`)
  const shown = page.getByRole('table', { name: '2022年各镇服务情况' })
  await expect(shown.getByRole('columnheader')).toHaveText(['镇', '服务', '人次', '满意率'])
  await expect(shown.getByRole('rowheader')).toHaveText(['双庙', '示例'])
  await expect(shown.getByRole('cell', { name: '98.5%' })).toHaveCount(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})

test('strangers find nothing in the CMS but the publication', async () => {
  const article = await findDocument('articles', 'xiezouqu')
  const places = [
    '/api/articles',
    `/api/articles/${article.id}`,
    `/api/articles/${article.id}?draft=true`,
    '/api/articles/versions',
    '/api/articles?trash=true',
    '/api/users',
    '/api/observations?where[note][exists]=true',
    '/api/globals/site',
    '/api/ledger-rows',
    '/api/releases',
    '/api/pictures',
    '/api/graphql',
    '/api/staged/snapshot',
  ]
  for (const place of places) {
    const answer = await fetch(xiezou.cms + place)
    expect([401, 403, 404], `${place} answered ${answer.status}`).toContain(answer.status)
  }
  const attempts = await Promise.all(
    Array.from({ length: 8 }, (_, index) =>
      fetch(`${xiezou.cms}/api/users/first-register`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          email: `stranger${index}@xiezou.example`,
          password: 'a-long-enough-password',
        }),
      }),
    ),
  )
  expect(attempts.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 403))
})
