import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'

let cms: TestCms
let editor: SignedIn
let publisher: SignedIn

beforeAll(async () => {
  cms = await startCms()
  editor = await cms.signIn('editor')
  publisher = await cms.signIn('publisher')
})

afterEach(() => {
  vi.useRealTimers()
})

afterAll(() => cms.stop())

const hour = 3_600_000
const start = Date.now()

/** Sets the clock of this process alone; timers go on. */
const setClock = (ms: number): void => {
  vi.useFakeTimers({ now: start + ms, toFake: ['Date'] })
}

type Stored = { id: string; summary?: string; revision?: number; _status?: string; updatedAt: string }
type Save = (id: string, summary: string) => Promise<Response>

let made = 0
const make = async (): Promise<string> => {
  const key = `order-${++made}`
  const data = { key, slug: key, name: `项目 ${key}`, kind: 'program', summary: '第零版' }
  const answer = await editor.ask('POST', '/programs?draft=true', data)
  return ((await answer.json()) as { doc: Stored }).doc.id
}

const read = (id: string, draft: boolean): Promise<Stored> =>
  cms.payload.findByID({ collection: 'programs', id, draft, depth: 0 }) as unknown as Promise<Stored>
const readListed = async (id: string): Promise<string | undefined> => {
  const where = { id: { equals: id } }
  const { docs } = await cms.payload.find({ collection: 'programs', draft: true, where, depth: 0 })
  return (docs as unknown as Stored[]).map(({ summary }) => summary).join()
}
const readVersions = async (id: string): Promise<Stored[]> => {
  const { docs } = await cms.payload.findVersions({
    collection: 'programs',
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    pagination: false,
    depth: 0,
  })
  return docs.map(({ version }) => version as unknown as Stored)
}

const draft: Save = (id, summary) => editor.ask('PATCH', `/programs/${id}?draft=true`, { summary })
const autosave: Save = (id, summary) =>
  editor.ask('PATCH', `/programs/${id}?draft=true&autosave=true`, { summary })
const publish: Save = (id, summary) => publisher.release('publish', 'programs', id, { summary })
/** A save that does not say it is of a draft. */
const write: Save = (id, summary) => publisher.ask('PATCH', `/programs/${id}`, { summary })

const ways: [string, Save][] = [
  ['a draft', draft],
  ['an autosaved draft', autosave],
  ['a save', write],
  ['a publication', publish],
]
const pairs = ways.flatMap(([first, one]) =>
  ways.map(([second, other]) => [`${second} after ${first}`, one, other] as const),
)

describe('with the clock set back', () => {
  test.each(pairs)('%s is what the form, the list and the versions show', async (_, one, other) => {
    const id = await make()
    setClock(hour)
    expect((await one(id, '先写的')).status).toBe(200)
    setClock(-hour)
    expect((await other(id, '后写的')).status).toBe(200)
    expect((await read(id, true)).summary).toBe('后写的')
    expect(await readListed(id)).toBe('后写的')
    expect((await readVersions(id))[0]?.summary).toBe('后写的')
  })

  test('states are counted, each save one more', async () => {
    const id = await make()
    const numbers = [(await read(id, true)).revision]
    for (const [index, save] of [draft, autosave, publish, autosave, write].entries()) {
      setClock(-index * hour)
      expect((await save(id, `第${index}次`)).status).toBe(200)
      numbers.push((await read(id, true)).revision)
    }
    expect(numbers).toEqual(numbers.toSorted((a, b) => Number(a) - Number(b)))
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  test('a save of what is public adds to the draft, the newest, and changes nothing that is public', async () => {
    const id = await make()
    setClock(hour)
    await publish(id, '公开的')
    const { name } = (await read(id, false)) as Stored & { name: string }
    await editor.ask('PATCH', `/programs/${id}?draft=true`, { name: '草稿的名称' })
    setClock(-hour)
    expect((await write(id, '直接改的')).status).toBe(200)
    expect(await read(id, true)).toMatchObject({ _status: 'draft', name: '草稿的名称', summary: '直接改的' })
    expect(await read(id, false)).toMatchObject({ _status: 'published', name, summary: '公开的' })
  })

  test('what is public again after a change is the newest, in the main row and among the versions', async () => {
    const id = await make()
    setClock(hour)
    await publish(id, '公开的')
    setClock(0)
    await draft(id, '改坏了')
    setClock(-hour)
    const reverted = await editor.ask('POST', '/workflow/revert', { document: { slug: 'programs', id } })
    expect(reverted.status).toBe(200)
    for (const isDraft of [true, false])
      expect(await read(id, isDraft)).toMatchObject({ _status: 'published', summary: '公开的' })
    expect(await readListed(id)).toBe('公开的')
    expect((await readVersions(id))[0]).toMatchObject({ _status: 'published', summary: '公开的' })
  })

  test('a save that is stale is refused, and one that is not goes through', async () => {
    const id = await make()
    setClock(hour)
    await draft(id, '张的')
    const { revision } = await read(id, true)
    setClock(-hour)
    const others = await publisher.ask('PATCH', `/programs/${id}?draft=true`, { summary: '李的' })
    expect(others.status).toBe(200)
    const stale = await editor.ask('PATCH', `/programs/${id}?draft=true`, {
      summary: '又',
      basedOn: `${revision} form`,
    })
    expect(stale.status).toBe(409)
    const newest = (await read(id, true)).revision
    const fresh = await editor.ask('PATCH', `/programs/${id}?draft=true`, {
      summary: '最后',
      basedOn: `${newest} form`,
    })
    expect(fresh.status).toBe(200)
  })

  test('the oldest written versions go, and never the newest', async () => {
    const id = await make()
    const { id: _, ...main } = await read(id, true)
    for (let count = 1; count <= 53; count += 1) {
      const at = new Date(start - count * hour).toISOString()
      await cms.payload.db.createVersion({
        collectionSlug: 'programs',
        parent: id,
        versionData: { ...main, summary: `第${count}次`, revision: count + 1 } as never,
        createdAt: at,
        updatedAt: at,
        autosave: false,
      })
    }
    const summaries = (await readVersions(id)).map(({ summary }) => summary)
    expect([summaries.length, summaries[0], summaries.at(-1)]).toEqual([50, '第53次', '第4次'])
    expect((await read(id, true)).summary).toBe('第53次')
  })
})

test.each(['-1', '999999', '1.5', '1e3'])('a state that never was, %s, is refused', async (basedOn) => {
  const id = await make()
  const answer = await editor.ask('PATCH', `/programs/${id}?draft=true`, { summary: '一', basedOn })
  expect(answer.status).toBe(400)
})

test('the number is set by nobody', async () => {
  const id = await make()
  const saved = await editor.ask('PATCH', `/programs/${id}?draft=true`, { summary: '一', revision: 4000 })
  expect(((await saved.json()) as { doc: Stored }).doc.revision).toBe(2)
})
