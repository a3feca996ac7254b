import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'
import { carryOut } from './carry-out.ts'
import type { ShownPlan } from './shown-plan.ts'
import type { Notice, Schedule } from './rows.ts'
import type { NoticeItem } from './waiting.ts'

let cms: TestCms
let editor: SignedIn
let setter: SignedIn
let other: SignedIn

beforeAll(async () => {
  cms = await startCms()
  editor = await cms.signIn('editor')
  setter = await cms.signIn('publisher')
  other = await cms.signIn('publisher')
})

afterAll(() => cms.stop())

type Deed = 'publish' | 'withdraw'

const json = async <Body>(answer: Promise<Response>): Promise<Body> => (await (await answer).json()) as Body
const statusOf = async (answer: Promise<Response>): Promise<number> => (await answer).status
const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()

const named = (id: string) => ({ document: { slug: 'programs', id } })
const release = async (id: string, deed: Deed, who: SignedIn, at?: string): Promise<number> => {
  const look = who.ask('GET', `/workflow/preview?slug=programs&id=${id}&deed=${deed}`)
  const { seen } = await json<ShownPlan>(look)
  return statusOf(who.ask('POST', '/workflow/release', { ...named(id), deed, seen, at }))
}
const releaseTicked = async (id: string, deed: Deed): Promise<number> => {
  const documents = [named(id).document]
  const { seen } = await json<ShownPlan>(other.ask('POST', '/workflow/look', { deed, documents }))
  return statusOf(other.ask('POST', '/workflow/release', { documents, deed, seen }))
}
const edit = (id: string, data: object): Promise<number> =>
  statusOf(editor.ask('PATCH', `/programs/${id}?draft=true`, data))
const patch = (place: string, data: object): Promise<number> =>
  statusOf(other.ask('PATCH', `/programs${place}`, data))
const submit = (id: string): Promise<number> => statusOf(editor.ask('POST', '/workflow/submit', named(id)))
const sendBack = (id: string): Promise<number> =>
  statusOf(other.ask('POST', '/workflow/send-back', { ...named(id), note: '再改改' }))

let made = 0
const draft = async (more: object = {}): Promise<string> => {
  const key = `act-${++made}`
  const data = { key, slug: key, name: `项目 ${key}`, kind: 'program', ...more }
  return (await json<{ doc: { id: string } }>(editor.ask('POST', '/programs?draft=true', data))).doc.id
}

/** Public for the second time, with a draft beside it that was submitted; set for two hours by the one who is told. */
const makeSet = async (): Promise<string> => {
  const id = await draft()
  for (const summary of ['第一版', '第二版']) {
    await edit(id, { summary })
    expect(await release(id, 'publish', other)).toBe(200)
  }
  await edit(id, { summary: '草稿里的一句' })
  expect(await submit(id)).toBe(200)
  expect(await release(id, 'publish', setter, inHours(1))).toBe(200)
  expect(await release(id, 'withdraw', setter, inHours(2))).toBe(200)
  return id
}

const findSchedules = async (id: string): Promise<Schedule[]> => {
  const where = { document: { equals: id } }
  const { docs } = await cms.payload.find({ collection: 'schedules', where, sort: 'deed' })
  return docs as unknown as Schedule[]
}
const findTold = async (id: string): Promise<Notice[]> => {
  const where = { document: { equals: id }, to: { equals: setter.id } }
  return (await cms.payload.find({ collection: 'notices', where })).docs as unknown as Notice[]
}
const readPublic = async (id: string): Promise<unknown> => {
  const found = (await cms.payload.findByID({ collection: 'programs', id, draft: false })) as {
    _status?: string
    summary?: string
  }
  return [found._status, found.summary ?? null]
}

/** Lets both hours come, whatever became of what was set for them. */
const letThemCome = async (id: string): Promise<void> => {
  for (const schedule of await findSchedules(id)) {
    const at = new Date(Date.now() - 1000).toISOString()
    await cms.payload.update({ collection: 'schedules', id: schedule.id, data: { at } } as never)
    await carryOut(cms.payload, schedule.id, true)
  }
}

const oldest = async (id: string): Promise<string> => {
  const where = { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] }
  const { docs } = await cms.payload.findVersions({ collection: 'programs', where, sort: 'createdAt' })
  return String(docs[0]?.id)
}

type Act = [name: string, act: (id: string) => Promise<number>]

const publications: Act[] = [
  ['published from its form', (id) => statusOf(other.release('publish', 'programs', id))],
  ['published after a look', (id) => release(id, 'publish', other)],
  [
    'published with others',
    (id) =>
      statusOf(
        other.ask('POST', '/publication/release', { documents: [named(id).document], why: '一起发布' }),
      ),
  ],
  ['published from a list', (id) => releaseTicked(id, 'publish')],
]
const withdrawals: Act[] = [
  ['withdrawn from its form', (id) => statusOf(other.release('withdraw', 'programs', id))],
  ['withdrawn after a look', (id) => release(id, 'withdraw', other)],
  ['withdrawn from a list', (id) => releaseTicked(id, 'withdraw')],
]

describe('what is set for an hour, and the mirror of it, end when the document is', () => {
  test.each([...publications, ...withdrawals])('%s, and whoever set them is told', async (_, act) => {
    const id = await makeSet()
    expect(await act(id)).toBe(200)
    expect((await findSchedules(id)).map(({ deed, state }) => [deed, state])).toEqual([
      ['publish', 'cancelled'],
      ['withdraw', 'cancelled'],
    ])
    expect((await findTold(id)).filter(({ kind }) => kind === 'cancelled').map(({ word }) => word)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^原定.+发布，.+这份内容$/),
        expect.stringMatching(/^原定.+撤下，.+这份内容$/),
      ]),
    )
    const before = await readPublic(id)
    await letThemCome(id)
    expect(await readPublic(id)).toEqual(before)
  })
})

describe('a publication that is set ends, and a withdrawal stays, when the document is', () => {
  test.each<Act>([
    ['sent back', sendBack],
    [
      'changed and submitted anew',
      async (id) => {
        await edit(id, { summary: '又改的' })
        return submit(id)
      },
    ],
  ])('%s', async (_, act) => {
    const id = await makeSet()
    expect(await act(id)).toBe(200)
    expect((await findSchedules(id)).map(({ state }) => state)).toEqual(['cancelled', 'set'])
    expect((await findTold(id)).map(({ kind }) => kind)).toEqual(['cancelled'])
    await letThemCome(id)
    expect(await readPublic(id)).toEqual(['draft', expect.anything()])
  })
})

describe('both stay set when the document is', () => {
  test.each<[...Act, answer: number]>([
    ['renamed in a draft', (id) => edit(id, { name: '另一个名称' }), 200],
    [
      'given an earlier version',
      async (id) => statusOf(other.ask('POST', `/programs/versions/${await oldest(id)}`)),
      200,
    ],
    ['saved by a program that names no draft', (id) => patch(`/${id}`, { name: '改的名称' }), 200],
    ['asked to be published by a status', (id) => patch(`/${id}`, { _status: 'published' }), 400],
    ['asked to be withdrawn by a status', (id) => patch(`/${id}`, { _status: 'draft' }), 400],
    ['submitted again as it was seen', submit, 409],
    ['taken back too late', (id) => statusOf(editor.ask('POST', '/workflow/take-back', named(id))), 409],
    ['to be deleted, which is refused', (id) => statusOf(other.ask('DELETE', `/programs/${id}`)), 409],
  ])('%s', async (_, act, answer) => {
    const id = await makeSet()
    expect(await act(id)).toBe(answer)
    expect((await findSchedules(id)).map(({ state }) => state)).toEqual(['set', 'set'])
    expect(await findTold(id)).toEqual([])
  })
})

describe('whoever set an hour is told', () => {
  test('that somebody else set another, which stands in its place', async () => {
    const id = await makeSet()
    expect(await release(id, 'publish', other, inHours(3))).toBe(200)
    expect(await release(id, 'withdraw', other, inHours(4))).toBe(200)
    expect((await findSchedules(id)).map(({ by, state }) => [by, state])).toEqual([
      [other.id, 'set'],
      [other.id, 'set'],
    ])
    expect((await findTold(id)).map(({ word }) => word)).toEqual([
      expect.stringContaining('改定于') as string,
      expect.stringContaining('改定于') as string,
    ])
  })

  test('that somebody else cancelled it', async () => {
    const id = await makeSet()
    for (const one of await findSchedules(id)) await other.ask('POST', '/workflow/cancel', { id: one.id })
    expect((await findSchedules(id)).map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
    expect((await findTold(id)).map(({ word }) => word)).toEqual([
      expect.stringMatching(/取消了$/) as string,
      expect.stringMatching(/取消了$/) as string,
    ])
  })

  test('that it was published along with another document', async () => {
    const part = await draft()
    const whole = await draft({ parts: [part] })
    expect(await release(part, 'publish', setter, inHours(1))).toBe(200)
    expect(await release(whole, 'publish', other)).toBe(200)
    expect(await findSchedules(part)).toMatchObject([{ state: 'cancelled' }])
    expect(await findTold(part)).toMatchObject([{ kind: 'cancelled' }])
    expect(await release(whole, 'withdraw', other)).toBe(200)
    expect(await release(part, 'withdraw', other)).toBe(200)
    await letThemCome(part)
    expect(await readPublic(part)).toEqual(['draft', null])
  })

  test('that it was deleted', async () => {
    const id = await draft()
    expect(await release(id, 'publish', setter, inHours(1))).toBe(200)
    expect(await statusOf(editor.ask('DELETE', `/programs/${id}`))).toBe(200)
    expect(await findSchedules(id)).toMatchObject([{ state: 'cancelled' }])
    expect(await findTold(id)).toMatchObject([{ kind: 'gone', byName: expect.any(String) as string }])
    expect((await findTold(id))[0]?.word).toMatch(/^原定.+发布$/)
  })

  test('that whoever set it deleted it themselves', async () => {
    const id = await draft()
    expect(await release(id, 'publish', setter, inHours(1))).toBe(200)
    expect(await statusOf(setter.ask('DELETE', `/programs/${id}`))).toBe(200)
    expect(await findTold(id)).toMatchObject([{ kind: 'gone' }])
  })

  test('that it was erased, by a word that leads to nobody', async () => {
    const data = { key: 'act-erased', slug: 'act-erased', kind: 'family', name: '抹除户' }
    const { doc } = await json<{ doc: { id: string } }>(editor.ask('POST', '/families?draft=true', data))
    await cms.payload.create({
      collection: 'schedules',
      data: {
        slot: `publish family/${doc.id}`,
        type: 'family',
        document: doc.id,
        deed: 'publish',
        state: 'set',
        at: inHours(1),
        by: setter.id,
        setAt: inHours(0),
      },
    })
    const asked = { family: doc.id, names: [], reason: '本人要求', isPreview: false }
    expect(await statusOf(other.ask('POST', '/publication/erase', asked))).toBe(200)
    expect(await findSchedules(doc.id)).toEqual([])
    expect(await findTold(doc.id)).toEqual([])
    const { notices } = await json<{ notices: NoticeItem[] }>(setter.ask('GET', '/workflow/lists'))
    expect(notices.filter(({ slug }) => slug === 'families')).toMatchObject([
      { kind: 'gone', title: '一份已经删除的家庭', isThere: false },
    ])
  })
})

describe('an hour is not set', () => {
  test.each<Deed>(['publish', 'withdraw'])('for a %s that would change nothing', async (deed) => {
    const id = await draft()
    if (deed === 'publish') await release(id, 'publish', other)
    expect(await release(id, deed, setter, inHours(1))).toBe(409)
    expect(await findSchedules(id)).toEqual([])
  })
})
