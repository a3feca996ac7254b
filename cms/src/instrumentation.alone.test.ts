import { stat, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { env } from './env.ts'
import { register } from './instrumentation.ts'
import config from './payload.config.ts'
import { taskSlug } from './content/pictures/job.ts'
import { toPagesOf } from './publication/computed.ts'
import { loadView } from './publication/view.ts'
import { seed } from './operations/seed.ts'

const sent: string[] = []
let payload: Payload

beforeAll(async () => {
  // Whatever asks another machine for something is written down, and answered by nobody.
  vi.stubGlobal('fetch', (place: unknown) => {
    sent.push(String(place))
    return Promise.reject(new Error('nobody is asked in a test'))
  })
  payload = await getPayload({ config })
  payload.logger.level = 'silent'
  await payload.db.migrate()
  await seed(payload)
  vi.stubEnv('NEXT_RUNTIME', 'nodejs')
  await register()
})

afterAll(async () => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  await payload.destroy()
})

it('jobs run from the start of the server, which nobody has asked anything', async () => {
  await payload.jobs.queue({ task: taskSlug, input: { picture: 'none', original: 'none' } })
  await vi.waitFor(
    async () => {
      expect((await payload.count({ collection: 'payload-jobs' })).totalDocs).toBe(0)
    },
    { timeout: 50_000, interval: 200 },
  )
})

it('the pages of what is public are computed in the background, for the first release', async () => {
  const view = await loadView(payload)
  await vi.waitFor(
    () => {
      expect(toPagesOf(payload, view, false)).toBe(toPagesOf(payload, view, false))
    },
    { timeout: 120_000, interval: 200 },
  )
})

it('requests are looked at before Next sees them', async () => {
  const seen = new Promise<IncomingMessage>((resolve) => {
    const server = createServer((incoming, response) => {
      resolve(incoming)
      response.end()
      server.close()
    }).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      request({ port, host: '127.0.0.1', path: '/admin/%ff' }).end()
    })
  })
  expect((await seen).url).toBe('/api/refused')
})

it('what the CMS makes is for its owner alone', async () => {
  const file = path.join(env.DATA_DIR, 'made-by-the-cms')
  await writeFile(file, '')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

it('the program tells nobody that it runs', () => {
  expect(sent).toEqual([])
})
