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

const countReleases = async () => (await cms.payload.count({ collection: 'releases' })).totalDocs

let made = 0
let id: string
let ref: string

beforeEach(async () => {
  const key = `stays-${++made}`
  const data = { name: '协会', shortName: '旧', kind: 'association', key, slug: key, _status: 'published' }
  id = String((await answered(publisher.ask('POST', '/organizations', data))).doc['id'])
  ref = `organization/${key}`
  expect(await publicly(ref)).toMatchObject({ state: 'live', body: { shortName: '旧' } })
})

const read = async (draft: boolean): Promise<Values> =>
  await cms.payload.findByID({ collection: 'organizations', id, draft, depth: 0 })

const withDraft = async (): Promise<void> => {
  const saved = await answered(editor.ask('PATCH', `/organizations/${id}?draft=true`, { name: '还没看过' }))
  expect(saved.status).toBe(200)
}

describe('a write of a public document that names no status', () => {
  it.each([{}, { _status: null }, { _status: '' }])(
    'leaves it public, with what it sent (%o)',
    async (more) => {
      const saved = await answered(
        publisher.ask('PATCH', `/organizations/${id}`, { shortName: '新', ...more }),
      )
      expect(saved).toMatchObject({ status: 200, doc: { _status: 'published' } })
      expect(await publicly(ref)).toMatchObject({ state: 'live', body: { name: '协会', shortName: '新' } })
    },
  )

  it('publishes nothing else of a draft that waits, and the draft waits on, with what was sent', async () => {
    await withDraft()
    const saved = await answered(publisher.ask('PATCH', `/organizations/${id}`, { shortName: '新' }))
    expect(saved).toMatchObject({ status: 200, doc: { _status: 'published', name: '协会' } })
    expect(await publicly(ref)).toMatchObject({ state: 'live', body: { name: '协会', shortName: '新' } })
    expect(await read(false)).toMatchObject({ _status: 'published', name: '协会', shortName: '新' })
    expect(await read(true)).toMatchObject({ _status: 'draft', name: '还没看过', shortName: '新' })
  })

  it('keeps who changed what in the draft, and says so to whoever is stale', async () => {
    const { updatedAt } = await read(true)
    await withDraft()
    await publisher.ask('PATCH', `/organizations/${id}`, { shortName: '新' })
    const stale = await editor.ask('PATCH', `/organizations/${id}?draft=true`, {
      name: '又',
      basedOn: updatedAt,
    })
    expect(stale.status).toBe(409)
    const says = await stale.text()
    expect(says).toContain('一位同事')
    expect(says).not.toContain('@')
  })

  it('that sends nothing changes nothing', async () => {
    await withDraft()
    const before = await countReleases()
    expect((await answered(publisher.ask('PATCH', `/organizations/${id}`, {}))).status).toBe(200)
    expect(await countReleases()).toBe(before)
    expect(await publicly(ref)).toMatchObject({ state: 'live', body: { name: '协会' } })
    expect(await read(true)).toMatchObject({ _status: 'draft', name: '还没看过' })
  })

  it('that is refused leaves the draft where it was', async () => {
    await withDraft()
    const refused = await publisher.ask('PATCH', `/organizations/${id}`, { name: '' })
    expect(refused.status).toBe(400)
    expect(await read(true)).toMatchObject({ _status: 'draft', name: '还没看过' })
    const byEditor = await editor.ask('PATCH', `/organizations/${id}`, { shortName: '新' })
    expect(byEditor.status).toBe(403)
    expect(await read(true)).toMatchObject({ _status: 'draft', name: '还没看过', shortName: '旧' })
  })

  it('of several at once is refused: it has to name one', async () => {
    await withDraft()
    const place = `/organizations?where[id][equals]=${id}`
    expect((await publisher.ask('PATCH', place, { shortName: '新' })).status).toBe(403)
    expect(await publicly(ref)).toMatchObject({ state: 'live', body: { shortName: '旧' } })
  })
})

it('a write that says draft withdraws, as it says', async () => {
  await publisher.ask('PATCH', `/organizations/${id}`, { _status: 'draft' })
  expect(await publicly(ref)).toMatchObject({ state: 'gone' })
})

it('a write that says published publishes the draft that waits', async () => {
  await withDraft()
  await publisher.ask('PATCH', `/organizations/${id}`, { _status: 'published' })
  expect(await publicly(ref)).toMatchObject({ state: 'live', body: { name: '还没看过' } })
})

it('an earlier draft is restored as one, and withdraws nothing', async () => {
  await withDraft()
  const { docs } = await cms.payload.findVersions({
    collection: 'organizations',
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'draft' } }] },
  })
  const version = `/organizations/versions/${docs[0]?.id ?? ''}`
  expect((await publisher.ask('POST', version, {})).status).toBe(409)
  expect((await publisher.ask('POST', `${version}?draft=true`, {})).status).toBe(200)
  expect(await publicly(ref)).toMatchObject({ state: 'live', body: { name: '协会' } })
})

describe('the home page', () => {
  const stateOf = async () => (await publicly('home/home')).state

  it('stays public when a draft of it waits and somebody writes without naming a status', async () => {
    expect(await stateOf()).toBe('live')
    const served = (await loadServed(cms.payload)).served
    await editor.ask('POST', '/globals/home?draft=true', { programs: [] })
    expect((await publisher.ask('POST', '/globals/home', {})).status).toBe(200)
    expect((await loadServed(cms.payload)).served).toEqual(served)
    const draft = await cms.payload.findGlobal({ slug: 'home', draft: true, depth: 0 })
    expect(draft).toMatchObject({ _status: 'draft' })
  })

  it('is not taken down by an earlier version that is restored as a draft', async () => {
    const { docs } = await cms.payload.findGlobalVersions({ slug: 'home', limit: 50 })
    for (const { id: version } of docs) {
      const answer = await publisher.ask('POST', `/globals/home/versions/${version}?draft=true`, {})
      expect(answer.status).toBe(200)
    }
    expect(docs.length).toBeGreaterThan(0)
    expect(await stateOf()).toBe('live')
  })
})
