import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toHash, toSnapshot } from '@xiezou/shared'
import { expect, onTestFinished, test } from 'vitest'
import { toLoadPublication } from './load-publication.ts'

const toEntry = (name: string) => ({
  ref: 'site/site',
  revision: 1,
  change: 'minor',
  note: null,
  firstPublic: '2022-12-31',
  lastPublic: '2022-12-31',
  slug: null,
  formerSlugs: [],
  state: 'live',
  schema: 1,
  body: {
    type: 'site',
    key: 'site',
    name,
    publisher: null,
    description: null,
    contact: null,
    icp: null,
    police: null,
    navigation: [],
  },
})

/** A CMS that serves one document under an ETag; `asked` notes how each question was answered. */
const startCms = async () => {
  const cms = { name: '甲', asked: [] as number[], url: '' }
  const server = createServer((request, response) => {
    const etag = `"${encodeURIComponent(cms.name)}"`
    const status = request.headers['if-none-match'] === etag ? 304 : 200
    cms.asked.push(status)
    response.writeHead(status, { etag })
    response.end(
      status === 304 ? '' : toSnapshot([{ hash: toHash(toEntry(cms.name)), entry: toEntry(cms.name) }]),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  cms.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return cms
}

test('a designer sees what the CMS has published, also after it changed', async () => {
  const cms = await startCms()
  const load = toLoadPublication({ cmsUrl: cms.url })
  expect((await load()).get('site', 'site')?.name).toBe('甲')
  cms.name = '乙'
  expect((await load()).get('site', 'site')?.name).toBe('乙')
})

test('what did not change is not fetched again', async () => {
  const cms = await startCms()
  const load = toLoadPublication({ cmsUrl: cms.url })
  const first = await load()
  expect(await load()).toBe(first)
  expect(cms.asked).toEqual([200, 304])
})

test('a snapshot file stands in for a CMS', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'snapshot-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'all.ndjson')
  await writeFile(file, toSnapshot([toEntry('丙')]))
  const publication = await toLoadPublication({ snapshot: file })()
  expect(publication.get('site', 'site')?.name).toBe('丙')
})

test('a CMS that answers with an error is named', async () => {
  const server = createServer((_request, response) => response.writeHead(503).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const load = toLoadPublication({ cmsUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
  await expect(load()).rejects.toThrow('答复 503')
})
