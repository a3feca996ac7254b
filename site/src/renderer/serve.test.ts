import { createHmac } from 'node:crypto'
import { access, readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { makeObservation, smallDocuments } from '../testing/documents.ts'
import { openCms, toCmsHandler } from '../testing/fake-cms.ts'
import { layBundle } from '../testing/lay-bundle.ts'
import { listen, toFreePort } from '../testing/listen.ts'
import { startProgram } from '../testing/program.ts'
import { toTemporaryFolder } from '../testing/temporary-folder.ts'

const secret = 'a secret of sixteen characters'
const corrected = makeObservation('fang-shi-2022-b', 'fang-shi', {
  value: '701',
  status: 'corrected',
  note: '漏计一人',
  supersedes: 'fang-shi-2022',
})

/** A CMS, a bundle and an empty folder, and what starts a renderer on them. */
const prepare = async () => {
  const folder = await toTemporaryFolder()
  const cms = openCms(smallDocuments())
  const port = await toFreePort()
  const env = {
    DATA_DIR: path.join(folder, 'data'),
    DIST: await layBundle(path.join(folder, 'dist')),
    CMS_URL: `http://127.0.0.1:${await listen(toCmsHandler(cms))}`,
    RENDERER_PORT: String(port),
    RENDERER_SECRET: secret,
  }
  const address = `http://127.0.0.1:${port}`
  return {
    cms,
    env,
    start: (more: Record<string, string> = {}) => startProgram('renderer/serve.ts', { ...env, ...more }),
    read: (file: string) => readFile(path.join(env.DATA_DIR, 'public', file), 'utf8'),
    status: async () => (await fetch(`${address}/status`)).json() as Promise<Record<string, unknown>>,
    tell: async () => {
      const [body, time] = ['{"release":2}', Math.floor(Date.now() / 1000)]
      const signature = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
      const headers = { 'x-xiezou-signature': `t=${time},v1=${signature}` }
      return (await fetch(`${address}/events`, { method: 'POST', body, headers })).status
    },
  }
}

test('when it says that it is ready, everything public is online', async () => {
  const { start, read, status } = await prepare()
  const renderer = start()
  await renderer.said('"ready":true')
  expect(await read('reports/xiezouqu/index.html')).toContain('700人次')
  expect(await status()).toMatchObject({ release: 1, error: null })
})

test('an event brings what was released online, well before the next poll', async () => {
  const { start, cms, tell, read, status } = await prepare()
  const renderer = start()
  await renderer.said('"ready":true')
  cms.publish(corrected)
  expect(await tell()).toBe(202)
  await renderer.said('"published"')
  expect(await read('reports/xiezouqu/index.html')).toContain('701人次')
  expect(await status()).toMatchObject({ release: 2, lastPublish: { paths: 11 } })
})

test('started again with nothing new, nothing is drawn or written', async () => {
  const { start, env, tell, status } = await prepare()
  const first = start()
  await first.said('"ready":true')
  first.kill('SIGTERM')
  await first.ended
  const records = await readFile(path.join(env.DATA_DIR, 'renderer', 'publishes.ndjson'), 'utf8')
  const second = start()
  await second.said('"ready":true')
  expect(await tell()).toBe(202)
  expect(await status()).toMatchObject({ lastPublish: null, release: 1 })
  expect(await readFile(path.join(env.DATA_DIR, 'renderer', 'publishes.ndjson'), 'utf8')).toBe(records)
})

test('killed in the middle of its work, it finishes that when it is started again', async () => {
  const { start, cms, tell, read } = await prepare()
  const first = start()
  await first.said('"ready":true')
  cms.publish(corrected)
  await tell()
  first.kill('SIGKILL')
  await first.ended
  await start().said('"ready":true')
  expect(await read('reports/xiezouqu/index.html')).toContain('701人次')
})

test('it waits for a CMS that is not there yet, and says why', async () => {
  const { start, status } = await prepare()
  const renderer = start({ CMS_URL: `http://127.0.0.1:${await toFreePort()}` })
  await vi.waitFor(() => {
    expect(renderer.errors()).toContain('连不上（ECONNREFUSED）')
  }, 50_000)
  expect(renderer.out()).toBe('')
  expect((await status())['error']).toContain('连不上（ECONNREFUSED）')
})

test('told to end, it ends at once and not when its patience does, even while a CMS does not answer', async () => {
  const { start } = await prepare()
  const asked = Promise.withResolvers<undefined>()
  const silent = await listen(() => asked.resolve(undefined))
  const renderer = start({ CMS_URL: `http://127.0.0.1:${silent}` })
  await asked.promise
  renderer.kill('SIGTERM')
  expect(await renderer.ended).toBe(0)
  expect(renderer.errors()).toBe('')
})

test('without a secret it does not start', async () => {
  const { start, env } = await prepare()
  const renderer = start({ RENDERER_SECRET: '' })
  expect(await renderer.ended).toBe(1)
  expect(renderer.errors()).toBe('渲染器没有启动：必须设置环境变量 RENDERER_SECRET，至少 16 个字符\n')
  await expect(access(env.DATA_DIR)).rejects.toThrow('ENOENT')
})

test('a port that is taken is told in one sentence', async () => {
  const { start } = await prepare()
  const taken = await listen(() => undefined)
  const renderer = start({ RENDERER_PORT: String(taken) })
  expect(await renderer.ended).toBe(1)
  expect(renderer.errors()).toBe(`渲染器没有启动：端口 ${taken} 已被占用\n`)
})
