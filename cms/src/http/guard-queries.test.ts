import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SignedIn, type TestCms, startCms } from '../testing/start-cms.ts'
import { toBoundedSearch } from './admin-search.ts'

const consent = '张三的同意书'

let cms: TestCms
let communications: SignedIn
let editor: SignedIn

beforeAll(async () => {
  cms = await startCms()
  communications = await cms.signIn('communications')
  editor = await cms.signIn('editor')
  const data = Buffer.from('%PDF-1.4\nx\nstartxref\n0\n%%EOF')
  const { id } = await cms.payload.create({
    collection: 'evidence-files',
    data: { about: 'consent', title: consent },
    file: { data, name: 'a.pdf', mimetype: 'application/pdf', size: data.length },
  })
  await cms.payload.create({
    collection: 'observations',
    data: { key: 'with-consent', evidence: [id] },
    draft: true,
  })
})

afterAll(() => cms.stop())

const asking: [string, Where][] = [
  ['by its title', { 'evidence.title': { like: '张三' } }],
  ['as Payload also writes a path', { evidence__title: { like: '张三' } }],
  ['by what it proves', { 'evidence.about': { equals: 'consent' } }],
  ['by its note', { 'evidence.note': { exists: true } }],
  ['deep within', { or: [{ and: [{ or: [{ 'evidence.title': { like: '张三' } }] }] }] }],
  ['in large letters', { OR: [{ 'evidence.title': { like: '张三' } }] }],
  ['beside what may be asked', { key: { equals: 'with-consent' }, 'evidence.title': { exists: true } }],
]

const versions = (where: Where): Where =>
  JSON.parse(JSON.stringify(where).replaceAll(/"evidence(\.|__)/g, '"version.evidence$1')) as Where

describe('what may not be read is not found out', () => {
  it.each(asking)('%s, by any way to a query', async (_, where) => {
    const req = await communications.request()
    const common = { collection: 'observations', overrideAccess: false, req } as const
    const { payload } = cms
    const ways: (() => Promise<unknown>)[] = [
      // As the pages of lists, their drawers and their server functions ask.
      () => payload.find({ ...common, where, draft: true }),
      () => payload.find({ ...common, where }),
      () =>
        payload.find({ ...common, where: { and: [{ or: [{ key: { like: 'x' } }] }, where] }, draft: true }),
      () => payload.count({ ...common, where }),
      () => payload.findVersions({ ...common, where: versions(where) }),
      () => payload.countVersions({ ...common, where: versions(where) }),
      () => payload.findDistinct({ ...common, field: 'key', where }),
    ]
    for (const [index, ask] of ways.entries())
      await expect(ask(), String(index)).rejects.toMatchObject({ status: 400 })
    // Closed altogether, whatever is asked.
    await expect(payload.update({ ...common, where, data: {} })).rejects.toMatchObject({ status: 403 })
    await expect(payload.delete({ ...common, where })).rejects.toMatchObject({ status: 403 })
  })

  it.each(['evidence.title', '-evidence.title', 'evidence__title', '-evidence.about', 'key,evidence.title'])(
    'by the order of %s',
    async (sort) => {
      const req = await communications.request()
      const common = { collection: 'observations', overrideAccess: false, req } as const
      const { payload } = cms
      await expect(payload.find({ ...common, sort, draft: true })).rejects.toMatchObject({ status: 400 })
      await expect(payload.find({ ...common, sort: [sort] })).rejects.toMatchObject({ status: 400 })
      const ofVersions = sort.replace('evidence', 'version.evidence')
      await expect(payload.findVersions({ ...common, sort: ofVersions })).rejects.toMatchObject({
        status: 400,
      })
      const field = sort.replace(/^-|^key,/, '')
      await expect(payload.findDistinct({ ...common, field })).rejects.toMatchObject({ status: 400 })
    },
  )

  it.each(asking)('%s, over HTTP', async (_, where) => {
    const asked = encodeURIComponent(JSON.stringify(where))
    for (const query of [`?where=${asked}`, `?where=${asked}&draft=true`]) {
      expect((await communications.ask('GET', `/observations${query}`)).status).toBe(400)
      expect((await communications.ask('GET', `/observations/count${query}`)).status).toBe(400)
      expect((await communications.ask('DELETE', `/observations${query}`)).status).toBe(403)
      const posted = await cms.fetch('/observations', {
        method: 'POST',
        body: query.slice(1),
        headers: {
          authorization: `JWT ${communications.token}`,
          'content-type': 'application/x-www-form-urlencoded',
          'x-payload-http-method-override': 'GET',
        },
      })
      expect(posted.status).toBe(400)
    }
  })

  it('and whether there is any may be asked, as by what may be read', async () => {
    const req = await communications.request()
    const common = { collection: 'observations', overrideAccess: false, req, draft: true } as const
    for (const where of [
      { evidence: { exists: true } },
      { 'evidence.id': { exists: true } },
      { key: { like: 'with' } },
    ])
      expect((await cms.payload.find({ ...common, where })).totalDocs).toBeGreaterThan(0)
    const since = { createdAt: { greater_than: new Date(0) } }
    expect((await cms.payload.find({ ...common, where: since })).totalDocs).toBeGreaterThan(0)
  })

  it('while the program itself asks what it needs', async () => {
    const where = { 'evidence.title': { like: '张三' } }
    const found = await cms.payload.find({ collection: 'observations', where, draft: true })
    expect(found.docs.map(({ key }) => key as unknown)).toEqual(['with-consent'])
  })
})

describe('what nobody could mean', () => {
  it.each<unknown>([
    { createdAt: { greater_than: 'x' } },
    { evidence: 1 },
    { and: 1 },
    { title: { $where: '1' } },
    { __proto__x: { equals: { a: 1 } } },
    [1],
    'x',
  ])('is refused as a query, not failed at: %j', async (where) => {
    const common = { collection: 'observations', overrideAccess: false, req: await editor.request() } as const
    const ask = cms.payload.find({ ...common, where: where as Where, draft: true })
    await expect(ask).rejects.toMatchObject({ name: 'QueryError', status: 400 })
  })

  it.each([
    'where=1',
    'where[x',
    'where[and]=1',
    'queryByGroup={',
    'columns={',
    'sort[a]=1',
    'search[a]=1',
    'page=x',
  ])('is taken out of the address of a list: %s', (query) => {
    expect(toBoundedSearch(new URLSearchParams(query))?.toString()).toBe(query === 'where[x' ? undefined : '')
  })

  it.each([
    'limit=10&page=2&sort=-updatedAt&search=%E5%BC%A0',
    'columns=%5B%22title%22%2C%22-key%22%5D&groupBy=statistic&preset=x',
    'where[or][0][and][0][title][like]=x&where[or][1][and][0][createdAt][greater_than]=2026-01-01T00:00:00.000Z',
    'where[or][0][and][0][statistic][in][0]=a&depth=1',
    'queryByGroup=%7B%22a%22%3A%7B%22page%22%3A2%7D%7D',
  ])('is told from what the admin writes itself: %s', (query) => {
    expect(toBoundedSearch(new URLSearchParams(query))).toBeNull()
  })
})
