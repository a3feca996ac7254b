import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestCms, startCms } from '../testing/start-cms.ts'

vi.hoisted(() => {
  process.env['CMS_URL'] = 'http://bianji.lan:3000'
})

const account = { email: 'one@xiezou.example', password: 'a-long-enough-password' }

let cms: TestCms
let cookie: string

beforeAll(async () => {
  cms = await startCms()
  await cms.payload.create({ collection: 'users', data: { ...account, role: 'editor' } })
  const answer = await cms.fetch('/users/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://bianji.lan:3000' },
    body: JSON.stringify(account),
  })
  cookie = answer.headers.getSetCookie()[0] ?? ''
})

afterAll(() => cms.stop())

describe('on plain HTTP in an office', () => {
  it('signing in does not lead back to the sign-in: a browser names there neither origin nor site', async () => {
    expect(cookie).toContain('HttpOnly')
    expect(cookie).not.toContain('Secure')
    const answer = await cms.fetch('/users/me', { headers: { cookie: cookie.split(';')[0] ?? '' } })
    expect(await answer.json()).toMatchObject({ user: { email: account.email } })
    expect(answer.headers.get('strict-transport-security')).toBeNull()
  })

  it('a page of another site writes nothing with the cookie all the same', async () => {
    const write = (origin: string) =>
      cms.fetch('/organizations', {
        method: 'POST',
        headers: { cookie: cookie.split(';')[0] ?? '', origin, 'content-type': 'application/json' },
        body: '{"name":"合作单位"}',
      })
    expect((await write('http://elsewhere.example')).status).toBe(403)
    const answer = await write('http://bianji.lan:3000')
    expect(answer.status).not.toBe(403)
  })
})
