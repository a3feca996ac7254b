import { expect, test } from 'vitest'
import { makeOrganization, smallDocuments } from '../testing/documents.ts'
import { type FakeCms, openCms, toCmsHandler } from '../testing/fake-cms.ts'
import { listen, toFreePort } from '../testing/listen.ts'
import { catchUp, emptyCorpus } from './corpus.ts'
import { isServed } from './lines.ts'
import { toSource } from './source.ts'

const never = new AbortController().signal

/** The address of a CMS, and what was asked of it. */
const serve = async (cms: FakeCms) => {
  const places: string[] = []
  const handle = toCmsHandler(cms)
  const port = await listen((request, response) => {
    places.push(request.url?.replace(/\?.*/, '') ?? '')
    handle(request, response)
  })
  return { url: `http://127.0.0.1:${port}`, places }
}

const makeOrganizations = (count: number) =>
  Array.from({ length: count }, (_, index) => makeOrganization(`ji-gou-${index}`))

test('what the CMS serves is what the renderer gets', async () => {
  const cms = openCms(smallDocuments())
  const { url } = await serve(cms)
  const advance = await catchUp(emptyCorpus, toSource(url, never))
  expect([...(advance?.corpus.entries.values() ?? [])].map(({ entry }) => entry)).toEqual(cms.entries())
})

test('an unchanged list is answered with 304 and is nothing new', async () => {
  const { url } = await serve(openCms(smallDocuments()))
  const source = toSource(url, never)
  const manifest = await source.loadManifest('')
  expect(await source.loadManifest(manifest?.tag ?? '')).toBeNull()
})

test('documents are asked for a hundred at a time', async () => {
  const cms = openCms(makeOrganizations(250))
  const { url, places } = await serve(cms)
  const found = await toSource(url, never).loadDocuments(cms.entries().map(({ ref }) => ref))
  expect(found.length).toBe(250)
  expect(places).toEqual(Array.from({ length: 3 }, () => '/api/publication/documents'))
})

test('very many documents come as one snapshot', async () => {
  const cms = openCms(makeOrganizations(502))
  const { url, places } = await serve(cms)
  const found = await toSource(url, never).loadDocuments(
    cms
      .entries()
      .map(({ ref }) => ref)
      .slice(0, 501),
  )
  expect(found.length).toBe(501)
  expect(places).toEqual(['/api/publication/snapshot'])
})

test.each(['\u2028', '\u2029', '\u0085', '\v', '\r'])(
  'a text with %j in it comes whole, and so do those after it',
  async (odd) => {
    const some = [makeOrganization('a', { note: `甲${odd}乙` }), makeOrganization('b')]
    const { url } = await serve(openCms(some))
    const found = await toSource(url, never).loadDocuments(['organization/a', 'organization/b'])
    expect(found.map((line) => (isServed(line) ? line.entry.ref : line.words))).toEqual([
      'organization/a',
      'organization/b',
    ])
  },
)

test('the bytes of a file come as they are', async () => {
  const cms = openCms()
  const hash = cms.addFile(new TextEncoder().encode('图片'))
  const { url } = await serve(cms)
  expect(new TextDecoder().decode(await toSource(url, never).loadFile(hash))).toBe('图片')
})

test('a CMS that is not there is said to be so', async () => {
  const url = `http://127.0.0.1:${await toFreePort()}`
  await expect(toSource(url, never).loadManifest('')).rejects.toThrow(
    `从 CMS（${url}）取 manifest 没有成功：连不上（ECONNREFUSED）`,
  )
})

test('a CMS that answers with an error is said to have done so', async () => {
  const cms = openCms()
  cms.failure = 'down'
  const { url } = await serve(cms)
  await expect(toSource(url, never).loadManifest('')).rejects.toThrow('取 manifest 没有成功：答复 500')
})

const serveText = async (text: string | null): Promise<string> => {
  const port = await listen((_request, response) => {
    if (text !== null) response.end(text)
  })
  return `http://127.0.0.1:${port}`
}

test('an answer that is no list is refused', async () => {
  const source = toSource(await serveText('{"docs":[]}'), never)
  await expect(source.loadManifest('')).rejects.toThrow('答复的样子不对')
})

test('a CMS that never answers is given up', async () => {
  const source = toSource(await serveText(null), never, 20)
  await expect(source.loadManifest('')).rejects.toThrow('等得太久')
})

test('who ends does not wait for the CMS', async () => {
  const ending = new AbortController()
  const asked = toSource(await serveText(null), ending.signal).loadManifest('')
  ending.abort(new Error('渲染器正在停止'))
  await expect(asked).rejects.toThrow('渲染器正在停止')
})
