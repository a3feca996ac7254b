import { createHook } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { mostSeats, takeSeat } from './hashing.ts'
import { toMark } from './sign-in-attempts.ts'
import { type SignedIn, type TestCms, startCms } from '../testing/start-cms.ts'

const password = 'a-long-enough-password'

let cms: TestCms
let people = 0

beforeAll(async () => {
  cms = await startCms()
})

afterAll(() => cms.stop())

afterEach(() => cms.payload.db.deleteMany({ collection: 'sign-in-attempts', where: {} }))

const newPerson = async (role = 'editor'): Promise<{ id: string; email: string }> => {
  const email = `person-${++people}@xiezou.example`
  const { id } = await cms.payload.create({ collection: 'users', data: { email, password, role } })
  return { id: String(id), email }
}

type From = { address?: string; cookie?: string; forwarded?: string }

const attempt = (email: string, word: string, { address = '198.51.100.1', cookie, forwarded }: From = {}) =>
  cms.fetch('/users/login', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-xiezou-peer': address,
      ...(cookie === undefined ? {} : { cookie }),
      ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
    },
    body: JSON.stringify({ email, password: word }),
  })

const toCookies = (answer: Response): string[] => answer.headers.getSetCookie()
const toPair = (cookie: string): string => cookie.split(';')[0] ?? ''

const findToken = (answer: Response): string => {
  const cookie = toCookies(answer).find((one) => one.startsWith('payload-token=')) ?? ''
  return toPair(cookie).slice('payload-token='.length)
}

const findDeviceCookie = (answer: Response): string =>
  toPair(toCookies(answer).find((one) => one.startsWith('xiezou-device-')) ?? '')

const isAlive = async (token: string): Promise<boolean> => {
  const answer = await cms.fetch('/users/me', { headers: { authorization: `JWT ${token}` } })
  return ((await answer.json()) as { user: unknown }).user !== null
}

const fail = async (email: string, count: number, from: From = {}): Promise<number[]> => {
  const statuses: number[] = []
  for (let index = 0; index < count; index++) statuses.push((await attempt(email, 'wrong', from)).status)
  return statuses
}

const haveTried = async (
  failed: boolean,
  count: number,
  who: (index: number) => [email: string, address: string],
): Promise<void> => {
  for (let index = 0; index < count; index++) {
    const [email, address] = who(index)
    const data = { account: toMark('account', email), address: toMark('address', address), failed }
    await cms.payload.db.create({
      collection: 'sign-in-attempts',
      data: { ...data, at: new Date().toISOString() },
    })
  }
}

describe('signing in, when many do', () => {
  it('is said to be so to a stranger, while a browser that is known goes on', async () => {
    const { email } = await newPerson()
    const cookie = findDeviceCookie(await attempt(email, password))
    const seats = Array.from({ length: mostSeats.stranger }, () => takeSeat('stranger'))
    for (const word of [password, 'wrong']) {
      const answer = await attempt(email, word)
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
      expect(await answer.text()).toContain('现在登录的人太多')
    }
    expect((await cms.payload.count({ collection: 'sign-in-attempts' as never })).totalDocs).toBe(0)
    expect((await attempt(email, password, { cookie })).status).toBe(200)
    for (const leave of seats) leave?.()
    expect((await attempt(email, 'wrong')).status).toBe(401)
    expect((await attempt(email, password)).status).toBe(200)
  })

  it('waits for its turn where one address has too many under way, of whom nobody has failed', async () => {
    const { email } = await newPerson()
    await haveTried(false, 50, (index) => [`colleague-${index}@xiezou.example`, '198.51.100.1'])
    const answer = attempt(email, password)
    expect(await Promise.race([answer, pause(1500, 'waiting')])).toBe('waiting')
    await cms.payload.db.deleteMany({
      collection: 'sign-in-attempts',
      where: { account: { equals: toMark('account', 'colleague-7@xiezou.example') } },
    })
    expect((await answer).status).toBe(200)
  })

  it('has its places back, however it ended', async () => {
    const { email } = await newPerson()
    await attempt(email, 'wrong')
    await attempt('nobody@xiezou.example', 'wrong')
    await attempt(email, password)
    const seats = Array.from({ length: mostSeats.stranger }, () => takeSeat('stranger'))
    expect(seats).not.toContain(null)
    expect(takeSeat('stranger')).toBeNull()
    for (const leave of seats) leave?.()
  })

  it('runs in none of the threads that files and the database share, nor does what Payload hashes', async () => {
    const begun: string[] = []
    const hook = createHook({ init: (_, type) => begun.push(type) }).enable()
    const { id, email } = await newPerson()
    await cms.payload.update({ collection: 'users', id, data: { password: `${password}-2` } })
    await attempt(email, 'wrong')
    await attempt(email, `${password}-2`)
    await attempt('nobody@xiezou.example', 'wrong')
    hook.disable()
    expect(begun).toContain('WORKER')
    expect(begun.filter((type) => /PBKDF2|SCRYPT/i.test(type))).toEqual([])
  })
})

describe('signing in', () => {
  it('gives a cookie that no script and no other site can use, and the token nowhere else', async () => {
    const { email } = await newPerson()
    const answer = await attempt(email, password)
    expect(answer.status).toBe(200)
    const says = await answer.text()
    const token = findToken(answer)
    expect(JSON.parse(says)).toMatchObject({ user: { email, role: 'editor' } })
    expect(says).not.toContain(token)
    for (const cookie of toCookies(answer)) expect(cookie).toMatch(/HttpOnly.*; SameSite=(Lax|Strict)/)
    expect(await isAlive(token)).toBe(true)
    const headers = { authorization: `JWT ${token}` }
    expect(await (await cms.fetch('/users/me', { headers })).text()).not.toContain(token)
    const refreshed = await cms.fetch('/users/refresh-token', { method: 'POST', headers })
    expect(await refreshed.text()).not.toContain('efreshedToken')
    expect(await isAlive(findToken(refreshed))).toBe(true)
  })

  it('takes the form of the admin, which is no JSON', async () => {
    const { email } = await newPerson()
    const body = new FormData()
    body.set('_payload', JSON.stringify({ email, password }))
    expect((await cms.fetch('/users/login', { method: 'POST', body })).status).toBe(200)
  })

  it('is answered alike where there is no such account and where the password is wrong', async () => {
    const { email } = await newPerson()
    const [known, unknown] = [await attempt(email, 'wrong'), await attempt('nobody@xiezou.example', 'wrong')]
    expect([known.status, unknown.status]).toEqual([401, 401])
    expect(await unknown.text()).toBe(await known.text())
  })

  it('twenty times at once leaves twenty sessions', async () => {
    const { email } = await newPerson()
    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(email, password)))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const alive = await Promise.all(answers.map((answer) => isAlive(findToken(answer))))
    expect(alive.filter(Boolean)).toHaveLength(20)
  })

  it('in ever more places ends the oldest session, and no more', async () => {
    const { id, email } = await newPerson()
    const first = findToken(await attempt(email, password))
    const session = {
      createdAt: new Date().toISOString(),
      expiresAt: new Date(Date.now() + 60_000).toISOString(),
    }
    const account = await cms.payload.db.findOne<{ id: string; sessions: unknown[] }>({
      collection: 'users',
      where: { id: { equals: id } },
    })
    const more = Array.from({ length: 39 }, (_, index) => ({ ...session, id: `session-${id}-${index}` }))
    await cms.payload.db.updateOne({
      collection: 'users',
      id,
      data: { sessions: [...(account?.sessions ?? []), ...more] },
    })
    expect(await isAlive(first)).toBe(true)
    const last = findToken(await attempt(email, password))
    expect([await isAlive(first), await isAlive(last)]).toEqual([false, true])
  })

  it('ends on the server when somebody signs out', async () => {
    const { email } = await newPerson()
    const [one, other] = [
      findToken(await attempt(email, password)),
      findToken(await attempt(email, password)),
    ]
    await cms.fetch('/users/logout', { method: 'POST', headers: { authorization: `JWT ${one}` } })
    expect([await isAlive(one), await isAlive(other)]).toEqual([false, true])
  })

  it('ends everywhere else when the password is changed', async () => {
    const { id, email } = await newPerson()
    const [own, other] = [
      findToken(await attempt(email, password)),
      findToken(await attempt(email, password)),
    ]
    const changed = await cms.fetch(`/users/${id}`, {
      method: 'PATCH',
      headers: { authorization: `JWT ${own}`, 'content-type': 'application/json' },
      body: JSON.stringify({ password: 'another-long-password' }),
    })
    expect(changed.status).toBe(200)
    expect([await isAlive(own), await isAlive(other)]).toEqual([true, false])
    expect((await attempt(email, password)).status).toBe(401)
    expect((await attempt(email, 'another-long-password')).status).toBe(200)
  })
})

describe('somebody who guesses', () => {
  it('is stopped after five failures at one account, the right password then being no use to them', async () => {
    const { email } = await newPerson()
    expect(await fail(email, 6)).toEqual([401, 401, 401, 401, 401, 429])
    const answer = await attempt(email, password)
    expect(answer.status).toBe(429)
    expect(answer.headers.get('retry-after')).toBe('900')
    expect(await answer.text()).toContain('15 分钟后再试')
  })

  it('is stopped at an account that does not exist just as well', async () => {
    expect(await fail('nobody@xiezou.example', 6)).toEqual([401, 401, 401, 401, 401, 429])
  })

  it('gets little further by asking many times at once', async () => {
    const { email } = await newPerson()
    const answers = await Promise.all(Array.from({ length: 40 }, () => attempt(email, 'wrong')))
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(25)
    expect((await attempt(email, password)).status).toBe(429)
  })

  it('is stopped at the thirty-first account from one address, IPv6 being counted by its network', async () => {
    await haveTried(true, 30, (index) => [`sprayed-${index}@xiezou.example`, '2001:db8:0:1::/64'])
    const from = (address: string) => attempt('sprayed@xiezou.example', 'wrong', { address })
    expect((await from('2001:db8:0:1:ffff::7')).status).toBe(429)
    expect((await from('2001:db8:0:2::7')).status).toBe(401)
  })

  it('cannot lock the person out where they have signed in before, not even from many addresses', async () => {
    const { email } = await newPerson()
    const cookie = findDeviceCookie(await attempt(email, password))
    await haveTried(true, 60, (index) => [email, `203.0.113.${index % 12}`])
    expect((await attempt(email, password, { address: '192.0.2.1' })).status).toBe(429)
    expect((await attempt(email, password, { address: '203.0.113.0', cookie })).status).toBe(200)
  })

  it('with a stolen browser has ten attempts and no more', async () => {
    const { email } = await newPerson()
    const cookie = findDeviceCookie(await attempt(email, password))
    const statuses = await fail(email, 11, { cookie })
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429])
    expect((await attempt(email, password, { cookie })).status).toBe(429)
    expect((await attempt(email, password)).status).toBe(200)
  })

  it('at one address keeps nobody from signing in at another', async () => {
    const { email } = await newPerson()
    await fail(email, 6)
    expect((await attempt(email, password, { address: '192.0.2.1' })).status).toBe(200)
  })

  it('gets nowhere with the cookie of another account, or one made up', async () => {
    const [one, other] = [await newPerson(), await newPerson()]
    const cookie = findDeviceCookie(await attempt(other.email, password))
    await fail(one.email, 5)
    const [name = '', value = ''] = findDeviceCookie(
      await attempt(one.email, password, { address: '192.0.2.9' }),
    ).split('=')
    const borrowed = `${name}=${cookie.split('=')[1] ?? ''}`
    const invented = `${name}=${value.split('.')[0] ?? ''}.${'0'.repeat(32)}`
    for (const forged of [borrowed, invented]) {
      expect((await attempt(one.email, password, { cookie: forged })).status).toBe(429)
    }
  })

  it('cannot name another address, no proxy being trusted', async () => {
    const { email } = await newPerson()
    const statuses: number[] = []
    for (let index = 0; index < 6; index++)
      statuses.push((await attempt(email, 'wrong', { forwarded: `198.51.100.${index}` })).status)
    expect(statuses.at(-1)).toBe(429)
  })

  it('leaves neither address nor account to be read in the database', async () => {
    await fail('curious@xiezou.example', 1)
    const { docs } = await cms.payload.db.find({ collection: 'sign-in-attempts' })
    expect(docs).toHaveLength(1)
    expect(JSON.stringify(docs)).not.toMatch(/curious|198\.51/)
  })

  it('is forgotten once the person has signed in', async () => {
    const { email } = await newPerson()
    await fail(email, 4)
    expect((await attempt(email, password)).status).toBe(200)
    expect(await fail(email, 5)).toEqual([401, 401, 401, 401, 401])
  })
})

describe('an administrator', () => {
  let administrator: SignedIn

  beforeAll(async () => {
    administrator = await cms.signIn('administrator')
  })

  it('locks somebody out at once: the session ends, and the right password does not help', async () => {
    const { id, email } = await newPerson()
    const token = findToken(await attempt(email, password))
    expect((await administrator.ask('PATCH', `/users/${id}`, { lockedOut: true })).status).toBe(200)
    expect(await isAlive(token)).toBe(false)
    const answer = await attempt(email, password)
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('已经停用')])
    expect(await (await attempt(email, 'wrong')).text()).not.toContain('停用')
    await administrator.ask('PATCH', `/users/${id}`, { lockedOut: false })
    expect((await attempt(email, password)).status).toBe(200)
  })

  it('sets another password for somebody, which ends all their sessions', async () => {
    const { id, email } = await newPerson()
    const token = findToken(await attempt(email, password))
    await administrator.ask('PATCH', `/users/${id}`, { password: 'set-by-administrator' })
    expect(await isAlive(token)).toBe(false)
    expect((await attempt(email, 'set-by-administrator')).status).toBe(200)
  })

  it('cannot lock themselves out, and nobody else can lock anybody', async () => {
    const own = await administrator.ask('PATCH', `/users/${administrator.id}`, { lockedOut: true })
    expect(((await own.json()) as { doc: { lockedOut: unknown } }).doc.lockedOut).toBe(false)
    const editor = await cms.signIn('editor')
    expect((await editor.ask('PATCH', `/users/${administrator.id}`, { lockedOut: true })).status).toBe(403)
    expect((await administrator.ask('GET', '/users/me')).status).toBe(200)
  })

  it('who is locked out does not count as the administrator that there has to be', async () => {
    const { docs } = await cms.payload.find({
      collection: 'users',
      limit: 0,
      where: { role: { equals: 'administrator' } },
    })
    const [last, ...others] = docs
    for (const { id } of others)
      await cms.payload.update({ collection: 'users', id, data: { lockedOut: true } })
    const lock = cms.payload.update({ collection: 'users', id: last?.id ?? '', data: { lockedOut: true } })
    await expect(lock).rejects.toThrow('至少要有一位管理员')
    await expect(cms.payload.delete({ collection: 'users', id: last?.id ?? '' })).rejects.toThrow(
      '至少要有一位管理员',
    )
  })
})

describe('a password', () => {
  it.each([
    ['short', 'elf-zeichen', '至少要有 12 个字符'],
    ['common', 'Password1234', '太容易猜到'],
    ['a row', '123456789012', '太容易猜到'],
    ['one character', 'aaaaaaaaaaaa', '太容易猜到'],
    ['the name again', 'zhangsan1234', '太容易猜到'],
    ['the own address', 'zhangsan@xiezou.example', '太容易猜到'],
  ])('that is %s is refused at its field', async (_, word, why) => {
    const data = { email: 'zhangsan@xiezou.example', password: word, role: 'editor' }
    await expect(cms.payload.create({ collection: 'users', data })).rejects.toMatchObject({
      data: { errors: [{ path: 'password', message: expect.stringContaining(why) as string }] },
    })
  })

  it('of twelve Chinese characters will do', async () => {
    const data = { email: 'lisi@xiezou.example', password: '同安的凤凰木每年六月开花', role: 'editor' }
    await expect(cms.payload.create({ collection: 'users', data })).resolves.toMatchObject({
      email: data.email,
    })
    expect((await attempt(data.email, data.password)).status).toBe(200)
  })
})
