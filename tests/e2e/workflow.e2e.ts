import { expect, type Page, test } from '@playwright/test'
import {
  administrator,
  type Installation,
  readPublic,
  signInToApi,
  startInstallation,
  until,
} from './installation.ts'

const password = 'a-long-enough-password'
const editor = { email: 'lin@xiezou.example', name: '林编辑', role: 'editor' }
const publisher = { email: 'wang@xiezou.example', name: '王发布', role: 'publisher' }
const title = '邻里守望一年间'
const slug = 'lin-li-shou-wang'
const report = `reports/${slug}/index.html`

let xiezou: Installation

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  xiezou = await startInstallation()
  const api = await signInToApi(xiezou)
  for (const person of [editor, publisher]) {
    const made = await api('POST', '/users', { ...person, password })
    expect(made.status).toBe(201)
  }
})

test.afterAll(() => xiezou.stop())

const signIn = async (page: Page, { email }: { email: string }): Promise<void> => {
  await page.goto(`${xiezou.cms}/admin/login`)
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(`${xiezou.cms}/admin`)
}

type Ask = (method: string, place: string, body?: unknown) => Promise<Response>
type Stored = Record<string, unknown> & { id: string }

const signInAs = ({ email }: { email: string }): Promise<Ask> => signInToApi(xiezou, { email, password })

const find = async (ask: Ask, collection: string, key: string): Promise<Stored> => {
  const answer = await ask('GET', `/${collection}?where[key][equals]=${key}&depth=0&draft=true`)
  const [found] = ((await answer.json()) as { docs: Stored[] }).docs
  if (found === undefined) throw new Error(`no ${collection} ${key}`)
  return found
}

type Section = { body: { root: { children: Record<string, unknown>[] } } }

const inline = (blockType: string, fields: object): Record<string, unknown> => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: `${blockType}-${JSON.stringify(fields).length}`, blockName: '', blockType, ...fields },
})

const words = (text: string): Record<string, unknown> => ({
  type: 'text',
  version: 1,
  text,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
})

const paragraph = (...children: Record<string, unknown>[]): Record<string, unknown> => ({
  type: 'paragraph',
  version: 1,
  children,
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
})

/** Puts two numbers, a family and a picture into the sections that were typed. */
const enrich = async (ask: Ask, picture: string): Promise<void> => {
  const article = await find(ask, 'articles', slug)
  const [bound, sessions] = [
    await find(ask, 'statistics', 'miniapp-bound-residents'),
    await find(ask, 'statistics', 'parenting-sessions'),
  ]
  const pinned = async (statistic: Stored): Promise<Record<string, unknown>> =>
    inline('statistic', {
      statistic: statistic.id,
      mode: 'pinned',
      observation: (await find(ask, 'observations', `${String(statistic['key'])}-2022`)).id,
      scale: 'one',
      numerals: 'arabic',
      grouping: false,
      word: 'none',
    })
  const family = await find(ask, 'families', 'jiankang-jiating-shifanhu-1')
  const [first, second, third] = article['sections'] as Section[]
  first?.body.root.children.push(paragraph(words('居民绑定'), await pinned(bound), words('。')))
  second?.body.root.children.push(
    paragraph(words('开展'), await pinned(sessions), words('亲子活动。')),
    paragraph(
      inline('mention', { family: family.id, text: '张清华等', without: '' }),
      words('邻居常来帮忙。'),
    ),
  )
  third?.body.root.children.push({
    type: 'block',
    version: 2,
    format: '',
    fields: { id: 'a-picture', blockName: '', blockType: 'picture', picture, caption: null },
  })
  const saved = await ask('PATCH', `/articles/${article.id}?draft=true`, { sections: article['sections'] })
  expect(saved.status).toBe(200)
}

const uploadPicture = async (ask: Ask, page: Page): Promise<string> => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ key: 'xiao-wu', alt: '志愿者在小屋里', credit: '区计生协' }))
  const bytes = new Uint8Array(await page.screenshot({ type: 'jpeg' }))
  form.set('file', new Blob([bytes], { type: 'image/jpeg' }), 'xiaowu.jpg')
  const answer = await ask('POST', '/pictures?draft=true', form)
  expect(answer.status).toBe(201)
  const { doc } = (await answer.json()) as { doc: Stored }
  await until(async () => ((await find(ask, 'pictures', 'xiao-wu'))['variants'] as unknown[]).length > 0)
  return doc.id
}

test('an editor writes a report, is refused for what is missing, mends it and submits it', async ({
  page,
}) => {
  await signIn(page, editor)
  await page.goto(`${xiezou.cms}/admin/collections/articles/create`)
  await page.locator('#field-title').fill(title)
  for (const [index, heading] of ['守望', '相助', '同行'].entries()) {
    await page
      .locator('#field-sections > .array-field__add-row, #field-sections .array-field__add-row')
      .last()
      .click()
    await page.locator(`#field-sections__${index}__number`).fill(`0${index + 1}`)
    await page.locator(`#field-sections__${index}__title`).fill(heading)
    await page.locator(`#sections-row-${index} [contenteditable="true"]`).first().click()
    await page.keyboard.type(`${heading}的故事从一间小屋开始。`)
  }
  await page.locator('#field-slug').fill(slug)
  await page.locator('#field-key').fill(slug)
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.waitForURL(/\/articles\/[0-9a-f-]{24,36}/)
  await expect(page.getByRole('button', { name: '提交' })).toBeVisible()
  await expect(page.locator('#action-save')).toHaveCount(0)

  const ask = await signInAs(editor)
  await until(async () => {
    const answer = await ask('GET', `/articles?where[key][equals]=${slug}&draft=true&depth=0`)
    const [found] = ((await answer.json()) as { docs: Stored[] }).docs
    return JSON.stringify(found ?? {}).includes('同行的故事')
  })
  await enrich(ask, await uploadPicture(ask, page))
  await page.reload()

  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.locator('.field-type.error').filter({ has: page.locator('#field-kicker') })).toBeVisible()
  await page.locator('#field-kicker').fill('专题报道')
  await page.getByRole('button', { name: '提交' }).click()
  await expect(page.getByText('已提交，连同还没有公开的 1 项，等待发布')).toBeVisible()
  await expect(page.getByText('提交，等待发布。')).toBeVisible()

  const document = { slug: 'articles', id: (await find(ask, 'articles', slug)).id }
  expect((await ask('POST', '/workflow/publish', { document })).status).toBe(403)
  expect((await ask('PATCH', `/articles/${document.id}`, { _status: 'published' })).status).toBe(400)
})

test('a publisher sees what it changes and releases it, and the editor is told', async ({
  page,
  browser,
}) => {
  await signIn(page, publisher)
  await page.goto(`${xiezou.cms}/admin/waiting`)
  await expect(page.getByRole('heading', { name: '等你发布（1）' })).toBeVisible()
  await page.getByRole('link', { name: '看影响，发布或退回' }).click()
  await expect(page.getByRole('heading', { name: `发布《${title}》会改变什么` })).toBeVisible()
  await expect(page.getByText(`报道《${title}》`).first()).toBeVisible()
  await expect(page.getByText('志愿者在小屋里').first()).toBeVisible()
  await expect(page.getByText('报道列表').first()).toBeVisible()
  await page.getByRole('button', { name: '批准并发布' }).click()
  await until(async () => (await readPublic(xiezou, 'reports/index.html')).includes(slug))
  const html = await readPublic(xiezou, report)
  expect(html).toContain('守望的故事从一间小屋开始。')
  expect(html).toContain('张清华等')
  expect(html).toContain('志愿者在小屋里')

  const other = await (await browser.newContext()).newPage()
  await signIn(other, editor)
  await other.goto(`${xiezou.cms}/admin/waiting`)
  await expect(other.getByText('王发布已经发布')).toBeVisible()
  await other.getByRole('button', { name: '知道了' }).click()
  await expect(other.getByText('现在没有要处理的事。')).toBeVisible()
})

test('a correction is seen word by word before it is released', async ({ page }) => {
  const ask = await signInAs(editor)
  const article = await find(ask, 'articles', slug)
  await signIn(page, publisher)
  await page.goto(`${xiezou.cms}/admin/collections/articles/${article.id}`)
  const takeOver = page.getByRole('button', { name: '接管' })
  await page.addLocatorHandler(takeOver, () => takeOver.click())
  await page.locator('#field-title').fill(`${title}（更正）`)
  await page.getByRole('button', { name: '看影响、定时' }).click()
  await expect(page.getByRole('heading', { name: '会改变什么' })).toBeVisible()
  await expect(page.locator('ins').filter({ hasText: '更正' }).first()).toBeVisible()
  await page.getByRole('button', { name: '现在发布' }).click()
  await until(async () => (await readPublic(xiezou, report)).includes('（更正）'))
})

test('a report is withdrawn after a look at what goes', async ({ page }) => {
  const ask = await signInAs(publisher)
  const article = await find(ask, 'articles', slug)
  await signIn(page, publisher)
  await page.goto(`${xiezou.cms}/admin/review?slug=articles&id=${article.id}&deed=withdraw`)
  await expect(page.locator('.xiezou-page--removed').getByText(title)).toBeVisible()
  await page.getByRole('button', { name: '现在撤下' }).click()
  await until(async () => !(await readPublic(xiezou, 'reports/index.html')).includes(slug))
  expect(await readPublic(xiezou, report)).toContain('撤下')
})

test('what an editor deletes is seen in the bin, put back as it was, and deleted for good by who releases', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  const ask = await signInAs(editor)
  const made = await ask('POST', '/programs?draft=true', {
    key: 'shan-cuo',
    name: '删错的项目',
    kind: 'program',
  })
  const { doc } = (await made.json()) as { doc: Stored }
  const list = `${xiezou.cms}/admin/collections/programs`
  await signIn(page, editor)
  await page.goto(`${list}/${doc.id}`)
  await page.locator('.doc-controls__popup button').first().click()
  await page.getByRole('button', { name: '删除…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  await expect(page.getByText('“删错的项目”已移到回收站，可以还原')).toBeVisible()
  await page.waitForURL(list)
  await expect(page.locator('.collection-list').getByText('删错的项目')).toHaveCount(0)

  await page.getByRole('button', { name: '回收站' }).click()
  await page.getByRole('link', { name: '删错的项目' }).click()
  await expect(page.getByText('在回收站里，只能看，不能改')).toBeVisible()
  await expect(page.getByRole('button', { name: '彻底删除' })).toHaveCount(0)
  await page.getByRole('button', { name: '还原', exact: true }).click()
  await page.waitForURL(`${list}/${doc.id}`)
  await expect(page.locator('#field-name')).toHaveValue('删错的项目')
  expect(await find(ask, 'programs', 'shan-cuo')).toMatchObject({ id: doc.id, revision: doc['revision'] })

  await ask('DELETE', `/programs/${doc.id}`)
  const other = await (await browser.newContext()).newPage()
  await signIn(other, publisher)
  await other.goto(`${list}/trash`)
  await other.locator('tbody .select-row input').first().check()
  await expect(other.getByRole('button', { name: '恢复', exact: true })).toHaveCount(0)
  await other.getByRole('button', { name: '彻底删除…' }).click()
  await other.getByRole('dialog').getByRole('button', { name: '彻底删除', exact: true }).click()
  await expect(other.getByText('已彻底删除 1 项')).toBeVisible()
  await expect(other.getByText('回收站里没有')).toBeVisible()
  expect((await ask('GET', `/programs/${doc.id}?trash=true`)).status).toBe(404)
})

test('what is set for an hour happens then, though everything was stopped in between', async () => {
  const ask = await signInAs({ email: administrator.email })
  const made = await ask('POST', '/programs?draft=true', {
    key: 'ding-shi',
    slug: 'ding-shi',
    name: '定时的项目',
    kind: 'program',
  })
  const { doc } = (await made.json()) as { doc: Stored }
  const preview = await ask('GET', `/workflow/preview?slug=programs&id=${doc.id}`)
  const { seen } = (await preview.json()) as { seen: unknown }
  const at = new Date(Date.now() + 8_000)
  const set = await ask('POST', '/workflow/release', {
    document: { slug: 'programs', id: doc.id },
    deed: 'publish',
    seen,
    at: at.toISOString(),
  })
  expect(set.status).toBe(200)
  await xiezou.restart(() => until(() => Promise.resolve(Date.now() > at.getTime())))
  await until(async () => (await readPublic(xiezou, 'programs/index.html')).includes('id="ding-shi"'))
})
