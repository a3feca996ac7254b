import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestCms, startCms } from '../testing/start-cms.ts'
import { toPageHeaders } from './page-headers.ts'

vi.hoisted(() => {
  process.env['CMS_URL'] = 'https://bianji.xiezou.example'
})

const account = { email: 'one@xiezou.example', password: 'a-long-enough-password' }

let cms: TestCms

beforeAll(async () => {
  cms = await startCms()
  await cms.payload.create({ collection: 'users', data: { ...account, role: 'editor' } })
})

afterAll(() => cms.stop())

const signIn = (headers: Record<string, string>) =>
  cms.fetch('/users/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(account),
  })

const own = { origin: 'https://bianji.xiezou.example' }

describe('on HTTPS', () => {
  it('cookies go over HTTPS alone, and a browser is told to come no other way', async () => {
    const answer = await signIn(own)
    expect(answer.status).toBe(200)
    const cookies = answer.headers.getSetCookie()
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) expect(cookie).toContain('; Secure')
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(toPageHeaders('x', true)).toHaveProperty('strict-transport-security')
    expect(toPageHeaders('x', false)).not.toHaveProperty('strict-transport-security')
  })

  it.each(['http://bianji.xiezou.example', 'https://elsewhere.example', 'null'])(
    'a page of %s writes nothing with an editor’s cookie, and signs nobody in',
    async (origin) => {
      const cookie = (await signIn(own)).headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const write = (from: string) =>
        cms.fetch('/organizations', {
          method: 'POST',
          headers: { cookie, origin: from, 'content-type': 'application/json' },
          body: '{"name":"合作单位"}',
        })
      expect((await write(own.origin)).status).not.toBe(403)
      expect((await write(origin)).status).toBe(403)
      expect((await signIn({ origin })).status).toBe(403)
    },
  )

  it('a page of another site reads nothing with the cookie either', async () => {
    const cookie = (await signIn(own)).headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const read = async (headers: Record<string, string>) =>
      (await cms.fetch('/articles', { headers: { cookie, ...headers } })).status
    expect(await read({ 'sec-fetch-site': 'same-origin' })).toBe(200)
    expect(await read({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await read({ origin: 'https://elsewhere.example' })).toBe(403)
  })
})
