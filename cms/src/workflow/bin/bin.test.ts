import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadOverview } from '../dashboard/load-overview.ts'
import { loadStaged } from '../publishing/staged.ts'
import { type SignedIn, startCms, type TestCms } from '../../testing/start-cms.ts'

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

type Place = { slug: string; id: string }
type Values = Record<string, unknown>

const json = async <Body>(answer: Promise<Response>): Promise<Body> => (await (await answer).json()) as Body
const statusOf = async (answer: Promise<Response>): Promise<number> => (await answer).status

let made = 0
const names: Record<string, string> = { articles: 'title' }
const more: Record<string, (key: string) => Values> = {
  programs: () => ({ kind: 'program' }),
  statistics: () => ({
    kind: 'flow',
    unit: '人次',
    scale: 'one',
    definitions: [{ version: 'v1', from: '未知', text: '一年里的人次', comparable: true }],
  }),
}

/** A draft of several states, that was never public. */
const draft = async (slug: string, data: Values = {}): Promise<Place & { key: string }> => {
  const key = `binned-${++made}`
  const named = { key, [names[slug] ?? 'name']: `甲 ${key}`, ...more[slug]?.(key), ...data }
  const { doc } = await json<{ doc: { id: string } }>(editor.ask('POST', `/${slug}?draft=true`, named))
  const place = { slug, id: doc.id, key }
  for (const name of ['乙', '丙'])
    expect(await save(place, { [names[slug] ?? 'name']: `${name} ${key}` })).toBe(200)
  return place
}

const at = ({ slug, id }: Place): string => `/${slug}/${id}`
const named = ({ slug, id }: Place) => ({ slug, id })
const save = (place: Place, data: Values, who = editor): Promise<number> =>
  statusOf(who.ask('PATCH', `${at(place)}?draft=true`, data))
const through = (door: string, places: Place[], who = editor): Promise<Response> =>
  who.ask('POST', `/workflow/${door}`, { documents: places.map(named) })
const remove = async (...places: Place[]): Promise<void> => {
  expect(await statusOf(through('delete', places))).toBe(200)
}
const restore = async (...places: Place[]): Promise<void> => {
  expect(await statusOf(through('restore', places))).toBe(200)
}
const release = async (deed: 'publish' | 'withdraw', { slug, id }: Place): Promise<void> => {
  expect(await statusOf(publisher.release(deed, slug, id))).toBe(200)
}

/** Everything that is kept of a document: its row, its newest state, and its versions. */
const stored = async ({ slug, id }: Place): Promise<unknown[]> => {
  const { db } = cms.payload
  const { docs } = await db.findVersions({
    collection: slug,
    where: { parent: { equals: id } },
    sort: 'id',
    pagination: false,
  })
  return [await db.findOne({ collection: slug, where: { id: { equals: id } } }), ...docs]
}

const withoutMark = (kept: unknown[]): unknown =>
  JSON.parse(JSON.stringify(kept, (name, value: unknown) => (name === 'deletedAt' ? undefined : value)))

const deletedAtOf = async (place: Place): Promise<string | null> => {
  const { db } = cms.payload
  const main = await db.findOne<{ id: string; deletedAt?: string | null }>({
    collection: place.slug,
    where: { id: { equals: place.id } },
  })
  return main?.deletedAt ?? null
}

const collections = ['programs', 'articles', 'organizations', 'honours', 'statistics']

describe('what is deleted', () => {
  test.each(collections)('of %s is in the bin, and comes back as it was with its versions', async (slug) => {
    const place = await draft(slug)
    const before = await stored(place)
    const began = new Date().toISOString()
    expect(await statusOf(editor.ask('DELETE', at(place)))).toBe(200)
    expect(await deletedAtOf(place)).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(String(await deletedAtOf(place)) >= began).toBe(true)
    expect(withoutMark(await stored(place))).toEqual(withoutMark(before))
    await restore(place)
    expect(await deletedAtOf(place)).toBeNull()
    expect(withoutMark(await stored(place))).toEqual(withoutMark(before))
    const { docs } = await json<{ docs: Values[] }>(
      editor.ask('GET', `/${slug}?draft=true&where[key][equals]=${place.key}`),
    )
    expect(docs).toMatchObject([{ id: place.id, [names[slug] ?? 'name']: `丙 ${place.key}` }])
    expect(await save(place, { internalNote: '还能改' })).toBe(200)
  })

  test('that was withdrawn comes back withdrawn; what is public, with a draft or without, stays so', async () => {
    const place = await draft('programs', { slug: `binned-was-public-${made}` })
    await release('publish', place)
    expect(await statusOf(editor.ask('DELETE', at(place)))).toBe(409)
    expect(await save(place, { name: '还没有公开的名称' })).toBe(200)
    expect(await statusOf(through('delete', [place], publisher))).toBe(409)
    expect(await deletedAtOf(place)).toBeNull()
    await release('withdraw', place)
    const before = await stored(place)
    await remove(place)
    await restore(place)
    expect(withoutMark(await stored(place))).toEqual(withoutMark(before))
  })

  test('twice is not found, and what is restored twice says so', async () => {
    const place = await draft('programs')
    await remove(place)
    expect(await statusOf(through('delete', [place]))).toBe(404)
    await restore(place)
    const again = await through('restore', [place])
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('不在回收站里')])
  })

  test('together is restored and deleted for good all or none', async () => {
    const [one, other, there] = [await draft('programs'), await draft('honours'), await draft('programs')]
    await remove(one, other)
    for (const door of ['restore', 'delete-for-good']) {
      expect(await statusOf(through(door, [one, other, there], publisher))).toBe(409)
      expect([await deletedAtOf(one), await deletedAtOf(other)]).not.toContain(null)
    }
    await restore(one, other)
    expect([await deletedAtOf(one), await deletedAtOf(other)]).toEqual([null, null])
  })

  test('no longer waits for anybody, and does not wait again when it is restored', async () => {
    const place = await draft('programs', { slug: `binned-waits-${made}` })
    expect(await statusOf(editor.ask('POST', '/workflow/submit', { document: named(place) }))).toBe(200)
    const waiting = async (): Promise<string[]> =>
      (await json<{ waiting: { document: string }[] }>(publisher.ask('GET', '/workflow/lists'))).waiting.map(
        ({ document }) => document,
      )
    expect(await waiting()).toContain(place.id)
    expect(await statusOf(publisher.ask('DELETE', at(place)))).toBe(200)
    expect(await waiting()).not.toContain(place.id)
    const { notices } = await json<{ notices: { document: string; kind: string; title: string }[] }>(
      editor.ask('GET', '/workflow/lists'),
    )
    expect(notices.filter(({ document }) => document === place.id)).toMatchObject([
      { kind: 'gone', title: `丙 ${place.key}` },
    ])
    await restore(place)
    expect(await waiting()).not.toContain(place.id)
  })
})

describe('what is in the bin is nowhere else', () => {
  const list = async (who: SignedIn, place: string): Promise<string> => (await who.ask('GET', place)).text()

  test('not in lists, on the dashboard, nor in what would be public', async () => {
    const place = await draft('programs', { slug: `binned-seen-${made}` })
    const seen: [string, () => Promise<string>][] = [
      ['a list', () => list(editor, `/programs?limit=500`)],
      ['a list of drafts', () => list(editor, `/programs?draft=true&limit=500`)],
      ['a search', () => list(editor, `/programs?draft=true&where[key][like]=${place.key}`)],
      [
        'a search for none in the bin',
        () => list(editor, '/programs?where[deletedAt][exists]=false&limit=500'),
      ],
      ['itself', () => list(editor, at(place))],
      ['itself as a draft', () => list(editor, `${at(place)}?draft=true`)],
      ['the dashboard', async () => JSON.stringify(await loadOverview(await editor.request()))],
      ['what would be public', async () => JSON.stringify(await loadStaged(await editor.request()))],
      ['a look', () => list(editor, `/workflow/preview?slug=programs&id=${place.id}`)],
    ]
    for (const [what, load] of seen) expect(await load(), what).toContain(place.key)
    const { totalDocs } = await json<{ totalDocs: number }>(editor.ask('GET', '/programs/count'))
    await remove(place)
    for (const [what, load] of seen) expect(await load(), what).not.toContain(place.key)
    expect(await json(editor.ask('GET', '/programs/count'))).toEqual({ totalDocs: totalDocs - 1 })
    expect(await list(editor, `/programs?trash=true&where[deletedAt][exists]=true`)).toContain(place.key)
    await restore(place)
    for (const [what, load] of seen) expect(await load(), what).toContain(place.key)
  })

  test('neither a statistic nor its values are found by whoever writes', async () => {
    const statistic = await draft('statistics')
    const value = await json<{ doc: { id: string } }>(
      editor.ask('POST', '/observations?draft=true', {
        statistic: statistic.id,
        definition: 'v1',
        value: '77123',
        exactness: 'exact',
        source: '报表',
        period: { kind: 'as-of', year: 2023 },
        asOf: '未知',
        status: 'final',
      }),
    )
    const observation = { slug: 'observations', id: value.doc.id }
    const find = (words: string): Promise<string> => list(editor, `/editor/statistics?words=${words}`)
    expect(await find('77123')).toContain(statistic.id)
    await remove(observation)
    expect(await find('77123')).not.toContain(statistic.id)
    await restore(observation)
    await remove(statistic)
    expect(await find(statistic.key)).not.toContain(statistic.id)
    await restore(statistic)
    expect(await find('77123')).toContain(observation.id)
  })

  test('nor does it go along with what refers to it', async () => {
    const part = await draft('programs', { slug: `binned-part-${made}` })
    const whole = await draft('programs', { parts: [part.id] })
    const companions = (): Promise<string> =>
      list(publisher, `/publication/companions?slug=programs&id=${whole.id}`)
    expect(await companions()).toContain(part.id)
    await remove(part)
    expect(await companions()).not.toContain(part.id)
  })

  test('is counted where it would close a circle of parts when it comes back', async () => {
    const part = await draft('programs')
    const whole = await draft('programs', { parts: [part.id] })
    await remove(whole)
    const answer = await editor.ask('PATCH', `${at(part)}?draft=true`, { parts: [whole.id] })
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('绕成一圈')])
  })

  test('still says in what unit its values are, and what they are called', async () => {
    const statistic = await draft('statistics')
    await remove(statistic)
    const values = { statistic: statistic.id, value: '12万人次' }
    const { doc } = await json<{ doc: Values }>(editor.ask('POST', '/observations?draft=true', values))
    expect(doc).toMatchObject({
      value: '120000',
      label: expect.stringContaining(`丙 ${statistic.key}`) as string,
    })
  })
})

describe('a document in the bin', () => {
  const writes: [string, (place: Place, who: SignedIn) => Promise<Response>][] = [
    ['saved', (place, who) => who.ask('PATCH', at(place), { name: '改了' })],
    ['saved as a draft', (place, who) => who.ask('PATCH', `${at(place)}?draft=true`, { name: '改了' })],
    [
      'saved by itself',
      (place, who) => who.ask('PATCH', `${at(place)}?draft=true&autosave=true`, { name: '改了' }),
    ],
    [
      'saved where it lies',
      (place, who) => who.ask('PATCH', `${at(place)}?draft=true&trash=true`, { name: '改了' }),
    ],
    ['published', (place, who) => who.release('publish', place.slug, place.id)],
    ['withdrawn', (place, who) => who.release('withdraw', place.slug, place.id)],
    ['reverted', (place, who) => who.ask('POST', '/workflow/revert', { document: named(place) })],
    [
      'published by writing a field',
      (place, who) => who.ask('PATCH', `${at(place)}?trash=true`, { _status: 'published' }),
    ],
    [
      'restored by writing a field',
      (place, who) => who.ask('PATCH', `${at(place)}?trash=true`, { deletedAt: null, _status: 'draft' }),
    ],
    [
      'restored as published',
      (place, who) => who.ask('PATCH', `${at(place)}?trash=true`, { deletedAt: null, _status: 'published' }),
    ],
    [
      'deleted again at another time',
      (place, who) => who.ask('PATCH', `${at(place)}?trash=true`, { deletedAt: '2020-01-01T00:00:00.000Z' }),
    ],
    [
      'given an earlier version',
      async (place, who) => who.ask('POST', `/programs/versions/${await oldest(place)}?draft=true`),
    ],
    ['copied', (place, who) => who.ask('POST', `${at(place)}/duplicate?draft=true`, {})],
    ['submitted', (place, who) => who.ask('POST', '/workflow/submit', { document: named(place) })],
    [
      'released',
      (place, who) =>
        who.ask('POST', '/workflow/release', {
          document: named(place),
          deed: 'publish',
          seen: { hash: '0'.repeat(64), sequence: 1, said: {} },
        }),
    ],
    [
      'set for an hour',
      (place, who) =>
        who.ask('POST', '/workflow/release', {
          document: named(place),
          deed: 'publish',
          seen: { hash: '0'.repeat(64), sequence: 1, said: {} },
          at: new Date(Date.now() + 3_600_000).toISOString(),
        }),
    ],
  ]
  const oldest = async ({ slug, id }: Place): Promise<string> =>
    String(
      (
        await cms.payload.db.findVersions({
          collection: slug,
          where: { parent: { equals: id } },
          sort: 'createdAt',
          limit: 1,
        })
      ).docs[0]?.id,
    )

  test.each(writes)('is not %s, by anybody', async (_, write) => {
    const place = await draft('programs')
    await remove(place)
    const before = await stored(place)
    const count = (): Promise<{ totalDocs: number }> =>
      cms.payload.count({ collection: 'programs', trash: true })
    const all = await count()
    for (const who of [editor, publisher, communications]) {
      const answer = await write(place, who)
      expect(answer.status).toBeGreaterThanOrEqual(400)
      expect(answer.status).toBeLessThan(500)
      const words = await answer.text()
      if (who === publisher) expect(words).toMatch(/回收站|deletedAt/)
    }
    expect(await stored(place)).toEqual(before)
    expect(await count()).toEqual(all)
  })

  test('is offered nothing that would be refused by a form, nor is a list offered Payload’s own deletion', async () => {
    const place = await draft('programs')
    const offered = async (): Promise<Values> => json(editor.ask('POST', `/programs/access/${place.id}`, {}))
    expect(await offered()).toMatchObject({ update: true, create: true })
    await remove(place)
    const inBin = await offered()
    expect([inBin['update'], inBin['create'], inBin['delete']]).not.toContain(true)
    await restore(place)
    expect((await offered())['delete']).not.toBe(true)
    const { collections } = await json<{ collections: Record<string, Values> }>(editor.ask('GET', '/access'))
    expect(collections['programs']).toMatchObject({ update: true })
    expect(collections['programs']?.['delete']).not.toBe(true)
  })

  test('is opened for good by nobody else: who may not read it sees nothing of its bin', async () => {
    const place = await draft('articles')
    await remove(place)
    const places = [
      '/articles?trash=true',
      '/articles?trash=true&draft=true',
      '/articles?trash=true&where[deletedAt][exists]=true',
      `/articles/${place.id}?trash=true`,
      '/articles/versions?trash=true',
      '/articles/count?trash=true',
    ]
    for (const one of places) {
      const answer = await communications.ask('GET', one)
      expect(answer.status, one).toBe(403)
      expect(await answer.text()).not.toContain(place.key)
      expect((await cms.fetch(one)).status, one).toBeGreaterThanOrEqual(400)
      expect((await editor.ask('GET', one)).status, one).toBe(200)
    }
    const asked = `/observations?trash=true&where[statistic.deletedAt][exists]=true`
    expect((await communications.ask('GET', asked)).status).toBe(200)
  })

  test('is deleted for good by those who release it, with all its versions, and only from the bin', async () => {
    const place = await draft('programs')
    const forGood = (who: SignedIn): Promise<number> => statusOf(who.ask('DELETE', `${at(place)}?trash=true`))
    expect(await forGood(publisher)).toBe(409)
    await remove(place)
    for (const who of [editor, communications]) {
      expect(await forGood(who)).toBe(403)
      expect(await statusOf(through('delete-for-good', [place], who))).toBe(403)
    }
    expect(await statusOf(through('restore', [place], communications))).toBe(403)
    expect(await deletedAtOf(place)).not.toBeNull()
    expect(await forGood(publisher)).toBe(200)
    expect(await stored(place)).toEqual([null])
  })
})

describe('the moment of deletion', () => {
  const values = ['2020-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z', '昨天', true, { $gt: '' }]

  test.each(values)(
    '%j is written by nobody into a draft, a public document or a new one',
    async (deletedAt) => {
      const place = await draft('programs', { slug: `binned-mark-${made}` })
      const open = await draft('programs', { slug: `binned-open-${made}` })
      await release('publish', open)
      for (const who of [editor, publisher, communications]) {
        for (const query of ['', '?draft=true', '?trash=true'])
          for (const one of [place, open])
            expect(
              await statusOf(who.ask('PATCH', `${at(one)}${query}`, { deletedAt })),
            ).toBeGreaterThanOrEqual(400)
        const created = { key: `binned-new-${made}`, name: '新的', kind: 'program', deletedAt }
        expect(await statusOf(who.ask('POST', '/programs?draft=true', created))).toBeGreaterThanOrEqual(400)
      }
      expect([await deletedAtOf(place), await deletedAtOf(open)]).toEqual([null, null])
      const { _status } = await json<{ _status: string }>(editor.ask('GET', at(open)))
      expect(_status).toBe('published')
    },
  )

  test('is no matter for a form that sends it empty', async () => {
    const place = await draft('programs')
    expect(await save(place, { deletedAt: null, name: '丁' })).toBe(200)
  })
})

describe('a name that a document in the bin has', () => {
  test.each([
    ['key', '标识'],
    ['slug', '网址部分'],
  ])('as its %s is taken, and is told as such', async (field, label) => {
    const name = `binned-name-${made}`
    const place = await draft('programs', { [field]: name })
    // A name that stands in a draft alone.
    const later = `${name}-later`
    expect(await save(place, { [field]: later })).toBe(200)
    await remove(place)
    const other = await draft('programs')
    const answer = await editor.ask('PATCH', `${at(other)}?draft=true`, { [field]: later })
    expect(answer.status).toBe(400)
    const { errors } = (await answer.json()) as { errors: { data: { errors: unknown[] } }[] }
    expect(errors[0]?.data.errors).toMatchObject([
      { path: field, message: expect.stringMatching(new RegExp(`回收站里的“.+”用着这个${label}`)) as string },
    ])
    await restore(place)
    expect(await statusOf(editor.ask('PATCH', `${at(other)}?draft=true`, { [field]: later }))).toBe(400)
  })

  test('is not given to another one that is named by itself', async () => {
    const name = '同名的项目'
    const create = async (): Promise<Values & Place> => {
      const { doc } = await json<{ doc: Values & { id: string } }>(
        editor.ask('POST', '/programs?draft=true', { name, kind: 'program' }),
      )
      return { ...doc, slug: 'programs', own: doc['slug'] }
    }
    const first = await create()
    await remove(first)
    const second = await create()
    expect([second['key'], second['own']]).not.toContain(first['key'])
    await restore(first)
    expect(await save(first, { internalNote: '还在' })).toBe(200)
    expect(await save(second, { internalNote: '也在' })).toBe(200)
  })
})

describe('a draft that refers to what is in the bin', () => {
  test.each([
    ['programs', 'parts', 'programs', (id: string): unknown => [id]],
    ['honours', 'recipients', 'organizations', (id: string) => [{ relationTo: 'organizations', value: id }]],
    ['articles', 'programs', 'programs', (id: string) => [id]],
    ['observations', 'statistic', 'statistics', (id: string) => id],
  ])(
    'as %s do in %s to %s, keeps its reference, is told so, and is whole again afterwards',
    async (slug, field, referred, refer) => {
      const one = await draft(referred, { slug: `binned-referred-${made}` })
      const whole = await draft(slug, { slug: `binned-refers-${made}`, [field]: refer(one.id) })
      const before = await stored(whole)
      await remove(one)
      expect(await stored(whole)).toEqual(before)
      expect(await save(whole, { internalNote: '改过' })).toBe(200)
      const { [field]: kept } = await json<Values>(editor.ask('GET', `${at(whole)}?draft=true&depth=0`))
      expect(kept).toEqual(refer(one.id))
      const answer = await editor.ask('POST', '/workflow/submit', { document: named(whole) })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(`引用的“丙 ${one.key}”在回收站里`)
      await restore(one)
      const again = await editor.ask('POST', '/workflow/submit', { document: named(whole) })
      expect(await again.text()).not.toContain('回收站')
    },
  )
})
