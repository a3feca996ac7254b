import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { largestDocument } from '../../http/limits.ts'
import { type FakeRenderer, startFakeRenderer } from '../../testing/fake-renderer.ts'
import { toLongSections } from '../../testing/long-report.ts'
import { type SignedIn, startCms, type TestCms } from '../../testing/start-cms.ts'
import { carryOut } from '../carry-out.ts'
import type { ShownPlan } from '../shown-plan.ts'

// A machine that is busy takes a minute for one of them.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let cms: TestCms
let renderer: FakeRenderer
let editor: SignedIn
let publisher: SignedIn

beforeAll(async () => {
  cms = await startCms()
  renderer = await startFakeRenderer()
  editor = await cms.signIn('editor')
  publisher = await cms.signIn('publisher')
})

afterAll(async () => {
  await renderer.stop()
  await cms.stop()
})

const json = async <Body>(answer: Promise<Response>): Promise<Body> => (await (await answer).json()) as Body

/** Saves as the form of the admin does. */
const save = (id: string, data: object, query: string): Promise<Response> => {
  const body = new FormData()
  body.set('_payload', JSON.stringify(data))
  const headers = { authorization: `JWT ${editor.token}` }
  return cms.fetch(`/articles/${id}${query}`, { method: 'PATCH', headers, body })
}

const make = async (key: string): Promise<string> => {
  const data = { key, slug: key, title: key, kicker: '特别报道' }
  return (await json<{ doc: { id: string } }>(editor.ask('POST', '/articles?draft=true', data))).doc.id
}

const toSections = async (length: Parameters<typeof toLongSections>[0]) => {
  const { id: statistic } = await cms.find('statistic', 'miniapp-bound-residents')
  const { id: observation } = await cms.find('observation', 'miniapp-bound-residents-2022')
  return toLongSections(length, statistic, observation)
}

test.each([
  ['300,000 characters and 1,000 numbers', { sections: 20, paragraphs: 50, characters: 300 }],
  ['one paragraph of 300,000 characters', { sections: 1, paragraphs: 1, characters: 300_000 }],
  ['300 chapters', { sections: 300, paragraphs: 1, characters: 70 }],
  ['5,000 characters more than Payload allows a text', { sections: 1, paragraphs: 9, characters: 5_000 }],
])('a report of %s is saved, previewed, submitted, set for an hour and published', async (name, length) => {
  const id = await make(`chang-${length.characters}`)
  const sections = await toSections(length)
  for (const query of ['?draft=true&autosave=true', '?draft=true'])
    expect((await save(id, { sections, description: `一份${name}` }, query)).status).toBe(200)
  const stored = await cms.payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
  expect(
    (await editor.ask('POST', '/preview', { documents: [{ slug: 'articles', data: stored }] })).status,
  ).toBe(200)
  const document = { slug: 'articles', id }
  expect((await editor.ask('POST', '/workflow/submit', { document })).status).toBe(200)
  const look = publisher.ask('GET', `/workflow/preview?slug=articles&id=${id}&deed=publish`)
  const { seen } = await json<ShownPlan>(look)
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const set = { document, deed: 'publish', seen, at }
  expect((await publisher.ask('POST', '/workflow/release', set)).status).toBe(200)
  const { docs } = await cms.payload.find({ collection: 'schedules', where: { document: { equals: id } } })
  const schedule = String(docs[0]?.id)
  const past = new Date(Date.now() - 1000).toISOString()
  await cms.payload.db.updateOne({ collection: 'schedules', id: schedule, data: { at: past } })
  await carryOut(cms.payload, schedule, true)
  const served = await (
    await cms.fetch(`/publication/documents?keys=article/chang-${length.characters}`)
  ).text()
  const { entry } = JSON.parse(served) as { entry: { body: { sections: { body: unknown }[] } } }
  const said = JSON.stringify(entry.body.sections)
  expect(said.match(/"statistic"/g)?.length).toBeGreaterThanOrEqual(length.sections * length.paragraphs)
  expect(said.match(/\p{Script=Han}/gu)?.length).toBeGreaterThan(
    (length.sections * length.paragraphs * length.characters * 6) / 7,
  )
})

test.each([
  ['saved in a form', (id: string, data: object) => save(id, data, '?draft=true&autosave=true')],
  [
    'saved by a program',
    (id: string, data: object) => editor.ask('PATCH', `/articles/${id}?draft=true`, data),
  ],
  ['published', (id: string, data: object) => publisher.release('publish', 'articles', id, { ...data })],
  [
    'previewed',
    (_: string, data: object) => editor.ask('POST', '/preview', { documents: [{ slug: 'articles', data }] }),
  ],
])('what is larger than a document may be is not %s, and told so in the same words', async (_, act) => {
  const id = await make(`tai-chang-${Math.random().toString(36).slice(2)}`)
  const answer = await act(id, { description: '长'.repeat(largestDocument / 3 + 64 * 1024) })
  expect(answer.status).toBe(413)
  expect(await answer.json()).toMatchObject({
    errors: [{ message: '没有成功：内容太大，一份最多 8 MB，大约 200 万字，请分成几份' }],
  })
})
