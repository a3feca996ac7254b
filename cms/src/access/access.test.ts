import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestCms, startCms } from '../testing/start-cms.ts'

let cms: TestCms
let payload: Payload

beforeAll(async () => {
  cms = await startCms()
  payload = cms.payload
})

afterAll(() => cms.stop())

const ask = (method: string, place: string, body?: unknown) =>
  cms.fetch(place, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })

const statusOf = async (method: string, place: string, body?: unknown) =>
  (await ask(method, place, body)).status

describe('a stranger', () => {
  it('gets nothing of any collection, whatever is asked', async () => {
    const slugs = Object.keys(payload.collections)
    const places = slugs.flatMap((slug) => [
      `/${slug}`,
      `/${slug}?draft=true&trash=true&depth=3`,
      `/${slug}/count`,
      `/${slug}/versions`,
      `/${slug}/00000000-0000-0000-0000-000000000000`,
    ])
    const answers = await Promise.all(
      places.map(async (place) => {
        const answer = await ask('GET', place)
        return { place, status: answer.status }
      }),
    )
    expect(answers.filter(({ status }) => ![401, 403, 404, 501].includes(status))).toEqual([])
    expect(slugs).toContain('articles')
  })

  it('gets nothing of any global', async () => {
    const places = payload.globals.config.flatMap(({ slug }) => [
      `/globals/${slug}`,
      `/globals/${slug}?draft=true`,
      `/globals/${slug}/versions`,
    ])
    expect(await Promise.all(places.map((place) => statusOf('GET', place)))).toEqual(places.map(() => 403))
  })

  it('writes nothing', async () => {
    const { id } = await cms.find('article', 'xiezouqu')
    expect(await statusOf('POST', '/articles', { title: 'mine' })).toBe(403)
    expect(await statusOf('PATCH', `/articles/${id}`, { title: 'mine' })).toBe(403)
    expect(await statusOf('DELETE', `/articles/${id}`)).toBe(403)
    expect(await statusOf('POST', '/globals/site', { name: 'mine' })).toBe(403)
    expect(await statusOf('POST', '/editor/printed', { uses: [] })).toBe(401)
  })

  it('cannot become the first user, nobody being there yet', async () => {
    expect(await payload.count({ collection: 'users' })).toEqual({ totalDocs: 0 })
    const asked = { email: 'stranger@example.org', password: 'a-long-enough-password' }
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => statusOf('POST', '/users/first-register', asked)),
    )
    expect(answers).toEqual(Array.from({ length: 8 }, () => 403))
    expect(await payload.count({ collection: 'users' })).toEqual({ totalDocs: 0 })
  })

  it('finds no GraphQL', async () => {
    expect(await statusOf('POST', '/graphql', { query: '{ __typename }' })).toBe(404)
  })
})

describe('the last administrator', () => {
  const make = async (email: string, role = 'administrator') =>
    payload.create({ collection: 'users', data: { email, password: 'a-long-enough-password', role } })
  const refused = { status: 409, message: '至少要有一位管理员：请先让另一个人成为管理员' }

  it('cannot be deleted or demoted, and the one before could', async () => {
    await make('editor@example.org', 'editor')
    const [first, second, third] = [
      await make('one@example.org'),
      await make('two@example.org'),
      await make('three@example.org'),
    ]
    await payload.delete({ collection: 'users', id: first.id })
    await payload.update({ collection: 'users', id: second.id, data: { role: 'editor' } })
    const last = { collection: 'users' as const, id: third.id }
    await expect(payload.delete(last)).rejects.toMatchObject(refused)
    await expect(payload.delete({ ...last, select: { email: true } })).rejects.toMatchObject(refused)
    await expect(payload.update({ ...last, data: { role: 'publisher' } })).rejects.toMatchObject(refused)
    expect(await payload.findByID(last)).toMatchObject({ role: 'administrator' })
  })

  it('cannot be deleted among all at once', async () => {
    const { docs } = await payload.find({ collection: 'users' })
    await expect(
      payload.delete({
        collection: 'users',
        where: { id: { exists: true } },
        overrideAccess: false,
        user: { ...docs.find(({ role }) => role === 'administrator'), collection: 'users' },
      }),
    ).rejects.toThrow()
    expect(await payload.count({ collection: 'users' })).toEqual({ totalDocs: docs.length })
  })

  it('remains where two administrators take the role from each other at the same moment', async () => {
    await make('four@example.org')
    const administrators = { collection: 'users' as const, where: { role: { equals: 'administrator' } } }
    const { docs } = await payload.find(administrators)
    const answers = await Promise.allSettled(
      docs.map(({ id }) => payload.update({ collection: 'users', id, data: { role: 'editor' } })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await payload.find(administrators)).totalDocs).toBe(1)
  })
})

describe('what an administrator is offered of people', () => {
  it('is the role and the lock of others, and neither of their own', async () => {
    const one = await cms.signIn('administrator')
    const other = await cms.signIn('editor')
    const offered = async (id: string) => {
      const answer = await one.ask('POST', `/users/access/${id}`, {})
      const { fields } = (await answer.json()) as { fields: Record<string, true | { update?: boolean }> }
      return ['role', 'lockedOut'].map((name) => {
        const field = fields[name]
        return field === true || field?.update === true
      })
    }
    expect(await offered(other.id)).toEqual([true, true])
    expect(await offered(one.id)).toEqual([false, false])
    // Whoever says that they are somebody else is refused all the same.
    await one.ask('PATCH', `/users/${one.id}`, { id: other.id, role: 'editor', lockedOut: true })
    expect(await payload.findByID({ collection: 'users', id: one.id })).toMatchObject({
      role: 'administrator',
      lockedOut: false,
    })
  })
})

describe('a key', () => {
  it('cannot become another one once the document was public', async () => {
    await expect(cms.update('program', 'jinqiu-zhuxue', { key: 'other' })).rejects.toMatchObject({
      data: { errors: [{ path: 'key', message: '这份内容公开过，标识不能再改，请恢复为 jinqiu-zhuxue' }] },
    })
  })

  it('may be chosen anew while the document is a draft', async () => {
    const { id } = await payload.create({ collection: 'programs', data: { key: 'on' }, draft: true })
    const changed = await payload.update({ collection: 'programs', id, data: { key: 'one' }, draft: true })
    expect(changed).toMatchObject({ key: 'one' })
  })

  it('may be missing in several drafts', async () => {
    const create = () => payload.create({ collection: 'programs', data: { key: '' }, draft: true })
    await create()
    await expect(create()).resolves.toMatchObject({ key: null })
  })
})
