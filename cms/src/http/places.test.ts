import type { Endpoint, SanitizedConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roles } from '../access/roles.ts'
import config from '../payload.config.ts'
import { type SignedIn, type TestCms, startCms } from '../testing/start-cms.ts'
import { findRoute } from './places.ts'
import { Refused } from './refused.ts'

type One = { name: string; method: string; path: string; literals: string[]; endsFreely: boolean }

let known: SanitizedConfig
let cms: TestCms
const askers = new Map<string, SignedIn | null>([['stranger', null]])

beforeAll(async () => {
  known = await config
  cms = await startCms()
  for (const role of roles) askers.set(role, await cms.signIn(role))
})

afterAll(() => cms.stop())

/** Everything that Payload, as it is configured, would answer: what it brings along, and what is ours. */
const toAll = (): One[] => {
  const of = (before: string, endpoints: Endpoint[] | false): One[] =>
    (endpoints === false ? [] : endpoints).map(({ method, path }) => {
      const steps = [before, ...path.split('/')].filter((step) => step !== '')
      return {
        name: `${method} ${before}${path === '/' ? '' : path}`,
        method: method.toUpperCase(),
        path: `/api/${steps.map((step) => (step.startsWith(':') ? 'x1' : step)).join('/')}`,
        literals: steps.filter((step) => !step.startsWith(':')).flatMap((step) => step.split('/')),
        endsFreely: /:(key|filename|file|hash)$/.test(path),
      }
    })
  return [
    ...of('', known.endpoints),
    ...known.globals.flatMap(({ slug, endpoints }) => of(`globals/${slug}`, endpoints)),
    ...known.collections.flatMap(({ slug, endpoints }) => of(slug, endpoints)),
  ]
}

const statusOf = (method: string, path: string, given = known): number => {
  try {
    findRoute(given, method, path)
    return 200
  } catch (error) {
    if (error instanceof Refused) return error.status
    throw error
  }
}

/** The same address in other letters; Payload reads most of them as if they were the same. */
const misspell = ({ path, literals, endsFreely }: One): string[] => [
  ...literals.flatMap((literal) => [
    path.replace(`/${literal}`, `/${literal.toUpperCase()}`),
    path.replace(`/${literal}`, `/${literal.charAt(0).toUpperCase()}${literal.slice(1)}`),
    path.replace(`/${literal}`, `//${literal}`),
    path.replace(`/${literal}`, `%2F${literal}`),
    path.replace(`/${literal}`, `/.%2f${literal}`),
    path.replace(`/${literal}`, `/%252e/${literal}`),
    path.replace(`/${literal}`, `/${literal};x=1`).replace(/;x=1$/, endsFreely ? '/y/z' : ';x=1'),
    path.replace(
      `/${literal}`,
      `/%${literal.charCodeAt(0).toString(16).padStart(4, '0')}${literal.slice(1)}`,
    ),
  ]),
  `${path}/`,
  `${path}//`,
  path.replace('/api/', '/API/'),
  path.replace('/api/', '/api//'),
  `/${path}`,
]

const toKept = (): string[] => known.collections.filter(({ versions }) => versions).map(({ slug }) => slug)

describe('an address', () => {
  it('is listed, or does not exist', () => {
    const tables = /^\w+ (payload-(kv|jobs|migrations)|ledger-rows|sign-in-attempts)\b/
    const names = toAll()
      .filter(({ method, path }) => statusOf(method, path) !== 200)
      .map(({ name }) => name)
      .filter((name) => !tables.test(name))
    expect(
      toAll().filter(({ name, method, path }) => tables.test(name) && statusOf(method, path) !== 404),
    ).toEqual([])
    const ofVersions = names.filter((name) => /\/versions(\/:id)?$/.test(name))
    expect(ofVersions.filter((name) => toKept().some((slug) => name.includes(` ${slug}/`)))).toEqual([])
    expect(names.filter((name) => !ofVersions.includes(name)).sort()).toEqual(
      [
        ...['attachments', 'evidence-files', 'pictures'].map((slug) => `get ${slug}/paste-url/:id?`),
        ...['first-register', 'forgot-password', 'reset-password', 'unlock', 'verify/:id'].map(
          (place) => `post users/${place}`,
        ),
        ...[
          'get ',
          'delete ',
          'delete /:id',
          'delete /:key',
          'patch ',
          'patch /:id',
          'post ',
          'post /:id/duplicate',
        ].map((one) => one.replace(' ', ' payload-preferences')),
        'get users/init',
        'post payload-preferences/access/:id?',
        ...known.collections
          .filter(({ disableBulkEdit }) => disableBulkEdit)
          .flatMap(({ slug }) => [`delete ${slug}`, `patch ${slug}`]),
      ].sort(),
    )
  })

  it('does not come to exist because something brings it along', () => {
    const endpoint: Endpoint = { path: '/surprise', method: 'get', handler: () => new Response() }
    const brought = {
      ...known,
      endpoints: [...known.endpoints, endpoint],
      globals: known.globals.map((one) => ({ ...one, endpoints: [endpoint] })),
      collections: known.collections.map((one) => ({ ...one, endpoints: [endpoint] })),
    } as unknown as SanitizedConfig
    for (const path of [
      '/api/surprise',
      '/api/globals/home/surprise',
      '/api/articles/surprise',
      '/api/users/surprise',
    ])
      expect(statusOf('GET', path, brought), path).toBe(404)
  })

  it('in any other spelling does not exist', () => {
    const found = toAll().flatMap((one) =>
      misspell(one)
        .filter((path) => path !== one.path && ![400, 403, 404].includes(statusOf(one.method, path)))
        .map((path) => `${one.method} ${path}`),
    )
    // A preference may have any name, `Count` too.
    expect(found.filter((one) => !/^GET \/api\/payload-preferences\/[^/]+$/.test(one))).toEqual([])
  })

  it('written in escapes is the same one', () => {
    const toEscaped = (path: string): string =>
      path.replaceAll(/[a-z0-9]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
    const differ = toAll().filter(({ method, path }) => {
      const status = statusOf(method, path)
      if (status !== 200) return statusOf(method, toEscaped(path)) !== status
      return findRoute(known, method, toEscaped(path)).pathname !== path
    })
    expect(differ).toEqual([])
  })

  it.each(['PUT', 'TRACE', 'PROPFIND', 'CONNECT', 'get'])('is never asked by %s', (method) => {
    expect(statusOf(method === 'get' ? 'GET' : method, '/api/users/me')).toBe(method === 'get' ? 200 : 404)
  })
})

describe('whoever asks in other letters', () => {
  const places: [method: string, place: string][] = [
    ['POST', '/users/Forgot-Password'],
    ['POST', '/users/FORGOT-PASSWORD'],
    ['POST', '/users/forgot-password/'],
    ['POST', '/users/%66orgot-Password'],
    ['POST', '/Users/forgot-password'],
    ['POST', '/users/Reset-Password'],
    ['POST', '/users/First-Register'],
    ['POST', '/users/Unlock'],
    ['POST', '/users/Verify/x'],
    ['POST', '/users/Refresh-Token'],
    ['GET', '/users/Me'],
    ['GET', '/users/ME/'],
    ['GET', '/users/Versions'],
    ['GET', '/users/VERSIONS/x'],
    ['GET', '/articles/Versions'],
    ['GET', '/articles/Count'],
    ['POST', '/articles/Access'],
    ['GET', '/Articles'],
    ['GET', '/globals/Home'],
    ['GET', '/Globals/home'],
    ['GET', '/globals/home/Versions'],
    ['GET', '/Access'],
    ['GET', '/payload-jobs/Run'],
    ['GET', '/Payload-Jobs/run'],
    ['GET', '/Publication/manifest'],
    ['GET', '/Staged/snapshot'],
    ['POST', '/Publication/release'],
    ['GET', '/pictures/Paste-URL/x'],
  ]

  it.each([...['stranger', ...roles]])('as %s gets nothing, and changes nothing', async (as) => {
    const person = askers.get(as) ?? null
    const email = askers.get('editor')?.email ?? ''
    for (const [method, place] of places)
      for (const override of [
        {},
        { 'x-http-method-override': 'PATCH' },
        { 'x-payload-http-method-override': 'get' },
      ]) {
        const answer = await cms.fetch(place, {
          method,
          headers: {
            'content-type': 'application/json',
            ...(person && { authorization: `JWT ${person.token}` }),
            ...override,
          },
          ...(method === 'POST' && {
            body: JSON.stringify({ email, password: 'a-long-enough-password', token: 'x' }),
          }),
        })
        const says = await answer.text()
        expect([400, 403, 404], `${method} ${place} ${says}`).toContain(answer.status)
        expect(says).not.toMatch(/token|eyJ/i)
      }
    const { docs } = await cms.payload.db.find<Record<string, unknown>>({ collection: 'users', limit: 0 })
    expect(docs.filter((one) => Boolean(one['resetPasswordToken']))).toEqual([])
  })

  it('reads by POST only what may be read', async () => {
    const headers = {
      'x-payload-http-method-override': 'GET',
      'content-type': 'application/x-www-form-urlencoded',
    }
    const ask = (as: string, place: string) =>
      cms.fetch(place, {
        method: 'POST',
        body: 'limit=1',
        headers: { ...headers, authorization: `JWT ${askers.get(as)?.token ?? ''}` },
      })
    expect((await ask('editor', '/articles')).status).toBe(200)
    expect((await ask('communications', '/articles')).status).toBe(403)
    expect((await ask('editor', '/users/Me')).status).toBe(404)
    expect(await (await ask('editor', '/users/me')).text()).not.toContain('eyJ')
    expect((await ask('editor', '/payload-jobs/run')).status).toBe(404)
    expect((await ask('editor', '/users/login')).status).toBe(404)
  })
})
