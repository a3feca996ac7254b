import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'
import type { ShownPlan } from './shown-plan.ts'
import type { WaitingItem } from './waiting.ts'

let cms: TestCms
let editor: SignedIn
let publisher: SignedIn
let communications: SignedIn

beforeAll(async () => {
  cms = await startCms()
  editor = await cms.signIn('editor')
  publisher = await cms.signIn('publisher')
  communications = await cms.signIn('communications')
})

afterAll(() => cms.stop())

type Document = { slug: string; id: string }
type Refused = { problems: ShownPlan['problems'] }
type Otherwise = { reasons: string[]; plan: ShownPlan }

const json = async <Body>(answer: Promise<Response>): Promise<Body> => (await (await answer).json()) as Body
const statusOf = async (answer: Promise<Response>): Promise<number> => (await answer).status

let made = 0
const draft = async (more: Record<string, unknown> = {}): Promise<Document> => {
  const key = `set-${++made}`
  const data = { key, slug: key, name: `项目 ${key}`, kind: 'program', ...more }
  const { doc } = await json<{ doc: { id: string } }>(editor.ask('POST', '/programs?draft=true', data))
  return { slug: 'programs', id: doc.id }
}
const drafts = async (count: number): Promise<Document[]> => {
  const all: Document[] = []
  for (let index = 0; index < count; index += 1) all.push(await draft())
  return all
}

const look = (documents: Document[], deed = 'publish', who = publisher): Promise<ShownPlan> =>
  json(who.ask('POST', '/workflow/look', { deed, documents }))
const release = (documents: Document[], plan: ShownPlan, who = publisher): Promise<Response> =>
  who.ask('POST', '/workflow/release', { documents, deed: plan.deed, seen: plan.seen })

const isPublic = async ({ slug, id }: Document): Promise<boolean> =>
  ((await cms.payload.findByID({ collection: slug, id, draft: false })) as { _status?: string })._status ===
  'published'
const publicOf = async (documents: Document[]): Promise<number> =>
  (await Promise.all(documents.map(isPublic))).filter(Boolean).length
const releases = async (): Promise<number> => (await cms.payload.count({ collection: 'releases' })).totalDocs
const publish = async (documents: Document[]): Promise<void> => {
  expect(await statusOf(release(documents, await look(documents)))).toBe(200)
}

describe('documents that are ticked in a list', () => {
  test.each([1, 2, 20])(
    '%i of them become public in one release, and are withdrawn in one',
    async (count) => {
      const documents = await drafts(count)
      const before = await releases()
      const plan = await look(documents)
      expect(plan.documents.filter(({ isMain }) => isMain)).toHaveLength(count)
      expect(plan.impact?.pages.length).toBeGreaterThan(0)
      expect(await statusOf(release(documents, plan))).toBe(200)
      expect([await publicOf(documents), await releases()]).toEqual([count, before + 1])

      const gone = await look(documents, 'withdraw')
      expect(await statusOf(release(documents, gone))).toBe(200)
      expect([await publicOf(documents), await releases()]).toEqual([0, before + 2])
    },
  )

  test('come with what they cannot be public without, each once', async () => {
    const part = await draft()
    const [one, other] = [await draft({ parts: [part.id] }), await draft({ parts: [part.id] })]
    const plan = await look([one, other])
    expect(plan.documents.map(({ id, isMain }) => [id, isMain])).toEqual([
      [one.id, true],
      [other.id, true],
      [part.id, false],
    ])
    // Ticked itself, it is no companion.
    expect((await look([one, part, other])).documents.map(({ isMain }) => isMain)).toEqual([true, true, true])
    await publish([one, other])
    expect(await publicOf([part, one, other])).toBe(3)
  })

  test('that are as they are public stay as they are, and are told as such', async () => {
    const [known, fresh] = [await draft(), await draft()]
    await publish([known])
    const plan = await look([known, fresh])
    expect(plan.documents.map(({ isSame }) => isSame)).toEqual([true, false])
    const versions = (): Promise<{ totalDocs: number }> =>
      cms.payload.countVersions({ collection: 'programs', where: { parent: { equals: known.id } } })
    const before = await versions()
    expect(await statusOf(release([known, fresh], plan))).toBe(200)
    expect(await versions()).toEqual(before)
    expect((await look([known, fresh])).isNothing).toBe(true)
  })

  test('are all refused for one that has a problem, which is told with its name', async () => {
    const [good, bad] = [await draft(), await draft({ name: '' })]
    const plan = await look([good, bad])
    expect(plan.impact).toBeNull()
    const before = await releases()
    const answer = await release([good, bad], { ...plan, seen: (await look([good])).seen })
    expect(answer.status).toBe(422)
    const { problems } = (await answer.json()) as Refused
    const broken = plan.documents.find(({ id }) => id === bad.id)
    expect(problems).toMatchObject([{ ref: broken?.ref, label: '名称' }])
    expect([await publicOf([good, bad]), await releases()]).toEqual([0, before])
  })

  test('are all kept where one of them is still used by what stays', async () => {
    const part = await draft()
    const whole = await draft({ parts: [part.id] })
    const other = await draft()
    await publish([whole, other])
    const plan = await look([other, part], 'withdraw')
    expect(plan.problems).toMatchObject([{ message: expect.stringContaining('还被') as string }])
    const seen = (await look([other], 'withdraw')).seen
    expect(await statusOf(release([other, part], { ...plan, seen }))).toBe(422)
    expect(await publicOf([part, whole, other])).toBe(3)
    // With what uses it, it may go.
    expect(await statusOf(release([whole, part], await look([whole, part], 'withdraw')))).toBe(200)
    expect(await publicOf([part, whole, other])).toBe(1)
  })

  test('are shown anew where somebody edited one of them meanwhile, and nothing happens', async () => {
    const documents = await drafts(3)
    const plan = await look(documents)
    await editor.ask('PATCH', `/programs/${documents[1]?.id ?? ''}?draft=true`, { summary: '后来加的' })
    const before = await releases()
    const answer = await release(documents, plan)
    expect(answer.status).toBe(409)
    const { reasons, plan: now } = (await answer.json()) as Otherwise
    expect(reasons).toEqual([expect.stringContaining('在那之后又改过')])
    expect([await publicOf(documents), await releases()]).toEqual([0, before])
    expect(await statusOf(release(documents, now))).toBe(200)
  })

  test('become public once though two people release overlapping sets at the same time', async () => {
    const other = await cms.signIn('publisher')
    const [a, b, c] = await drafts(3)
    if (a === undefined || b === undefined || c === undefined) throw new Error('no drafts')
    const [mine, theirs] = [await look([a, b]), await look([b, c], 'publish', other)]
    const before = await releases()
    const statuses = await Promise.all([
      statusOf(release([a, b], mine)),
      statusOf(release([b, c], theirs, other)),
    ])
    expect(statuses.toSorted()).toEqual([200, 409])
    expect([await publicOf([a, b, c]), await releases()]).toEqual([2, before + 1])
  })

  test('are submitted together by whoever may not release them, all or none', async () => {
    const documents = await drafts(3)
    const bad = await draft({ name: '' })
    const plan = await look(documents, 'publish', editor)
    expect(plan.mayRelease).toBe(false)
    expect(await statusOf(release(documents, plan, editor))).toBe(403)
    const waiting = async (): Promise<string[]> =>
      (await json<{ waiting: WaitingItem[] }>(publisher.ask('GET', '/workflow/lists'))).waiting.map(
        ({ document }) => document,
      )
    expect(await statusOf(editor.ask('POST', '/workflow/submit', { documents: [...documents, bad] }))).toBe(
      422,
    )
    expect((await waiting()).filter((id) => documents.some((one) => one.id === id))).toEqual([])
    expect(await statusOf(editor.ask('POST', '/workflow/submit', { documents, word: '请一起发' }))).toBe(200)
    const submitted = await waiting()
    expect(documents.every(({ id }) => submitted.includes(id))).toBe(true)
    await publish(documents)
    expect((await waiting()).filter((id) => documents.some((one) => one.id === id))).toEqual([])
    expect(await statusOf(communications.ask('POST', '/workflow/submit', { documents }))).toBe(403)
  })

  test('are deleted together, or none of them where one is public', async () => {
    const documents = await drafts(2)
    const open = await draft()
    await publish([open])
    const remove = (all: Document[], who = editor): Promise<number> =>
      statusOf(who.ask('POST', '/workflow/delete', { documents: all }))
    expect(await remove([...documents, open])).toBe(409)
    const left = async (): Promise<number> =>
      (
        await cms.payload.find({
          collection: 'programs',
          where: { id: { in: documents.map(({ id }) => id) } },
          draft: true,
        })
      ).totalDocs
    expect(await left()).toBe(2)
    expect(await remove(documents, communications)).toBe(403)
    expect(await remove(documents)).toBe(200)
    expect(await left()).toBe(0)
  })

  test('are named once though a request names them twice, and a request that names none is refused', async () => {
    const one = await draft()
    expect((await look([one, one])).documents).toHaveLength(1)
    expect(await statusOf(publisher.ask('POST', '/workflow/look', { deed: 'publish' }))).toBe(400)
    const many = Array.from({ length: 1001 }, () => one)
    expect(
      await statusOf(publisher.ask('POST', '/workflow/look', { deed: 'publish', documents: many })),
    ).toBe(400)
  })

  test('of whatever collection are written by no other way at once', async () => {
    const [one] = await drafts(1)
    const where = `where[id][equals]=${one?.id ?? ''}`
    for (const [method, body] of [
      ['PATCH', { _status: 'published' }],
      ['PATCH', { name: '另一个名称' }],
      ['DELETE', undefined],
    ] as const) {
      const answer = await publisher.ask(method, `/programs?${where}`, body)
      expect(answer.status).toBe(403)
      expect(await answer.text()).toContain('/api/workflow')
    }
  })
})
