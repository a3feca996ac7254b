import { parseSnapshotEnd } from '@xiezou/shared'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestCms, startCms } from '../../testing/start-cms.ts'
import { erasePerson } from '../../operations/erase/erase-person.ts'
import { sweep } from '../../publication/sweep.ts'
import { findCompanions, releaseTogether } from './together.ts'

const family = 'jiankang-jiating-shifanhu-1'
const name = '张清华'

let cms: TestCms

beforeAll(async () => {
  cms = await startCms()
})

afterAll(() => cms.stop())

const snapshot = async (): Promise<string> => (await cms.fetch('/publication/snapshot')).text()

type Line = {
  hash: string
  entry: {
    ref: string
    revision: number
    state: string
    note: string | null
    change: string
    formerSlugs: string[]
    history: unknown[]
    body?: Record<string, unknown>
  }
}

const entryOf = async (ref: string): Promise<Line['entry']> => {
  const answer = await cms.fetch(`/publication/documents?keys=${ref}`)
  return (JSON.parse(await answer.text()) as Line).entry
}

const manifest = async (): Promise<{ release: number; entries: Record<string, string> }> =>
  (await (await cms.fetch('/publication/manifest')).json()) as {
    release: number
    entries: Record<string, string>
  }

const countRows = async (): Promise<number> =>
  (await cms.payload.count({ collection: 'ledger-rows' as never })).totalDocs

const draftProgram = async (key: string, more: Record<string, unknown> = {}): Promise<string> => {
  const made = await cms.payload.create({
    collection: 'programs',
    data: { key, slug: key, name: `项目 ${key}`, kind: 'program', ...more },
    draft: true,
  })
  return (made as { id: string }).id
}

describe('what the world can read', () => {
  test('the manifest names every public document, and answers 304 to whoever has it already', async () => {
    const first = await cms.fetch('/publication/manifest')
    const etag = first.headers.get('etag') ?? ''
    const { entries } = (await first.json()) as { entries: Record<string, string> }
    expect(Object.keys(entries)).toHaveLength(127)
    const again = await cms.fetch('/publication/manifest', { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  test('the snapshot holds the documents of the manifest under the same hashes', async () => {
    const [end, ...rest] = (await snapshot()).trimEnd().split('\n').toReversed()
    const lines = rest.map((line) => JSON.parse(line) as Line)
    expect(parseSnapshotEnd(end ?? '')).toBe(lines.length)
    const { entries } = await manifest()
    expect(Object.fromEntries(lines.map(({ hash, entry }) => [entry.ref, hash]))).toEqual(entries)
  })

  test('an internal note is in nothing that is public, and no question of a stranger is answered by it', async () => {
    const { id, key } = await cms.find('observation', 'sunflower-houses-2022')
    await cms.publish('observation', String(key), { internalNote: '找秘密的人核对过', note: '公开的说明' })
    const ref = `observation/${String(key)}`
    expect((await entryOf(ref)).body).toMatchObject({ note: '公开的说明' })
    expect(await snapshot()).not.toContain('秘密的人')
    const oracle = `where[internalNote][contains]=${encodeURIComponent('秘密')}`
    for (const place of [`/observations?${oracle}`, `/observations/count?${oracle}`, `/observations/${id}`])
      expect((await cms.fetch(place)).status, place).toBe(403)
  })

  test('asking for documents by wrong, too many or no keys is refused in words', async () => {
    for (const keys of [
      '',
      'article',
      'nothing/at-all',
      Array.from({ length: 101 }, (_, index) => `article/a${index}`).join(','),
    ]) {
      const answer = await cms.fetch(`/publication/documents?keys=${keys}`)
      expect(answer.status).toBe(400)
      expect(await answer.json()).toHaveProperty('message')
    }
  })

  test('nothing else of the CMS is open to strangers', async () => {
    for (const place of [
      '/articles',
      '/articles?draft=true',
      '/users',
      '/observations',
      '/ledger-rows',
      '/releases',
      '/pictures',
      '/globals/site',
      '/publication/companions?slug=articles&id=x',
    ]) {
      expect((await cms.fetch(place)).status, place).toBeGreaterThanOrEqual(401)
    }
  })

  test('a request to release that makes no sense is answered in words, to those who have signed in', async () => {
    const user = await anyUser()
    for (const body of ['{', '{}', '{"documents":[{"slug":"users","id":"x"}],"why":"x"}']) {
      const login = await cms.payload.login({
        collection: 'users',
        data: { email: user.email, password: secret },
      })
      const answer = await cms.fetch('/publication/release', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', authorization: `JWT ${login.token ?? ''}` },
      })
      expect(answer.status, body).toBe(400)
    }
  })

  test('what is staged wants its token and is never stored on the way', async () => {
    expect((await cms.fetch('/staged/snapshot')).status).toBe(401)
    const answer = await cms.fetch('/staged/snapshot', {
      headers: { authorization: 'Bearer a-token-for-staged-things' },
    })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('a file that no released document names is not served', async () => {
    expect((await cms.fetch(`/publication/files/${'0'.repeat(64)}`)).status).toBe(404)
    expect((await cms.fetch('/publication/files/..%2F..%2Fxiezou.db')).status).toBe(400)
  })
})

describe('publishing', () => {
  test('a draft beside the published document changes nothing public until it is published', async () => {
    const before = await manifest()
    const { id } = await cms.find('program', 'nuanxin-daxuetang')
    await cms.payload.update({
      collection: 'programs',
      id,
      data: { name: '还没有定下来的名字' },
      draft: true,
    } as never)
    expect(await manifest()).toEqual(before)
    expect(await snapshot()).not.toContain('还没有定下来的名字')
    await cms.release('publish', 'programs', id)
    expect((await manifest()).release).toBe(before.release + 1)
    expect(await snapshot()).toContain('还没有定下来的名字')
  })

  test('saving the same again makes no release', async () => {
    const before = await manifest()
    await cms.publish('article', 'xiezouqu')
    expect(await manifest()).toEqual(before)
  })

  test('a reference to something that is not public is refused at its field, and nothing is written', async () => {
    const part = await draftProgram('part-that-is-a-draft')
    const whole = await draftProgram('whole-of-a-draft', { parts: [part] })
    const rows = await countRows()
    await expect(cms.release('publish', 'programs', whole)).rejects.toMatchObject({
      problems: [
        {
          ref: 'program/whole-of-a-draft',
          path: ['parts', 0],
          message: expect.stringContaining('还没有发布') as string,
        },
      ],
    })
    expect(await countRows()).toBe(rows)
    const stored = await cms.payload.findByID({ collection: 'programs', id: whole, draft: false })
    expect(stored).toMatchObject({ _status: 'draft' })
  })

  test('the set can be published together, and becomes public as one release', async () => {
    const part = await draftProgram('part-of-a-set')
    const whole = await draftProgram('whole-of-a-set', { parts: [part] })
    const req = await cms.request()
    const companions = await findCompanions(req, [{ type: 'program', id: whole }])
    expect(companions.map(({ ref }) => ref)).toEqual(['program/part-of-a-set'])
    const before = await manifest()
    const released = await releaseTogether(
      Object.assign(await cms.request(), { user: await anyUser() }),
      'publish',
      [{ type: 'program', id: whole }, ...companions],
      { why: '一起发布' },
    )
    expect(released).toBe(before.release + 1)
    const { entries } = await manifest()
    expect(Object.keys(entries)).toEqual(
      expect.arrayContaining(['program/whole-of-a-set', 'program/part-of-a-set']),
    )
  })

  test('all problems of a set are told at once, and none of it becomes public', async () => {
    const nameless = await draftProgram('nameless-one', { name: '' })
    const lost = await draftProgram('lost-one', { name: '' })
    const before = await manifest()
    const attempt = releaseTogether(
      Object.assign(await cms.request(), { user: await anyUser() }),
      'publish',
      [
        { type: 'program', id: nameless },
        { type: 'program', id: lost },
      ],
      { why: '一起发布' },
    )
    await expect(attempt).rejects.toMatchObject({
      problems: [
        { ref: 'program/nameless-one', path: ['name'] },
        { ref: 'program/lost-one', path: ['name'] },
      ],
    })
    expect(await manifest()).toEqual(before)
    expect(await snapshot()).not.toContain('nameless-one')
  })

  test('a program within itself is refused at the field as soon as a draft of it is saved', async () => {
    const outer = await draftProgram('outer')
    const middle = await draftProgram('middle')
    const inner = await draftProgram('inner', { parts: [middle] })
    const save = (id: string, parts: string[]) =>
      cms.payload.update({ collection: 'programs', id, data: { parts }, draft: true })
    await save(middle, [outer])
    await expect(save(outer, [inner])).rejects.toMatchObject({
      data: { errors: [{ path: 'parts', message: expect.stringContaining('绕成一圈') as string }] },
    })
    await expect(save(outer, [outer])).rejects.toMatchObject({
      data: { errors: [{ path: 'parts', message: expect.stringContaining('包含它自己') as string }] },
    })
  })

  test('an address that another document has is refused', async () => {
    const refusal = draftProgram('twin-of-an-address', { slug: 'jinqiu-zhuxue' })
    await expect(refusal).rejects.toMatchObject({ data: { errors: [{ path: 'slug' }] } })
  })

  test('a changed address is remembered, so that the old one can lead to it', async () => {
    const { slug, key } = await cms.find('program', 'jinqiu-zhuxue')
    await cms.publish('program', String(key), { slug: 'a-new-address' })
    const entry = await entryOf(`program/${String(key)}`)
    expect(entry.formerSlugs).toEqual([slug])
    await cms.publish('program', String(key), { slug })
    expect((await entryOf(`program/${String(key)}`)).formerSlugs).toEqual(['a-new-address'])
  })

  test('a major change needs a public note, which is told once', async () => {
    const key = 'part-of-a-set'
    const silent = cms.publish('program', key, { name: '改名一次', releaseChange: 'major' })
    await expect(silent).rejects.toMatchObject({ problems: [{ path: ['releaseNote'] }] })
    await cms.publish('program', key, { name: '改名一次', releaseChange: 'major', releaseNote: '更正名称' })
    expect(await entryOf(`program/${key}`)).toMatchObject({ change: 'major', note: '更正名称' })
    // The form begins the next change without it.
    expect(await cms.find('program', key)).toMatchObject({ releaseChange: 'minor', releaseNote: null })
    await cms.publish('program', key, { name: '改名两次' })
    expect(await entryOf(`program/${key}`)).toMatchObject({ change: 'minor', note: null })
  })

  test('a major change of a report keeps what was read before it; minor ones begin no version', async () => {
    const change = (data: Record<string, unknown>): Promise<unknown> =>
      cms.publish('article', 'xiezouqu', data)
    const historyOf = async (): Promise<unknown[]> => (await entryOf('article/xiezouqu')).history
    const { title } = (await entryOf('article/xiezouqu')).body as { title: string }
    const day = expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string
    await change({ title: `${title}（初稿）` })
    expect(await historyOf()).toEqual([{ day, note: null, body: null }])
    await change({ title, releaseChange: 'major', releaseNote: '更正标题' })
    const second = [
      { day, note: null, body: expect.objectContaining({ title: `${title}（初稿）` }) as unknown },
      { day, note: '更正标题', body: null },
    ]
    expect(await historyOf()).toEqual(second)
    const before = (await manifest()).entries['article/xiezouqu']
    await change({ description: '一次小改' })
    await change({ description: null })
    expect(await historyOf()).toEqual(second)
    expect((await manifest()).entries['article/xiezouqu']).not.toBe(before)
  })

  test('a note on a change that changes nothing is refused, since nobody would read it', async () => {
    const release = cms.publish('program', 'part-of-a-set', {
      releaseChange: 'major',
      releaseNote: '什么也没有改',
    })
    await expect(release).rejects.toMatchObject({ problems: [{ path: ['releaseChange'] }] })
  })

  test('a tag that a compressing proxy made a weak one is still known, and HEAD says what GET would', async () => {
    const etag = (await cms.fetch('/publication/manifest')).headers.get('etag') ?? ''
    const headers = { 'if-none-match': `W/${etag}` }
    expect((await cms.fetch('/publication/manifest', { headers })).status).toBe(304)
    const head = await cms.fetch('/publication/manifest', { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
  })

  test.each([
    ['alone', (etag: string) => etag, 304],
    ['among others, with blanks', (etag: string) => ` "a" ,\tW/${etag} , "b"`, 304],
    ['inside another one', (etag: string) => `"a${etag.slice(1)}`, 200],
    ['nowhere in 15,500 blanks', () => `a${' '.repeat(15_500)}b`, 200],
  ])('a tag that stands %s is known for what it is', async (_, toHeader, status) => {
    const etag = (await cms.fetch('/publication/manifest')).headers.get('etag') ?? ''
    const headers = { 'if-none-match': toHeader(etag) }
    expect((await cms.fetch('/publication/manifest', { headers })).status).toBe(status)
  })
})

describe('a release row', () => {
  test('says who approved it and the hash of what it did; the program itself approves nothing', async () => {
    const { docs } = await cms.payload.find({ collection: 'releases', pagination: false, sort: 'sequence' })
    const [seeded] = docs as unknown as { approvals: unknown[] }[]
    expect(seeded?.approvals).toEqual([])
    const together = (docs as unknown as { why: string; approvals: unknown[] }[]).find(
      ({ why }) => why === '一起发布',
    )
    expect(together?.approvals).toMatchObject([
      { by: 'publisher@xiezou.example', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    ])
  })
})

describe('observations', () => {
  const make = async (key: string, more: Record<string, unknown>): Promise<unknown> => {
    const { id } = await cms.find('statistic', 'miniapp-bound-residents')
    await cms.payload.create({
      collection: 'observations',
      data: {
        key,
        statistic: id,
        definition: 'source-2022',
        value: '300001',
        exactness: 'exact',
        period: { kind: 'as-of', year: 2023 },
        asOf: '2023-12-31',
        status: 'final',
        source: '统计报表',
        ...more,
      },
    })
    return cms.publish('observation', key)
  }

  test('a second value of the same period is refused unless it corrects the first', async () => {
    await make('bound-2023', {})
    await expect(make('bound-2023-again', {})).rejects.toMatchObject({ problems: [{ path: ['period'] }] })
    const { id } = await cms.find('observation', 'bound-2023')
    await make('bound-2023-corrected', {
      value: '300010',
      supersedes: id,
      status: 'corrected',
      note: '多计了重复绑定',
    })
    expect(await entryOf('observation/bound-2023-corrected')).toMatchObject({ state: 'live' })
  })

  test('an observation that a report pins cannot be withdrawn', async () => {
    const attempt = cms.withdraw('observation', 'miniapp-bound-residents-2022')
    await expect(attempt).rejects.toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ message: expect.stringContaining('引用') as string }),
      ]) as unknown,
    })
    expect(await entryOf('observation/miniapp-bound-residents-2022')).toMatchObject({ state: 'live' })
  })
})

describe('people', () => {
  test('a family may leave although a report mentions it; its name leaves the public documents with it', async () => {
    expect(await snapshot()).toContain(name)
    const before = await manifest()
    await cms.withdraw('family', family)
    const after = await snapshot()
    expect(after).not.toContain(name)
    expect(after).toContain('家庭被评为2022年度福建省')
    const { entries } = await manifest()
    expect(entries['article/xiezouqu']).not.toBe(before.entries['article/xiezouqu'])
    expect(await entryOf(`family/${family}`)).toMatchObject({ state: 'gone' })
  })

  test('publishing it again brings the name back to the sentence', async () => {
    await cms.publish('family', family)
    expect(await snapshot()).toContain(`${name}等`)
  })

  test('what is public cannot be deleted before it is withdrawn', async () => {
    const { id } = await cms.find('family', family)
    await expect(cms.payload.delete({ collection: 'families', id } as never)).rejects.toMatchObject({
      status: 409,
    })
  })

  test('erasing blanks every row that holds the person, keeps hash, date and reason, and leaves the rest readable', async () => {
    const { id } = await cms.find('family', family)
    const erased = await erasePerson(await cms.request(), { family: id, reason: '本人要求', names: [] })
    expect(erased?.rows).toBeGreaterThan(1)
    const { docs } = await cms.payload.find({ collection: 'ledger-rows', pagination: false })
    expect(JSON.stringify(docs)).not.toContain(name)
    const rows = docs as unknown as {
      ref: string
      hash: string
      erased: string | null
      body: string | null
    }[]
    const own = rows.filter(({ ref, erased }) => ref === `family/${family}` && erased !== null)
    expect(
      own.every(
        ({ hash, erased, body }) =>
          /^[0-9a-f]{64}$/.test(hash) && erased?.endsWith('本人要求') === true && body === null,
      ),
    ).toBe(true)
    expect(await snapshot()).not.toContain(name)
    expect(await snapshot()).toContain('家庭被评为2022年度福建省')
  })
})

describe('a crash', () => {
  test('rows whose release never came are not public, and are swept away at the next start', async () => {
    const before = await snapshot()
    const { release } = await manifest()
    await cms.payload.create({
      collection: 'ledger-rows',
      data: {
        ref: 'program/half-written',
        revision: 1,
        release: release + 1,
        state: 'live',
        hash: 'x',
        schemaVersion: 1,
        body: '{}',
        formerSlugs: [],
        change: 'minor',
        firstPublic: '2026-01-01',
        lastPublic: '2026-01-01',
      },
    })
    expect(await snapshot()).toBe(before)
    expect(await sweep(cms.payload)).toBe(1)
    expect(await sweep(cms.payload)).toBe(0)
    expect(await snapshot()).toBe(before)
  })
})

test('two releases at the same time both stand, one after the other', async () => {
  const { release } = await manifest()
  const [one, two] = [await draftProgram('at-once-one'), await draftProgram('at-once-two')]
  await Promise.all([one, two].map((id) => cms.release('publish', 'programs', id)))
  const after = await manifest()
  expect(after.release).toBe(release + 2)
  expect(Object.keys(after.entries)).toEqual(
    expect.arrayContaining(['program/at-once-one', 'program/at-once-two']),
  )
})

const secret = 'a-long-enough-password'

const anyUser = async (): Promise<{ email: string; collection: 'users' }> => {
  const email = 'publisher@xiezou.example'
  const where = { email: { equals: email } }
  const { docs } = await cms.payload.find({ collection: 'users', where, limit: 1 })
  const user =
    docs[0] ??
    (await cms.payload.create({ collection: 'users', data: { email, password: secret, role: 'publisher' } }))
  return { ...user, email, collection: 'users' }
}
