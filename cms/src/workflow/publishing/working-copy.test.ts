import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type SignedIn, type TestCms, startCms } from '../../testing/start-cms.ts'
import { loadServed } from '../../publication/view.ts'

let cms: TestCms
let publisher: SignedIn
let editor: SignedIn

beforeAll(async () => {
  cms = await startCms()
  publisher = await cms.signIn('publisher')
  editor = await cms.signIn('editor')
})

afterAll(() => cms.stop())

type Values = Record<string, unknown>

const answered = async (answer: Promise<Response>): Promise<{ status: number; doc: Values }> => {
  const found = await answer
  const { doc, result } = (await found.json()) as { doc?: Values; result?: Values }
  return { status: found.status, doc: doc ?? result ?? {} }
}

const publicly = async (ref: string): Promise<{ state?: string; body?: Values | null }> =>
  ((await (await cms.fetch(`/publication/documents?keys=${ref}`)).json()) as { entry: Values }).entry

let made = 0
let id: string
let ref: string

beforeEach(async () => {
  const key = `stays-${++made}`
  const data = { name: '协会', shortName: '旧', kind: 'association', key, slug: key }
  id = String((await answered(publisher.ask('POST', '/organizations', data))).doc['id'])
  ref = `organization/${key}`
  expect((await publisher.release('publish', 'organizations', id)).status).toBe(200)
})

const read = async (draft: boolean): Promise<Values> =>
  await cms.payload.findByID({ collection: 'organizations', id, draft, depth: 0 })
const standing = async (): Promise<unknown> => {
  const answer = await editor.ask('GET', `/workflow/state?slug=organizations&id=${id}`)
  return ((await answer.json()) as { standing: unknown }).standing
}
const untouched = { state: 'live', body: { name: '协会', shortName: '旧' } }

describe('a save of a public document', () => {
  it.each([
    ['that names no status', '', {}],
    ['with an empty status', '', { _status: '' }],
    ['with no status', '', { _status: null }],
    ['of a draft', '?draft=true', {}],
    ['of a draft that says so', '?draft=true', { _status: 'draft' }],
    ['by itself', '?draft=true&autosave=true', {}],
    ['that asks for every language', '?publishAllLocales=true', {}],
  ])('%s changes its working copy, and nothing that is public, whoever saves', async (_, query, more) => {
    for (const who of [editor, publisher]) {
      const shortName = `新${who.id}`
      const saved = await answered(who.ask('PATCH', `/organizations/${id}${query}`, { shortName, ...more }))
      expect(saved).toMatchObject({ status: 200, doc: { _status: 'draft', shortName } })
      expect(await publicly(ref)).toMatchObject(untouched)
      expect(await read(true)).toMatchObject({ name: '协会', shortName })
      expect(await read(false)).toMatchObject({ _status: 'published', shortName: '旧' })
    }
    expect(await standing()).toBe('changed')
  })

  it.each([
    ['to publish', '', { _status: 'published', shortName: '新' }],
    ['to publish, as a draft', '?draft=true', { _status: 'published', shortName: '新' }],
    ['to publish what is saved by itself', '?draft=true&autosave=true', { _status: 'published' }],
    ['to withdraw', '', { _status: 'draft', shortName: '新' }],
    ['to withdraw in every language', '?unpublishAllLocales=true', {}],
  ])('%s is refused with the way, and changes nothing', async (_, query, data) => {
    const before = await read(true)
    const refused = await publisher.ask('PATCH', `/organizations/${id}${query}`, data)
    expect(refused.status).toBe(400)
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('/api/workflow/publish') as string,
          data: { errors: [{ path: '_status' }] },
        },
      ],
    })
    expect(await read(true)).toEqual(before)
    expect(await publicly(ref)).toMatchObject(untouched)
    expect(await standing()).toBe('public')
  })

  it('of the program itself is told the same', async () => {
    const data = { _status: 'published' }
    await expect(
      cms.payload.update({ collection: 'organizations', id, data } as never),
    ).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('/api/workflow/withdraw') as string,
    })
  })
})

it('a document that is made to be public at once is refused, and is not made', async () => {
  const data = { name: '不建', kind: 'association', key: `none-${made}`, _status: 'published' }
  expect((await publisher.ask('POST', '/organizations', data)).status).toBe(400)
  const { totalDocs } = await cms.payload.count({
    collection: 'organizations',
    where: { key: { equals: data.key } },
  })
  expect(totalDocs).toBe(0)
})

it('an earlier version is restored as the working copy, whatever it was, and publishes nothing', async () => {
  await editor.ask('PATCH', `/organizations/${id}`, { shortName: '草稿' })
  await publisher.release('publish', 'organizations', id, { shortName: '第二次' })
  const { docs } = await cms.payload.findVersions({
    collection: 'organizations',
    where: { parent: { equals: id } },
    pagination: false,
  })
  expect(new Set(docs.map(({ version }) => (version as Values)['_status']))).toEqual(
    new Set(['draft', 'published']),
  )
  for (const { id: version, version: values } of docs) {
    for (const query of ['', '?draft=true']) {
      const answer = await editor.ask('POST', `/organizations/versions/${version}${query}`, {})
      expect(answer.status).toBe(200)
      expect(await read(true)).toMatchObject({ _status: 'draft', shortName: (values as Values)['shortName'] })
    }
  }
  expect(await publicly(ref)).toMatchObject({ state: 'live', body: { shortName: '第二次' } })
  expect(await read(false)).toMatchObject({ _status: 'published', shortName: '第二次' })
})

describe('what is public', () => {
  it('comes back into the working copy, which is among the versions, and readers see nothing of it', async () => {
    await editor.ask('PATCH', `/organizations/${id}`, { shortName: '改坏了' })
    expect(await standing()).toBe('changed')
    const released = await cms.payload.count({ collection: 'releases' })
    const reverted = await editor.ask('POST', '/workflow/revert', { document: { slug: 'organizations', id } })
    expect(reverted.status).toBe(200)
    expect(await read(true)).toMatchObject({ _status: 'published', shortName: '旧' })
    expect(await standing()).toBe('public')
    expect(await cms.payload.count({ collection: 'releases' })).toEqual(released)
    const { docs } = await cms.payload.findVersions({
      collection: 'organizations',
      where: { 'version.shortName': { equals: '改坏了' } },
    })
    expect(docs.length).toBeGreaterThan(0)
  })

  it('comes back from nowhere where it is not', async () => {
    await publisher.release('withdraw', 'organizations', id)
    expect(await standing()).toBe('withdrawn')
    const reverted = await editor.ask('POST', '/workflow/revert', { document: { slug: 'organizations', id } })
    expect(reverted.status).toBe(409)
  })
})

describe('a release', () => {
  it('is of the working copy as it stands, and says so in the collection', async () => {
    await editor.ask('PATCH', `/organizations/${id}`, { name: '还没看过' })
    expect((await publisher.release('publish', 'organizations', id)).status).toBe(200)
    expect(await publicly(ref)).toMatchObject({ state: 'live', body: { name: '还没看过' } })
    for (const draft of [true, false])
      expect(await read(draft)).toMatchObject({ _status: 'published', name: '还没看过' })
    expect(await standing()).toBe('public')
  })

  it('that withdraws leaves the working copy', async () => {
    await editor.ask('PATCH', `/organizations/${id}`, { name: '还没看过' })
    expect((await publisher.release('withdraw', 'organizations', id)).status).toBe(200)
    expect(await publicly(ref)).toMatchObject({ state: 'gone' })
    for (const draft of [true, false])
      expect(await read(draft)).toMatchObject({ _status: 'draft', name: '还没看过' })
  })

  it('that is refused leaves everything as it was', async () => {
    await editor.ask('PATCH', `/organizations/${id}`, { name: '' })
    const before = await read(true)
    const refused = await publisher.release('publish', 'organizations', id)
    expect([refused.status, await refused.json()]).toMatchObject([422, { problems: [{ ref, path: 'name' }] }])
    expect(await read(true)).toEqual(before)
    expect(await publicly(ref)).toMatchObject(untouched)
  })

  it('changes nothing of what anybody else is saving: no save is stale for it', async () => {
    const { revision } = await read(true)
    await publisher.release('publish', 'organizations', id, { shortName: '旧' })
    const saved = await editor.ask('PATCH', `/organizations/${id}?draft=true`, {
      name: '又',
      basedOn: `${String(revision)} form`,
    })
    expect(saved.status).toBe(200)
  })

  it('counts on the states of a document, the newest last', async () => {
    const revisions: unknown[] = [(await read(true))['revision']]
    for (const shortName of ['二', '三']) {
      await editor.ask('PATCH', `/organizations/${id}`, { shortName })
      revisions.push((await read(true))['revision'])
      await publisher.release('publish', 'organizations', id)
      revisions.push((await read(true))['revision'])
    }
    expect(revisions).toEqual([2, 3, 4, 5, 6])
  })
})

describe('the home page', () => {
  const stateOf = async () => (await publicly('home/home')).state

  it('stays public when it is saved, with a draft beside it or none', async () => {
    expect(await stateOf()).toBe('live')
    const served = (await loadServed(cms.payload)).served
    await editor.ask('POST', '/globals/home?draft=true', { programs: [] })
    expect((await publisher.ask('POST', '/globals/home', {})).status).toBe(200)
    expect((await loadServed(cms.payload)).served).toEqual(served)
    expect((await publisher.ask('POST', '/globals/home', { _status: 'draft' })).status).toBe(400)
    expect((await publisher.ask('POST', '/globals/home', { _status: 'published' })).status).toBe(400)
    expect((await loadServed(cms.payload)).served).toEqual(served)
    const draft = await cms.payload.findGlobal({ slug: 'home', draft: true, depth: 0 })
    expect(draft).toMatchObject({ _status: 'draft' })
  })

  it('is not changed by an earlier version that is restored', async () => {
    const served = (await loadServed(cms.payload)).served
    const { docs } = await cms.payload.findGlobalVersions({ slug: 'home', limit: 50 })
    for (const { id: version } of docs) {
      const answer = await publisher.ask('POST', `/globals/home/versions/${version}`, {})
      expect(answer.status).toBe(200)
    }
    expect(docs.length).toBeGreaterThan(0)
    expect((await loadServed(cms.payload)).served).toEqual(served)
  })

  it('is published and reverted like any other document', async () => {
    const document = { slug: 'home', id: 'home' }
    expect((await publisher.ask('POST', '/workflow/revert', { document })).status).toBe(200)
    const served = (await loadServed(cms.payload)).served
    expect((await publisher.ask('POST', '/workflow/publish', { document })).status).toBe(200)
    expect((await loadServed(cms.payload)).served).toEqual(served)
    expect(await cms.payload.findGlobal({ slug: 'home', depth: 0 })).toMatchObject({ _status: 'published' })
  })
})
