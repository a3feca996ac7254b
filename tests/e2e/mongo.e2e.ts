import { expect, test } from '@playwright/test'
import { MongoMemoryReplSet } from 'mongodb-memory-server-core'
import { findMongod, noMongodSentence, versionOf } from '../../scripts/lib/mongod.mjs'
import {
  administrator,
  type Installation,
  readPublic,
  signInToApi,
  startInstallation,
  until,
} from './installation.ts'

const report = 'reports/xiezouqu/index.html'
const mongod = findMongod(process.env)

test.skip(mongod === undefined, noMongodSentence)

let server: MongoMemoryReplSet
let xiezou: Installation

test.beforeAll(async () => {
  test.setTimeout(180_000)
  server = await MongoMemoryReplSet.create({
    replSet: { count: 1, storageEngine: 'wiredTiger' },
    binary: { systemBinary: mongod ?? '', version: versionOf(mongod ?? '') ?? '' },
  })
  xiezou = await startInstallation(server.getUri('xiezou'))
})

test.afterAll(async () => {
  await xiezou.stop()
  await server.stop()
})

test('on MongoDB too an editor changes a paragraph, publishes, and the page on disk carries it', async ({
  page,
}) => {
  await page.goto(`${xiezou.cms}/admin/login`)
  await page.locator('#field-email').fill(administrator.email)
  await page.locator('#field-password').fill(administrator.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(`${xiezou.cms}/admin`)
  const api = await signInToApi(xiezou)
  const found = await api('GET', '/articles?where[key][equals]=xiezouqu&depth=0')
  const { docs } = (await found.json()) as { docs: { id: string }[] }
  const id = docs[0]?.id ?? ''
  expect(id).toMatch(/^[0-9a-f]{24}$/)
  await page.goto(`${xiezou.cms}/admin/collections/articles/${id}`)
  await page.getByText('近年来，同安区计生协不断加强思想政治建设').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.type('这几个字存在别的数据库里。')
  await page.getByRole('button', { name: '发布修改' }).click()
  await expect(page.getByText('更新成功')).toBeVisible()
  await until(async () => (await readPublic(xiezou, report)).includes('这几个字存在别的数据库里。'), 5_000)
})

test('whoever saves on what somebody else has changed meanwhile is told who and what, and loses nothing', async ({
  page,
}) => {
  await page.goto(`${xiezou.cms}/admin/login`)
  await page.locator('#field-email').fill(administrator.email)
  await page.locator('#field-password').fill(administrator.password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(`${xiezou.cms}/admin`)
  const api = await signInToApi(xiezou)
  const found = await api('GET', '/programs?where[key][equals]=jinqiu-zhuxue&depth=0')
  const { docs } = (await found.json()) as { docs: { id: string }[] }
  const id = docs[0]?.id ?? ''
  await page.goto(`${xiezou.cms}/admin/collections/programs/${id}`)
  const summary = page.locator('#field-summary')
  await expect(summary).toBeVisible()
  const other = await api('PATCH', `/programs/${id}?draft=true`, { name: '金秋助学（别人改的）' })
  expect(other.status).toBe(200)

  await summary.fill('我写的摘要')
  const notice = page.locator('.stale-notice')
  await expect(notice).toContainText('改了“名称”')
  await expect(notice).toContainText(administrator.email)
  await expect(summary).toHaveValue('我写的摘要')
  await page.screenshot({ path: 'test-results/stale-notice.png' })

  await notice.getByRole('button', { name: '保留我的内容' }).click()
  await expect(notice).toBeHidden()
  await page.getByRole('button', { name: '发布修改' }).click()
  await expect(page.getByText('更新成功')).toBeVisible()
  const kept = await api('GET', `/programs/${id}?depth=0`)
  expect(await kept.json()).toMatchObject({ summary: '我写的摘要' })
})
