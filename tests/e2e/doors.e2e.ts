import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import { administrator, type Installation, signInToApi, startInstallation } from './installation.ts'

const cmsFolder = path.resolve(import.meta.dirname, '../../cms')

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

test('an administrator locks somebody out in the admin, who is out at once, and cannot lock themselves', async ({
  page,
}) => {
  const api = await signInToApi(xiezou)
  const account = { email: 'leaving@xiezou.example', password: 'a-long-enough-password' }
  const made = await api('POST', '/users', { ...account, name: '要走的人', role: 'editor' })
  const { doc } = (await made.json()) as { doc: { id: string } }
  const theirs = await signInToApi(xiezou, account)
  expect((await theirs('GET', '/articles?limit=1')).status).toBe(200)

  await signIn(page)
  await page.goto(`${xiezou.cms}/admin/collections/users/${doc.id}`)
  await expect(page.locator('#field-role input').first()).toBeEnabled()
  await page.locator('#field-lockedOut').check()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('更新成功')).toBeVisible()
  expect((await theirs('GET', '/articles?limit=1')).status).toBe(403)

  await page.goto(`${xiezou.cms}/admin/account`)
  await expect(page.locator('#field-lockedOut')).toBeDisabled()
})

test('the admin asks nobody else for anything, and breaks no rule of its own policy', async ({ page }) => {
  const elsewhere: string[] = []
  const complaints: string[] = []
  page.on('request', (asked) => {
    const url = new URL(asked.url())
    if (/^https?:$/.test(url.protocol) && url.origin !== xiezou.cms) elsewhere.push(url.href)
  })
  page.on('console', (said) => {
    if (said.type() === 'error' && /Content.Security.Policy/i.test(said.text())) complaints.push(said.text())
  })
  await signIn(page)
  const api = await signInToApi(xiezou)
  const first = async (slug: string): Promise<string> => {
    const { docs } = (await (await api('GET', `/${slug}?limit=1&depth=0`)).json()) as {
      docs: { id: string }[]
    }
    return `/admin/collections/${slug}/${docs[0]?.id ?? ''}`
  }
  const places = [
    '/admin/collections/articles',
    await first('articles'),
    `${await first('articles')}/versions`,
    await first('observations'),
    await first('pictures'),
    '/admin/collections/pictures/create',
    await first('users'),
    '/admin/globals/site',
    '/admin/account',
  ]
  for (const place of places) {
    await page.goto(xiezou.cms + place)
    await page.waitForLoadState('networkidle')
  }
  await page.goto(`${xiezou.cms}/admin/logout`)
  await expect(page.getByRole('button', { name: '登录' })).toBeVisible()
  expect(elsewhere).toEqual([])
  expect(complaints).toEqual([])
})

/** The status of an answer, to a request that no `fetch` would send. */
const statusOf = (
  method: string,
  place: string,
  headers: Record<string, string | number> = {},
  body?: Buffer,
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(xiezou.cms)
    const asked = request({ hostname, port, method, path: place, headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.on('error', reject)
    asked.end(body)
  })

test('what is too large or cannot be read is refused, not taken in', async () => {
  const type = { 'content-type': 'application/json' }
  const MiB = 1024 * 1024
  const large = Buffer.alloc(8 * MiB, 'a')
  expect(await statusOf('POST', '/api/users/login', type, large)).toBe(413)
  expect(await statusOf('POST', '/admin/login', { 'next-action': 'x' }, large)).toBe(403)
  expect(await statusOf('POST', '/admin/login', { 'next-action': 'x' }, Buffer.alloc(33 * MiB))).toBe(413)
  expect(
    await statusOf('POST', '/admin/login', { 'content-type': 'multipart/form-data; boundary=x' }, large),
  ).toBe(405)
  expect(await statusOf('GET', '/api/%E0%A4%A')).toBe(400)
  expect(await statusOf('GET', '/admin/%ff')).toBe(400)
  expect(await statusOf('GET', `/api/articles?${'a'.repeat(9000)}`)).toBe(414)
  expect(await statusOf('GET', '/api/articles', { 'x-large': 'a'.repeat(20_000) })).toBe(431)
})

test('somebody who guesses is counted by their connection, whatever address they claim', async () => {
  const guess = async (index: number): Promise<number> => {
    const answer = await fetch(`${xiezou.cms}/api/users/login`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': `203.0.113.${index}`,
        'x-xiezou-peer': `203.0.113.${index}`,
      },
      body: JSON.stringify({ email: 'nobody@xiezou.example', password: 'wrong' }),
    })
    return answer.status
  }
  const statuses: number[] = []
  for (let index = 0; index < 6; index++) statuses.push(await guess(index))
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
})

test('jobs run with the server, which nobody has asked anything yet', async () => {
  await xiezou.restart(async () => {
    const secrets = JSON.parse(await readFile(path.join(xiezou.dataDir, 'secrets.json'), 'utf8')) as Record<
      string,
      string
    >
    const env = {
      ...process.env,
      ...secrets,
      DATA_DIR: xiezou.dataDir,
      DATABASE_URL: `file:${path.join(xiezou.dataDir, 'xiezou.db')}`,
    }
    const count = async (what: 'count' | 'queue'): Promise<string> =>
      (
        await promisify(execFile)(process.execPath, ['src/testing/queue-job.ts', what], {
          cwd: cmsFolder,
          env,
        })
      ).stdout
    expect(await count('queue')).toContain('jobs: 1')
    const { port } = new URL(xiezou.cms)
    const server = spawn(
      path.join(cmsFolder, 'node_modules/.bin/next'),
      ['start', '-H', '127.0.0.1', '-p', port],
      {
        cwd: cmsFolder,
        env: { ...env, NODE_ENV: 'production' },
        stdio: 'ignore',
      },
    )
    const ended = once(server, 'exit')
    await expect.poll(() => count('count')).toContain('jobs: 0')
    server.kill('SIGKILL')
    await ended
  })
})
