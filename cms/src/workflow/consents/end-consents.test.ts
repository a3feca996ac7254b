import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadOverview } from '../dashboard/load-overview.ts'
import { type SignedIn, type TestCms, startCms } from '../../testing/start-cms.ts'
import { endConsents } from './end-consents.ts'
import { hourlyQueue } from '../../queues.ts'
import { isFilePublic, publishFamily, readPublic, type ShownFamily } from '../../testing/families.ts'

let cms: TestCms

beforeAll(async () => {
  cms = await startCms()
})

afterAll(() => cms.stop())

const soon = () => new Date(Date.now() + 3_600_000)

const readFamily = (id: string, draft = true) =>
  cms.payload.findByID({ collection: 'families', id, depth: 0, draft, joins: false }) as unknown as Promise<{
    _status: string
    ended: { at: string | null; why: string | null; changed: string[]; written: string[] }
  }>

/** Lets a consent have run out long ago, without anything having noticed. */
const runOut = async ({ family }: ShownFamily): Promise<void> => {
  const { basis } = (await readFamily(family)) as unknown as { basis: object }
  const data = { basis: { ...basis, until: '2024-01-01T00:00:00.000Z' } }
  await cms.payload.db.updateOne({ collection: 'families', id: family, data })
}

const areFilesPublic = async ({ files }: ShownFamily) =>
  new Set(await Promise.all(files.map((hash) => isFilePublic(cms, hash))))

describe('a consent that runs out', () => {
  const name = '苏晓棠'
  const until = soon()
  let shown: ShownFamily
  let editor: SignedIn
  let publisher: string

  beforeAll(async () => {
    shown = await publishFamily(cms, 'dao-qi', name, { basis: { until: until.toISOString() } })
    editor = await cms.signIn('editor')
    await cms.signIn('communications')
    const { docs } = await cms.payload.find({ collection: 'users', where: { role: { equals: 'publisher' } } })
    publisher = String(docs[0]?.id)
  })

  test('holds until its hour', async () => {
    expect(await endConsents(cms.payload, new Date(until.getTime() - 1))).toEqual([])
    expect(await readPublic(cms)).toContain(name)
    expect(await areFilesPublic(shown)).toEqual(new Set([true]))
  })

  test('takes the name out of every public byte at its hour, and pictures with their files', async () => {
    const ended = await endConsents(cms.payload, until)
    expect(ended).toMatchObject([{ id: shown.family, why: 'expired' }])
    const all = await readPublic(cms)
    expect(all).not.toContain(name)
    expect(all).not.toContain('每周去做志愿者')
    expect(all).toContain('一户家庭')
    expect(shown.files.filter((hash) => all.includes(hash))).toEqual([])
    expect(await areFilesPublic(shown)).toEqual(new Set([false]))
  })

  test('leaves the picture no longer public to those who work here either', async () => {
    const one = await cms.signIn('publisher')
    const answer = await one.ask('GET', `/documents/about?slug=pictures&id=${shown.picture}`)
    expect(await answer.json()).toMatchObject({ live: null, isWithheld: true })
    const { counts } = await loadOverview(await one.request())
    expect(counts.find(({ type }) => type === 'picture')).toMatchObject({ count: 0 })
  })

  test('tells the editor, on the form, when, why, and which documents changed', async () => {
    const { _status, ended } = await readFamily(shown.family)
    expect(_status).toBe('draft')
    expect(ended).toMatchObject({ why: 'expired', written: [] })
    expect(ended.at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
    expect(ended.changed).toEqual([
      '报道“一家人的周末（dao-qi）”',
      '荣誉“2022年度福建省“健康家庭示范户””',
      `图片“${name}在院子里”`,
    ])
  })

  test('tells everybody who may see families, and nobody else', async () => {
    const { docs } = await cms.payload.find({ collection: 'notices', pagination: false })
    const told = docs as unknown as { to: string; kind: string; word: string; document: string }[]
    const notices = told.filter(({ document }) => document === shown.family)
    expect(notices.map(({ to }) => to).toSorted()).toEqual([editor.id, publisher].toSorted())
    expect(notices[0]).toMatchObject({
      kind: 'consent-ended',
      word: expect.stringContaining('一家人的周末（dao-qi）') as string,
    })
  })

  test('is ended once, however often and by however many processes it is looked for', async () => {
    const { sequence } = await newestRelease()
    await Promise.all([endConsents(cms.payload, until), endConsents(cms.payload, until)])
    expect((await newestRelease()).sequence).toBe(sequence)
  })
})

const newestRelease = async () => {
  const { docs } = await cms.payload.find({ collection: 'releases', sort: '-sequence', limit: 1 })
  return docs[0] as unknown as { sequence: number; by: string; why: string }
}

describe('a consent that is withdrawn', () => {
  test('holds no longer once that is saved, in a draft too, without anybody publishing it', async () => {
    const name = '顾念慈'
    const shown = await publishFamily(cms, 'che-hui', name)
    expect(await readPublic(cms)).toContain(name)
    const { basis } = (await readFamily(shown.family)) as unknown as { basis: object }
    await cms.payload.update({
      collection: 'families',
      id: shown.family,
      data: { basis: { ...basis, withdrawnAt: new Date(Date.now() - 1000).toISOString() } },
      draft: true,
      autosave: true,
    } as never)
    await vi.waitFor(
      async () => {
        expect(await readPublic(cms)).not.toContain(name)
      },
      { timeout: 10_000 },
    )
    expect(await areFilesPublic(shown)).toEqual(new Set([false]))
    expect(await readFamily(shown.family, false)).toMatchObject({
      _status: 'draft',
      ended: { why: 'withdrawn' },
    })
    expect(await newestRelease()).toMatchObject({ by: 'system', why: '撤下一户家庭' })
  })

  test('keeps the family from being published again by a save of the form', async () => {
    const { id } = await cms.find('family', 'che-hui')
    const again = cms.release('publish', 'families', id)
    await expect(again).rejects.toMatchObject({ problems: [{ path: ['basis', 'withdrawnAt'] }] })
  })

  test('for a later hour waits for it, in the queue of the database', async () => {
    const shown = await publishFamily(cms, 'gai-tian', '何以宁')
    const { basis } = (await readFamily(shown.family)) as unknown as { basis: object }
    const at = soon().toISOString()
    await cms.payload.update({
      collection: 'families',
      id: shown.family,
      data: { basis: { ...basis, withdrawnAt: at } },
      draft: true,
    } as never)
    const { docs } = await cms.payload.find({
      collection: 'payload-jobs' as never,
      where: { queue: { equals: hourlyQueue } },
    })
    expect(docs).toContainEqual(expect.objectContaining({ waitUntil: at }))
    expect(await readPublic(cms)).toContain('何以宁')
  })

  test('while nothing ran takes effect at the next start', async () => {
    const shown = await publishFamily(cms, 'ting-ji', '白露秋')
    // As a server that was down left it: the hour has passed, and no job was there to see it.
    await runOut(shown)
    expect(await readPublic(cms)).toContain('白露秋')
    await cms.payload.jobs.queue({ task: 'end-consents', queue: hourlyQueue, input: {} })
    await cms.payload.jobs.run({ queue: hourlyQueue })
    expect(await readPublic(cms)).not.toContain('白露秋')
  })
})

test('a report that writes the name out is named to the editor, since only an editor can mend it', async () => {
  const shown = await publishFamily(cms, 'zhi-xie', '夏知秋')
  await cms.publish('program', 'jinqiu-zhuxue', { summary: '夏知秋等人受助。' })
  await runOut(shown)
  await endConsents(cms.payload, new Date())
  expect((await readFamily(shown.family)).ended.written).toEqual(['项目“金秋助学”'])
})
