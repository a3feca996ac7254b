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
  await expect(page.getByText('已发布，网站正在更新')).toBeVisible()
  await until(async () => (await readPublic(xiezou, report)).includes('这几个字存在别的数据库里。'))
})
