import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../../testing/start-cms.ts'
import type { About } from './about-endpoint.ts'
import type { Use } from './find-uses.ts'

let cms: TestCms
let editor: SignedIn

beforeAll(async () => {
  cms = await startCms()
  editor = await cms.signIn('editor')
})

afterAll(() => cms.stop())

const about = async (slug: string, id: string, who = editor): Promise<About> =>
  (await (await who.ask('GET', `/documents/about?slug=${slug}&id=${id}`)).json()) as About

const usesOf = async (slug: string, type: 'statistic' | 'observation' | 'program', key: string) =>
  (await about(slug, (await cms.find(type, key)).id)).uses

const toSaid = ({ sentence }: Use): string => `${sentence?.before}[${sentence?.marked}]${sentence?.after}`

describe('where a number is used', () => {
  test('is each sentence that prints it, and whether it is pinned there', async () => {
    const uses = await usesOf('statistics', 'statistic', 'sunflower-houses')
    const [said] = uses.filter(({ sentence }) => sentence !== null)
    expect(said).toMatchObject({ title: '凝心聚力，唱响家庭健康“协奏曲”', binding: '固定', isDraft: false })
    expect(toSaid(said as Use)).toContain('同安区建成“向日葵亲子小屋”[6个]，并')
    expect(said?.live).toBe('http://127.0.0.1:4321/reports/xiezouqu/')
    expect(said?.form).toMatch(/^\/admin\/collections\/articles\//)
  })

  test('is told of one value as of its statistic', async () => {
    const [ofStatistic, ofValue] = [
      await usesOf('statistics', 'statistic', 'sunflower-houses'),
      await usesOf('observations', 'observation', 'sunflower-houses-2022'),
    ]
    const said = ofStatistic.flatMap(({ sentence }) => sentence ?? [])
    expect(said).not.toEqual([])
    expect(ofValue.map(({ sentence }) => sentence)).toEqual(said)
  })

  test('is told of drafts too, apart from what is public', async () => {
    const { id } = await cms.find('statistic', 'sunflower-houses')
    const entry = { statistic: id, mode: 'latest', definition: 'source-2022', period: 'as-of' }
    const data = { key: 'ban-kuai', title: '草稿板块', entries: [entry], _status: 'draft' }
    await cms.payload.create({ collection: 'statistics-blocks', data, draft: true })
    const uses = await usesOf('statistics', 'statistic', 'sunflower-houses')
    expect(uses.filter(({ isDraft }) => isDraft)).toEqual([
      expect.objectContaining({ title: '草稿板块', place: '第1项', binding: '总是最新', live: null }),
    ])
  })

  test('is told where a draft is too unfinished to be read', async () => {
    const { id } = await cms.find('program', 'jinqiu-zhuxue')
    const data = { parts: [id], _status: 'draft' }
    await cms.payload.create({ collection: 'programs', data, draft: true })
    const uses = await usesOf('programs', 'program', 'jinqiu-zhuxue')
    expect(uses).toContainEqual(expect.objectContaining({ title: '（还没有名称）', isDraft: true }))
  })
})

describe('where readers see a document', () => {
  test('is its page, and nowhere before it is public', async () => {
    const { id, slug } = await cms.find('statistic', 'sunflower-houses')
    expect((await about('statistics', id)).live).toBe(`http://127.0.0.1:4321/statistics/${String(slug)}/`)
    const data = { key: 'not-yet', slug: 'not-yet', name: '还没有', kind: 'program', _status: 'draft' }
    const draft = await cms.payload.create({ collection: 'programs', data, draft: true })
    expect((await about('programs', String(draft.id))).live).toBeNull()
    expect((await about('home', 'home')).live).toBe('http://127.0.0.1:4321/')
  })

  test('is nothing for what has no page of its own', async () => {
    const { id } = await cms.find('observation', 'sunflower-houses-2022')
    expect((await about('observations', id)).live).toBeNull()
  })
})

test('is told to nobody who may not read the document', async () => {
  const { id } = await cms.find('article', 'xiezouqu')
  const place = `/documents/about?slug=articles&id=${id}`
  expect((await cms.fetch(place)).status).toBe(401)
  const clerk = await cms.signIn('communications')
  expect((await clerk.ask('GET', place)).status).toBe(403)
  expect((await editor.ask('GET', '/documents/about?slug=users&id=x')).status).toBe(400)
  expect((await editor.ask('GET', '/documents/about?slug=articles&id=nothing')).status).toBe(404)
})

test('links to the forms of others only for those who may open them', async () => {
  const clerk = await cms.signIn('communications')
  const { id } = await cms.find('statistic', 'sunflower-houses')
  const { uses } = await about('statistics', id, clerk)
  expect(uses.filter(({ title }) => title.includes('协奏曲')).map(({ form }) => form)).toEqual(
    expect.arrayContaining([null]),
  )
})
