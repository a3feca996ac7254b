import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hourlyQueue } from '../queues.ts'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'
import { carryOut } from './carry-out.ts'
import type { ShownPlan } from './shown-plan.ts'
import type { DocumentState } from './state.ts'
import type { NoticeItem, ScheduledItem, WaitingItem } from './waiting.ts'

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
type Lists = { waiting: WaitingItem[]; scheduled: ScheduledItem[]; notices: NoticeItem[] }

const json = async <Body>(answer: Promise<Response>): Promise<Body> => (await (await answer).json()) as Body
const statusOf = async (answer: Promise<Response>): Promise<number> => (await answer).status

const preview = ({ slug, id }: Document, deed = 'publish', who = publisher): Promise<ShownPlan> =>
  json(who.ask('GET', `/workflow/preview?slug=${slug}&id=${id}&deed=${deed}`))
const stateOf = ({ slug, id }: Document, who = editor): Promise<DocumentState> =>
  json(who.ask('GET', `/workflow/state?slug=${slug}&id=${id}`))
const listsOf = (who: SignedIn): Promise<Lists> => json(who.ask('GET', '/workflow/lists'))
const submit = (document: Document, who = editor, word = ''): Promise<Response> =>
  who.ask('POST', '/workflow/submit', { document, word })
const release = (
  document: Document,
  plan: ShownPlan,
  more: object = {},
  who = publisher,
): Promise<Response> =>
  who.ask('POST', '/workflow/release', { document, deed: plan.deed, seen: plan.seen, ...more })

let made = 0
const draft = async (more: Record<string, unknown> = {}): Promise<Document> => {
  const key = `program-${++made}`
  const answer = await editor.ask('POST', '/programs?draft=true', {
    key,
    slug: key,
    name: `项目 ${key}`,
    kind: 'program',
    ...more,
  })
  return { slug: 'programs', id: ((await answer.json()) as { doc: { id: string } }).doc.id }
}
const edit = ({ slug, id }: Document, data: object, who = editor): Promise<Response> =>
  who.ask('PATCH', `/${slug}/${id}?draft=true`, data)

const releaseCount = async (): Promise<number> =>
  (await cms.payload.count({ collection: 'releases' })).totalDocs
const isPublic = async ({ slug, id }: Document): Promise<boolean> =>
  ((await cms.payload.findByID({ collection: slug, id, draft: false })) as { _status?: string })._status ===
  'published'

const titlesOf = (items: { document: string }[]): string[] => items.map(({ document }) => document)

describe('an editor submits', () => {
  test('and the document is on the publishers’ list, with what has to go along and what it would change', async () => {
    const part = await draft()
    const whole = await draft({ parts: [part.id] })
    expect(await statusOf(submit(whole, editor, '请尽快'))).toBe(200)
    const [item] = (await listsOf(publisher)).waiting.filter(({ document }) => document === whole.id)
    expect(item).toMatchObject({ byName: editor.email, word: '请尽快', mayDecide: true, isOwn: false })
    const plan = await preview(whole)
    expect(plan.documents.map(({ id }) => id)).toEqual([whole.id, part.id])
    expect(
      plan.impact?.pages.find(({ name }) => name === '项目列表')?.words.map(({ after }) => after?.[0]?.text),
    ).toEqual(expect.arrayContaining([expect.stringMatching(/^项目 program-/)]))
    expect(await isPublic(whole)).toBe(false)
    expect(titlesOf((await listsOf(editor)).waiting)).toContain(whole.id)
    expect(titlesOf((await listsOf(communications)).waiting)).not.toContain(whole.id)
  })

  test('and the texts that maintainers write are among what it changes, where they show the number', async () => {
    const { id: statistic } = await cms.find('statistic', 'jinqiu-grants')
    const { docs } = await cms.payload.find({
      collection: 'observations',
      where: { statistic: { equals: statistic } },
      depth: 0,
    })
    const known = docs[0] as unknown as Record<string, unknown>
    const { definition, exactness, source, period, asOf } = known
    const correction = await communications.ask('POST', '/observations', {
      ...{ key: 'grants-corrected', statistic, definition, exactness, source, period, asOf },
      ...{ value: '570000', status: 'corrected', supersedes: known['id'], note: '漏计一笔' },
    })
    const { doc } = await json<{ doc: { id: string } }>(Promise.resolve(correction))
    const plan = await preview({ slug: 'observations', id: doc.id })
    const page = plan.impact?.pages.find(({ path }) => path === '/numbers/')
    expect(page?.words.map(({ after }) => after?.map(({ text }) => text).join(''))).toContainEqual(
      expect.stringContaining('57万'),
    )
    await cms.payload.delete({ collection: 'observations', id: doc.id })
  })

  test('and is refused for what is missing, at its field; then nothing waits', async () => {
    const nameless = await draft({ name: '' })
    const answer = await submit(nameless)
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ problems: [{ path: 'name', label: '名称' }] })
    expect(titlesOf((await listsOf(publisher)).waiting)).not.toContain(nameless.id)
    await edit(nameless, { name: '补上的名称' })
    expect(await statusOf(submit(nameless))).toBe(200)
  })

  test('and is told where there is nothing to submit', async () => {
    const { id } = await cms.find('program', 'jinqiu-zhuxue')
    const answer = await submit({ slug: 'programs', id })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      errors: [{ message: expect.stringContaining('没有可以提交的修改') as string }],
    })
  })

  test('twice, and it waits once', async () => {
    const document = await draft()
    await submit(document)
    await submit(document, editor, '第二次')
    const waiting = (await listsOf(publisher)).waiting.filter((one) => one.document === document.id)
    expect(waiting).toMatchObject([{ word: '第二次' }])
  })

  test('and may take it back; somebody else may not', async () => {
    const document = await draft()
    await submit(document)
    const other = await cms.signIn('editor')
    expect(await statusOf(other.ask('POST', '/workflow/take-back', { document }))).toBe(403)
    expect(await statusOf(editor.ask('POST', '/workflow/take-back', { document }))).toBe(200)
    expect(titlesOf((await listsOf(publisher)).waiting)).not.toContain(document.id)
    expect(await statusOf(editor.ask('POST', '/workflow/take-back', { document }))).toBe(409)
  })

  test('what they may not write, and is refused', async () => {
    const { id } = await cms.find('program', 'jinqiu-zhuxue')
    expect(await statusOf(submit({ slug: 'programs', id }, communications))).toBe(403)
  })
})

describe('a publisher', () => {
  test('sends a document back with a note, which the editor is told and finds at the document', async () => {
    const document = await draft()
    await submit(document)
    expect(await statusOf(publisher.ask('POST', '/workflow/send-back', { document, note: ' ' }))).toBe(400)
    expect(await statusOf(editor.ask('POST', '/workflow/send-back', { document, note: '不行' }))).toBe(403)
    await publisher.ask('POST', '/workflow/send-back', { document, note: '请补上时期' })
    expect((await stateOf(document)).submission).toMatchObject({ state: 'returned', note: '请补上时期' })
    const [notice] = (await listsOf(editor)).notices.filter((one) => one.document === document.id)
    expect(notice).toMatchObject({ kind: 'returned', byName: publisher.email, word: '请补上时期' })
    await editor.ask('POST', '/workflow/read-notices', { id: notice?.id })
    expect(titlesOf((await listsOf(editor)).notices)).not.toContain(document.id)
    await submit(document)
    expect((await stateOf(document)).submission).toMatchObject({ state: 'waiting', note: null })
  })

  test('releases exactly what was seen; the release says who approved which hash, and the editor is told', async () => {
    const part = await draft()
    const whole = await draft({ parts: [part.id] })
    await submit(whole)
    const plan = await preview(whole)
    const answer = await json<{ release: number }>(release(whole, plan))
    const { docs } = await cms.payload.find({
      collection: 'releases',
      where: { sequence: { equals: answer.release } },
    })
    expect(docs).toMatchObject([{ approvals: [{ by: publisher.email, hash: plan.seen?.hash }] }])
    expect([await isPublic(whole), await isPublic(part)]).toEqual([true, true])
    expect((await listsOf(editor)).notices.find((one) => one.document === whole.id)).toMatchObject({
      kind: 'released',
    })
    expect((await stateOf(whole)).submission).toBeNull()
  })

  test('is asked anew after an edit that came in between, and told that there was one', async () => {
    const document = await draft()
    await submit(document)
    const plan = await preview(document)
    await edit(document, { summary: '后来加的一句' })
    const before = await releaseCount()
    const answer = await release(document, plan)
    expect(answer.status).toBe(409)
    const { reasons, plan: now } = (await answer.json()) as { reasons: string[]; plan: ShownPlan }
    expect(reasons).toEqual([expect.stringMatching(/^项目“项目 program-\d+”在那之后又改过$/)])
    expect(await releaseCount()).toBe(before)
    expect(await statusOf(release(document, now))).toBe(200)
  })

  test('is asked anew when a number that a page follows has moved, and told which, from what to what', async () => {
    const { id: statistic } = await cms.find('statistic', 'miniapp-bound-residents')
    const document = await draft({ statistics: [statistic] })
    const plan = await preview(document)
    const data = {
      key: 'bound-2024',
      statistic,
      definition: 'source-2022',
      value: '400001',
      exactness: 'exact',
      period: { kind: 'as-of', year: 2024 },
      asOf: '2024-12-31',
      status: 'final',
      source: '统计报表',
    }
    const { doc } = await json<{ doc: { id: string } }>(communications.ask('POST', '/observations', data))
    expect(await statusOf(communications.release('publish', 'observations', doc.id))).toBe(200)
    const answer = await release(document, plan)
    expect(answer.status).toBe(409)
    const { reasons } = (await answer.json()) as { reasons: string[] }
    expect(reasons.join('\n')).toMatch(/现在是“.*400,001/)
  })

  test('need not look again where something unrelated was released meanwhile', async () => {
    const [mine, theirs] = [await draft(), await draft()]
    const plan = await preview(mine)
    await release(theirs, await preview(theirs))
    expect(await statusOf(release(mine, plan))).toBe(200)
  })

  test('withdraws what is public after seeing which pages go', async () => {
    const { id: statistic } = await cms.find('statistic', 'miniapp-bound-residents')
    const document = await draft({ statistics: [statistic] })
    await release(document, await preview(document))
    const plan = await preview(document, 'withdraw')
    expect(plan.impact?.pages.filter(({ change }) => change === 'removed')).toMatchObject([
      { name: expect.stringMatching(/^项目“/) as string },
    ])
    expect(await statusOf(release(document, plan, {}, editor))).toBe(403)
    expect(await statusOf(release(document, plan))).toBe(200)
    expect(await isPublic(document)).toBe(false)
  })

  test('who publishes from the form settles the submission too', async () => {
    const document = await draft()
    await submit(document)
    await publisher.release('publish', 'programs', document.id)
    expect(titlesOf((await listsOf(publisher)).waiting)).not.toContain(document.id)
    expect((await listsOf(editor)).notices.find((one) => one.document === document.id)).toMatchObject({
      kind: 'released',
    })
  })
})

/** One hour for several documents, which has just come. */
const justNow = (): string => new Date(Date.now() - 1000).toISOString()
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString()

/** Lets the hour of what is set come: the row is moved into the past, and its job run. */
const letItCome = async (document: Document, at = justNow()): Promise<string> => {
  const { docs } = await cms.payload.find({
    collection: 'schedules',
    where: { document: { equals: document.id }, state: { equals: 'set' } },
  })
  const id = String(docs[0]?.id)
  await cms.payload.update({ collection: 'schedules', id, data: { at } } as never)
  return id
}

describe('what is set for an hour', () => {
  test('happens then, exactly as it was seen, and only once though two processes try', async () => {
    const document = await draft()
    await submit(document)
    const plan = await preview(document)
    expect(await statusOf(release(document, plan, { at: inAnHour() }))).toBe(200)
    expect(await isPublic(document)).toBe(false)
    expect((await listsOf(editor)).scheduled).toMatchObject([
      { document: document.id, deed: 'publish', reasons: [] },
    ])
    expect((await stateOf(document)).submission).toMatchObject({ state: 'scheduled' })
    const before = await releaseCount()
    const id = await letItCome(document)
    await Promise.all([carryOut(cms.payload, id, true), carryOut(cms.payload, id, true)])
    expect(await isPublic(document)).toBe(true)
    expect(await releaseCount()).toBe(before + 1)
    const { docs } = await cms.payload.find({ collection: 'releases', sort: '-sequence', limit: 1 })
    expect(docs).toMatchObject([
      { by: publisher.email, approvals: [{ by: publisher.email, hash: plan.seen?.hash }] },
    ])
    expect((await listsOf(publisher)).notices.find((one) => one.document === document.id)).toMatchObject({
      kind: 'done',
    })
  })

  test('happens once though two processes carry it out at the same moment', async () => {
    const document = await draft()
    await release(document, await preview(document), { at: inAnHour() })
    const id = await letItCome(document)
    const before = await releaseCount()
    const file = path.join(import.meta.dirname, '../testing/carry-out-process.ts')
    const children = [0, 1].map(() =>
      fork(file, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] }),
    )
    const hear = async (): Promise<unknown[]> =>
      Promise.all(children.map(async (child) => ((await once(child, 'message')) as unknown[])[0]))
    try {
      expect(await hear()).toEqual(['ready', 'ready'])
      for (const child of children) child.send(id)
      expect(await hear()).toEqual(['done', 'done'])
    } finally {
      for (const child of children) child.disconnect()
    }
    expect([await isPublic(document), await releaseCount()]).toEqual([true, before + 1])
  })

  test('happens to all that is set for the same hour, though each changes the pages of the other', async () => {
    const part = await draft()
    const whole = await draft({ parts: [part.id] })
    const at = inAnHour()
    const plans = [await preview(part), await preview(whole)]
    expect(await statusOf(release(part, plans[0] as ShownPlan, { at }))).toBe(200)
    expect(await statusOf(release(whole, plans[1] as ShownPlan, { at }))).toBe(200)
    const hour = justNow()
    const ids = [await letItCome(part, hour), await letItCome(whole, hour)]
    for (const id of ids) await carryOut(cms.payload, id, true)
    expect([await isPublic(part), await isPublic(whole)]).toEqual([true, true])
    const { docs } = await cms.payload.find({ collection: 'releases', sort: '-sequence', limit: 2 })
    expect(docs).toMatchObject(plans.toReversed().map(({ seen }) => ({ approvals: [{ hash: seen?.hash }] })))
  })

  test('comes to nothing where somebody else released between what is set for the same hour', async () => {
    const part = await draft()
    const whole = await draft({ parts: [part.id] })
    const at = inAnHour()
    await release(part, await preview(part), { at })
    await release(whole, await preview(whole), { at })
    const hour = justNow()
    const ids = [await letItCome(part, hour), await letItCome(whole, hour)]
    await carryOut(cms.payload, ids[0] ?? '', true)
    const other = await draft()
    await release(other, await preview(other))
    await carryOut(cms.payload, ids[1] ?? '', true)
    expect([await isPublic(part), await isPublic(whole)]).toEqual([true, false])
  })

  test('does not happen before its hour', async () => {
    const document = await draft()
    await release(document, await preview(document), { at: inAnHour() })
    const { docs } = await cms.payload.find({
      collection: 'schedules',
      where: { document: { equals: document.id } },
    })
    await carryOut(cms.payload, String(docs[0]?.id), true)
    expect(await isPublic(document)).toBe(false)
    expect(docs).toMatchObject([{ state: 'set' }])
  })

  test('comes to nothing after an edit, and both people are told why; the submission waits again', async () => {
    const document = await draft()
    await submit(document)
    await release(document, await preview(document), { at: inAnHour() })
    await edit(document, { summary: '偷偷加的一句' })
    expect((await stateOf(document)).scheduled).toMatchObject([
      { reasons: [expect.stringContaining('又改过') as string] },
    ])
    const before = await releaseCount()
    await carryOut(cms.payload, await letItCome(document), true)
    expect([await isPublic(document), await releaseCount()]).toEqual([false, before])
    for (const who of [editor, publisher]) {
      expect(
        (await listsOf(who)).notices.find((one) => one.document === document.id && one.kind === 'refused'),
      ).toMatchObject({ word: expect.stringContaining('又改过') as string })
    }
    expect((await stateOf(document)).submission).toMatchObject({ state: 'waiting' })
    expect((await stateOf(document)).refused).toMatchObject({ deed: 'publish' })
    await release(document, await preview(document))
    expect((await stateOf(document)).refused).toBeNull()
  })

  test('is told as edited where the edit changed its name, and its key with it', async () => {
    const document = await draft({ key: null, slug: null, name: '邻里互助' })
    await release(document, await preview(document), { at: inAnHour() })
    await edit(document, { name: '邻里互助行动' })
    const [set] = (await stateOf(document)).scheduled
    expect(set?.reasons).toEqual([expect.stringMatching(/“邻里互助行动”在那之后又改过$/)])
  })

  test('comes to nothing where whoever set it may no longer release', async () => {
    const other = await cms.signIn('publisher')
    const document = await draft()
    await release(document, await preview(document), { at: inAnHour() }, other)
    await cms.payload.update({ collection: 'users', id: other.id, data: { role: 'editor' } })
    await carryOut(cms.payload, await letItCome(document), true)
    expect(await isPublic(document)).toBe(false)
    expect((await listsOf(other)).notices).toMatchObject([{ kind: 'refused' }])
  })

  test('can be cancelled by those who release, and then its job does nothing', async () => {
    const document = await draft()
    await submit(document)
    await release(document, await preview(document), { at: inAnHour() })
    const [set] = (await listsOf(publisher)).scheduled.filter((one) => one.document === document.id)
    expect(await statusOf(editor.ask('POST', '/workflow/cancel', { id: set?.id }))).toBe(403)
    expect(await statusOf(publisher.ask('POST', '/workflow/cancel', { id: set?.id }))).toBe(200)
    await carryOut(cms.payload, String(set?.id), true)
    expect(await isPublic(document)).toBe(false)
    expect((await stateOf(document)).submission).toMatchObject({ state: 'waiting' })
  })

  test('is a withdrawal too', async () => {
    const document = await draft()
    await release(document, await preview(document))
    await release(document, await preview(document, 'withdraw'), { at: inAnHour() })
    await carryOut(cms.payload, await letItCome(document), true)
    expect(await isPublic(document)).toBe(false)
  })

  test('is refused for an hour that is over, and for those who may not release', async () => {
    const document = await draft()
    const plan = await preview(document)
    expect(await statusOf(release(document, plan, { at: '2020-01-01T00:00:00.000Z' }))).toBe(400)
    expect(await statusOf(release(document, plan, { at: inAnHour() }, editor))).toBe(403)
  })

  test('is done by the job of the queue, which a new process finds again', async () => {
    const document = await draft()
    await release(document, await preview(document), { at: inAnHour() })
    const { docs: jobs } = await cms.payload.find({
      collection: 'payload-jobs',
      pagination: false,
      sort: '-createdAt',
      limit: 1,
    })
    const [job] = jobs as unknown as { id: string; waitUntil: string }[]
    expect(new Date(job?.waitUntil ?? 0).getTime()).toBeGreaterThan(Date.now() + 3_000_000)
    await letItCome(document)
    await cms.payload.update({ collection: 'payload-jobs', id: job?.id, data: { waitUntil: null } } as never)
    await cms.payload.jobs.run({ queue: hourlyQueue })
    expect(await isPublic(document)).toBe(true)
  })

  test('goes with its document when that is deleted, and people are told', async () => {
    const document = await draft()
    await submit(document)
    await release(document, await preview(document), { at: inAnHour() })
    await editor.ask('DELETE', `/programs/${document.id}`)
    expect(titlesOf((await listsOf(publisher)).scheduled)).not.toContain(document.id)
    expect((await listsOf(publisher)).notices.find((one) => one.document === document.id)).toMatchObject({
      kind: 'gone',
    })
  })
})

describe('communications', () => {
  test('releases a number without asking, but not the definition that it needs', async () => {
    const statistic = await editor.ask('POST', '/statistics?draft=true', {
      key: 'xin-zhibiao',
      slug: 'xin-zhibiao',
      name: '新指标',
      kind: 'flow',
      unit: '人次',
      scale: 'one',
      definitions: [{ version: 'v1', from: '未知', text: '一年里的人次', comparable: true }],
    })
    const { doc } = (await statistic.json()) as { doc: { id: string } }
    const answer = await communications.ask('POST', '/observations?draft=true', {
      key: 'xin-zhibiao-2022',
      statistic: doc.id,
      definition: 'v1',
      value: '12',
      exactness: 'exact',
      period: { kind: 'year', year: 2022 },
      status: 'final',
      source: '统计报表',
    })
    const { doc: observation } = (await answer.json()) as { doc: { id: string } }
    const document = { slug: 'observations', id: observation.id }
    const plan = await preview(document, 'publish', communications)
    expect(plan).toMatchObject({ mayRelease: false, problems: [] })
    expect(await statusOf(release(document, plan, {}, communications))).toBe(403)
    expect(await statusOf(submit(document, communications))).toBe(200)
    expect(await statusOf(release(document, await preview(document)))).toBe(200)
  })
})

test('a stranger finds every door of the workflow closed', async () => {
  const doors = ['preview', 'state', 'lists'].map((place) =>
    cms.fetch(`/workflow/${place}?slug=programs&id=x`),
  )
  const posts = ['submit', 'send-back', 'take-back', 'release', 'cancel', 'read-notices'].map((place) =>
    cms.fetch(`/workflow/${place}`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    }),
  )
  const answers = await Promise.all([...doors, ...posts])
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401))
})
