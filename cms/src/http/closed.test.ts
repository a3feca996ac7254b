import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { roles } from '../access/roles.ts'
import { type SignedIn, type TestCms, startCms } from '../testing/start-cms.ts'
import { largeBody } from './limits.ts'
import { mostRows, toCheckedSearch } from './query.ts'

const secret = '这句话谁都不该看到'

let cms: TestCms
const people = new Map<string, SignedIn>()

beforeAll(async () => {
  cms = await startCms()
  for (const role of roles) people.set(role, await cms.signIn(role))
  const { payload } = cms
  await payload.create({ collection: 'articles', data: { title: secret, key: 'closed' }, draft: true })
  await payload.create({ collection: 'families', data: { name: secret, key: 'closed-family' }, draft: true })
  await payload.create({
    collection: 'observations',
    data: { internalNote: secret, key: 'closed-one' },
    draft: true,
  })
  const data = Buffer.from(`%PDF-1.4\n${secret}\nstartxref\n0\n%%EOF`)
  await payload.create({
    collection: 'evidence-files',
    data: { about: 'consent', title: secret },
    file: { data, name: 'closed.pdf', mimetype: 'application/pdf', size: data.length },
  })
})

afterAll(() => cms.stop())

type Stored = { id: string; filename: string }

const toIds = async (slug: string): Promise<string[]> => {
  const { docs } = await cms.payload.db.find({ collection: slug, limit: 2 })
  return docs.map((one) => String(one['id']))
}

/** Every way that there is to ask for something of a collection. */
const toPlaces = async (slug: string): Promise<[method: string, place: string][]> => {
  const { versions, upload } = cms.payload.collections[slug]?.config ?? {}
  const ids = await toIds(slug)
  const old = versions ? (await cms.payload.db.findVersions({ collection: slug, limit: 1 })).docs : []
  const files = upload ? (await cms.payload.db.find<Stored>({ collection: slug, limit: 1 })).docs : []
  return [
    ['GET', ''],
    ['GET', '?draft=true&depth=2&limit=0'],
    ['GET', '?trash=true&pagination=false'],
    ['GET', '?where[or][0][title][like]=%25&where[or][1][name][like]=%25'],
    ['GET', '?select[hash]=true&sort=-hash'],
    ['GET', '?joins[x][limit]=0&populate[users][hash]=true'],
    ['GET', '/count'],
    ['GET', '/versions?depth=2'],
    ['POST', '/access'],
    ...ids.flatMap((id): [string, string][] => [
      ['GET', `/${id}?draft=true&depth=2&trash=true`],
      ['POST', `/${id}/duplicate`],
      ['POST', `/access/${id}`],
      ['PATCH', `/${id}`],
      ['DELETE', `/${id}`],
    ]),
    ...old.flatMap(({ id }): [string, string][] => [
      ['GET', `/versions/${id}`],
      ['POST', `/versions/${id}`],
    ]),
    ...files.map((one): [string, string] => ['GET', `/file/${one.filename}`]),
  ]
}

describe('a stranger', () => {
  it('is given nothing by any route of any collection', async () => {
    const open: string[] = []
    for (const slug of Object.keys(cms.payload.collections))
      for (const [method, place] of await toPlaces(slug)) {
        const body = method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } }
        const answer = await cms.fetch(`/${slug}${place}`, { method, ...body })
        const says = await answer.text()
        // Preferences answer a stranger that there are none, without looking.
        const isNothing = says === JSON.stringify({ message: '未找到', value: null })
        if (says.includes(secret) || !([400, 401, 403, 404, 501].includes(answer.status) || isNothing))
          open.push(`${method} /${slug}${place} ${answer.status} ${says.slice(0, 200)}`)
      }
    expect(open).toEqual([])
  })

  it('finds no way around them', async () => {
    const answers = await Promise.all(
      [
        '/payload-jobs/run',
        '/payload-jobs/handle-schedules',
        '/graphql',
        '/graphql-playground',
        '/og?title=x',
        '/publication/documents?keys=article/closed',
        '/publication/files/closed.pdf',
        '/staged/snapshot',
        '/editor/printed',
        '/globals/site/versions',
        '/globals/home?draft=true',
      ].map(async (place) => {
        const answer = await cms.fetch(place)
        return [place, answer.status, (await answer.text()).includes(secret)]
      }),
    )
    const closed = [400, 401, 403, 404]
    expect(answers.filter(([, status]) => !closed.includes(Number(status)))).toEqual([
      ['/publication/documents?keys=article/closed', 200, false],
    ])
    expect(answers.filter(([, , leaks]) => leaks)).toEqual([])
    const snapshot = await cms.fetch('/publication/snapshot')
    expect(await snapshot.text()).not.toContain(secret)
  })

  it('is not listened to for long', async () => {
    const say = (place: string, length: number, type = 'application/json') =>
      cms.fetch(place, {
        method: 'POST',
        headers: { 'content-type': type },
        body: JSON.stringify({ email: 'a@b.example', password: 'x'.repeat(length) }),
      })
    for (const place of ['/users/login', '/articles', '/globals/site', '/editor/printed']) {
      expect((await say(place, 17 * 1024)).status, place).toBe(413)
      expect((await say(place, 1024)).status, place).not.toBe(413)
    }
    expect((await say('/pictures', 17 * 1024, 'multipart/form-data; boundary=x')).status).toBe(413)
    const long = { title: 'x'.repeat(17 * 1024) }
    expect((await people.get('editor')?.ask('POST', '/articles?draft=true', long))?.status).not.toBe(413)
    const endless = { title: 'x'.repeat(largeBody) }
    expect((await people.get('editor')?.ask('POST', '/articles?draft=true', endless))?.status).toBe(413)
  })

  it('on this machine writes from both its names, and from no third', async () => {
    const signIn = async (origin: string): Promise<number> => {
      const body = JSON.stringify({ email: people.get('editor')?.email, password: 'a-long-enough-password' })
      const headers = { 'content-type': 'application/json', origin }
      return (await cms.fetch('/users/login', { method: 'POST', headers, body })).status
    }
    expect(await signIn('http://127.0.0.1:3000')).toBe(200)
    expect(await signIn('http://localhost:3000')).toBe(200)
    expect(await signIn('http://localhost:3001')).toBe(403)
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }
    const unnamed = await cms.fetch('/users/login', { method: 'POST', headers, body: '{}' })
    expect(unnamed.status).toBe(403)
  })

  it('learns of an account neither that it is there nor who it is', async () => {
    const ask = async (place: string): Promise<unknown> => (await cms.fetch(place)).json()
    expect(await ask('/users/me')).toMatchObject({ user: null })
    expect((await cms.fetch('/users/init')).status).toBe(404)
    for (const place of ['/access', '/payload-preferences/articles-list'])
      expect((await cms.fetch(place)).status, place).toBe(401)
    for (const place of [
      '/users/forgot-password',
      '/users/reset-password',
      '/users/unlock',
      '/users/first-register',
    ]) {
      const body = JSON.stringify({
        email: people.get('editor')?.email,
        password: 'a-long-enough-password',
        token: 'x',
      })
      const headers = { 'content-type': 'application/json' }
      expect((await cms.fetch(place, { method: 'POST', body, headers })).status, place).toBe(403)
    }
  })
})

const toHidden = (fields: FlattenedField[], before = ''): string[] =>
  fields.flatMap((field) => {
    const place = `${before}${field.name}`
    if ('hidden' in field && field.hidden) return [place]
    return 'flattenedFields' in field ? toHidden(field.flattenedFields, `${place}.`) : []
  })

describe('somebody who has signed in', () => {
  it.each(roles)('as %s cannot find out by asking and sorting what is hidden', async (role) => {
    const person = people.get(role)
    expect(toHidden(cms.payload.collections['users']?.config.flattenedFields ?? [])).toContain('hash')
    const answered: string[] = []
    for (const { slug, flattenedFields } of cms.payload.config.collections) {
      const related = flattenedFields.flatMap((field) =>
        field.type === 'relationship' && field.relationTo === 'users'
          ? [`${field.name}.hash`, `${field.name}.salt`]
          : [],
      )
      for (const field of [
        ...toHidden(flattenedFields),
        ...related,
        ...(slug === 'users' ? ['sessions.id'] : []),
      ])
        for (const query of [
          `where[${field}][like]=a`,
          `where[${field}][exists]=true`,
          `sort=${field}`,
          `sort=-${field}`,
        ]) {
          const answer = await person?.ask('GET', `/${slug}?${query}`)
          if (answer?.status === 200) answered.push(`/${slug}?${query}`)
        }
    }
    expect(answered).toEqual([])
  })

  it.each(roles)('as %s is never handed what signs somebody in', async (role) => {
    const person = people.get(role)
    for (const place of [
      '/users?depth=2&select[hash]=true&select[salt]=true',
      '/users/me',
      '/payload-locked-documents?depth=2',
    ]) {
      const says = (await (await person?.ask('GET', place))?.text()) ?? ''
      expect(says).not.toMatch(/"(hash|salt|resetPasswordToken)"/)
    }
    const { docs } = (await (await person?.ask('GET', '/users?limit=100'))?.json()) as {
      docs: { id: string; sessions?: unknown[] }[]
    }
    expect(docs.filter(({ id, sessions }) => id !== person?.id && sessions?.length)).toEqual([])
  })

  it('gets no more rows than one answer holds, and nothing deeper than its neighbours', async () => {
    const limits = await Promise.all(
      ['limit=0', 'limit=100000', 'limit=-1', 'limit=007'].map(async (query) => {
        const answer = await people.get('administrator')?.ask('GET', `/observations?depth=0&${query}`)
        return ((await answer?.json()) as { limit: number }).limit
      }),
    )
    expect(limits).toEqual([mostRows, mostRows, 1, 7])
    expect(toCheckedSearch('?pagination=false', () => null)).toBe('?pagination=false&limit=500')
    for (const query of ['limit=all', '[limit]=0', 'limit[]=0', 'limit=1&limit=0', 'depth[x]=9'])
      expect((await people.get('administrator')?.ask('GET', `/observations?${query}`))?.status, query).toBe(
        400,
      )
  })

  it('gets what a document refers to, and what that refers to, and nothing of what is further away', async () => {
    const { payload } = cms
    const chain: string[] = []
    for (const key of ['deep-1', 'deep-2', 'deep-3', 'deep-4']) {
      const data = { key, name: key, kind: 'program', parts: chain.slice(0, 1) }
      chain.unshift(String((await payload.create({ collection: 'programs', data, draft: true })).id))
    }
    for (const depth of [0, 1, 2, 3, 10]) {
      const answer = await people.get('editor')?.ask('GET', `/programs/${chain[0]}?draft=true&depth=${depth}`)
      const says = (await answer?.text()) ?? ''
      const named = ['deep-4', 'deep-3', 'deep-2', 'deep-1'].filter((key) => says.includes(`"name":"${key}"`))
      expect(named, String(depth)).toHaveLength(Math.min(depth, 2) + 1)
    }
  })

  it('has earlier versions kept from whoever may not read the document', () => {
    const unsaid = [...cms.payload.config.collections, ...cms.payload.config.globals]
      .filter(({ versions, access }) => Boolean(versions) && !('readVersions' in access))
      .map(({ slug }) => slug)
    expect(unsaid).toEqual([])
  })
})

describe('an answer', () => {
  it('is never a page, and in nobody’s cache unless it is public', async () => {
    const closed = {
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-robots-tag': 'noindex',
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'referrer-policy': 'no-referrer',
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    }
    const answers = [
      await people.get('editor')?.ask('GET', '/articles'),
      await cms.fetch('/articles'),
      await cms.fetch('/articles?limit=x'),
      await cms.fetch('/nothing'),
    ]
    for (const answer of answers) expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject(closed)
    const open = await cms.fetch('/publication/manifest')
    expect(open.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(open.headers.get('cache-control')).toBe('no-cache')
  })

  it('to what failed inside says nothing of the inside', async () => {
    const broken = vi
      .spyOn(cms.payload.db, 'find')
      .mockRejectedValue(new Error(`SQLITE_ERROR at ${process.cwd()}`))
    const answer = await people.get('editor')?.ask('GET', '/articles')
    broken.mockRestore()
    expect(answer?.status).toBe(500)
    expect(await answer?.text()).not.toMatch(/SQLITE|\/|at /)
  })
})
