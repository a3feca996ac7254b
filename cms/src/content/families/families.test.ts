import type { ConsentScope } from '@xiezou/shared'
import { consentScopes } from '@xiezou/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startCms, type TestCms } from '../../testing/start-cms.ts'
import { toStory, uploadConsent } from '../../testing/families.ts'

let cms: TestCms
let evidence: string
let honour: string
let made = 0

beforeAll(async () => {
  cms = await startCms()
  evidence = await uploadConsent(cms)
  honour = (await cms.find('honour', 'jiankang-jiating-shifanhu-2022')).id
})

afterAll(() => cms.stop())

/** Everything that can be written of a family, whatever its basis covers. */
const everything = {
  kind: 'family',
  name: '林小满家庭',
  nameless: '一户示范家庭',
  people: ['林小满'],
  place: '福建省福州市鼓楼区',
  story: toStory('周末一家人去做志愿者。'),
}

const consent = (scope: readonly ConsentScope[], more: object = {}) => ({
  kind: 'consent',
  scope,
  date: '2024-03-01',
  evidence,
  ...more,
})
const lawful = { kind: 'already-lawfully-public', where: '专题报道', when: '2022' }

const create = async (basis: object, more: object = {}): Promise<string> => {
  const key = `jia-${(made += 1)}`
  const { id } = (await cms.payload.create({
    collection: 'families',
    data: { ...everything, key, slug: key, honours: [honour], basis, ...more },
    draft: true,
  })) as { id: string }
  return id
}

const publish = (id: string) => cms.release('publish', 'families', id)

type Published = { name: string; place: string | null; honours: string[]; story: unknown[] }

const publicBody = async (key: string): Promise<Published> => {
  const answer = await cms.fetch(`/publication/documents?keys=family/${key}`)
  return (JSON.parse(await answer.text()) as { entry: { body: Published } }).entry.body
}

describe('what is published of a family is what its basis covers', () => {
  const bases: [string, () => object, readonly ConsentScope[]][] = [
    ['already lawfully public', () => lawful, ['name', 'honours']],
    ['a consent to everything', () => consent(consentScopes), consentScopes],
    ...consentScopes.map((scope): [string, () => object, ConsentScope[]] => [
      `a consent to ${scope} alone`,
      () => consent([scope]),
      [scope],
    ]),
    ['a consent to name and story', () => consent(['name', 'story']), ['name', 'story']],
  ]

  test.each(bases)('%s', async (_, toBasis, covered) => {
    await publish(await create(toBasis()))
    const body = await publicBody(`jia-${made}`)
    expect({
      name: body.name === '林小满家庭',
      honours: body.honours.length > 0,
      story: JSON.stringify(body.story).includes('志愿者'),
      place: body.place !== null,
    }).toEqual({
      name: covered.includes('name'),
      honours: covered.includes('honours'),
      story: covered.includes('story'),
      place: covered.includes('place'),
    })
    const all = JSON.stringify(body)
    const words: [ConsentScope, string][] = [
      ['name', '林小满'],
      ['story', '志愿者'],
      ['place', '鼓楼区'],
    ]
    expect(words.filter(([scope, word]) => all.includes(word) && !covered.includes(scope))).toEqual([])
    expect(all).not.toContain(evidence)
  })
})

describe('a family is refused, with the reason at the field,', () => {
  const past = '2024-01-01T00:00:00.000Z'
  const named = ['name', 'story'] as const
  const cases: [string, () => object, object, string, string][] = [
    ['without a basis', () => ({}), {}, 'basis.kind', '没有公开的依据'],
    ['without a basis, its name filled in', () => ({}), { nameless: '' }, 'basis.kind', '没有公开的依据'],
    ['without a scope', () => consent([]), {}, 'basis.scope', '同意公开哪些内容'],
    ['without the day of its consent', () => consent(named, { date: null }), {}, 'basis.date', '同意的日期'],
    ['without evidence', () => consent(named, { evidence: null }), {}, 'basis.evidence', '上传同意书'],
    [
      'after its consent ran out',
      () => consent(named, { until: past }),
      {},
      'basis.until',
      '2024-01-01 08:00 到期',
    ],
    [
      'after its consent was withdrawn',
      () => consent(named, { withdrawnAt: past }),
      {},
      'basis.withdrawnAt',
      '已撤回',
    ],
    [
      'without another way to call it where it may not be named',
      () => consent(['story']),
      { nameless: '' },
      'nameless',
      '怎样称呼',
    ],
    [
      'whose story names it where it may not be named',
      () => consent(['story']),
      { story: toStory('林小满每周读书。') },
      'story',
      '林小满',
    ],
    [
      'with a place finer than the district',
      () => consent(['name', 'place']),
      { place: '鼓楼区东街街道' },
      'place',
      '区、县',
    ],
  ]

  test.each(cases)('%s', async (_, toBasis, more, path, message) => {
    const id = await create(toBasis(), more)
    const publisher = await cms.signIn('publisher')
    const refused = await publisher.release('publish', 'families', id)
    expect([refused.status, await refused.json()]).toMatchObject([
      422,
      { problems: [{ path, message: expect.stringContaining(message) as string }] },
    ])
    const answer = await cms.fetch(`/publication/documents?keys=family/jia-${made}`)
    expect(await answer.text()).toBe('')
  })
})

test('key and slug of a family are made up, and hold nothing of its name', async () => {
  const { key, slug } = (await cms.payload.create({
    collection: 'families',
    data: { ...everything, basis: lawful },
    draft: true,
  })) as unknown as { key: string; slug: string }
  expect(key).toMatch(/^jiating-[0-9a-f]{8}$/)
  expect(slug).toBe(key)
})

describe('why something was released', () => {
  const lastWhy = async (): Promise<string> => {
    const { docs } = await cms.payload.find({ collection: 'releases', sort: '-sequence', limit: 1 })
    return (docs[0] as unknown as { why: string }).why
  }

  test.each(['publish', 'withdraw'] as const)(
    'names nobody whose consent does not cover the name: %s',
    async (deed) => {
      const id = await create(consent(['story']))
      if (deed === 'withdraw') await publish(id)
      const publisher = await cms.signIn('publisher')
      const place = `slug=families&id=${id}&deed=${deed}`
      const plan = (await (await publisher.ask('GET', `/workflow/preview?${place}`)).json()) as {
        seen: unknown
      }
      const released = await publisher.ask('POST', '/workflow/release', {
        document: { slug: 'families', id },
        deed,
        seen: plan.seen,
      })
      expect(released.status).toBe(200)
      expect(await lastWhy()).toContain('一户示范家庭')
      expect(await lastWhy()).not.toContain('林小满')
    },
  )

  test('names nobody in words that somebody typed', async () => {
    const id = await create(consent(['story']))
    const publisher = await cms.signIn('publisher')
    const documents = [{ slug: 'families', id }]
    const why = '发布林小满家庭和林小满的故事'
    expect((await publisher.ask('POST', '/publication/release', { documents, why })).status).toBe(200)
    expect(await lastWhy()).not.toContain('林小满')
  })
})
