import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toMark } from '../http/sign-in-attempts.ts'
import { type SignedIn, type TestCms, startCms } from '../testing/start-cms.ts'

let cms: TestCms

beforeAll(async () => {
  cms = await startCms()
})

afterAll(() => cms.stop())

// Another process, as it is for a maintainer while the CMS runs.
const administer = (...args: string[]) =>
  promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'administer.ts'), ...args], {
    env: process.env,
  })

const isSignedIn = async (person: SignedIn): Promise<boolean> => {
  const { user } = (await (await person.ask('GET', '/users/me')).json()) as { user: unknown }
  return user !== null
}

const signInAs = async (email: string, password: string): Promise<number> => {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  }
  return (await cms.fetch('/users/login', init)).status
}

const failureOf = (email: string) => ({
  account: toMark('account', email),
  address: toMark('address', '203.0.113.1'),
  failed: true,
  at: new Date().toISOString(),
})

const countFailures = async (): Promise<number> =>
  (await cms.payload.db.count({ collection: 'sign-in-attempts' })).totalDocs

describe('a maintainer at the machine', () => {
  it('locks somebody out, whose session ends at once, and lets them in again', async () => {
    const person = await cms.signIn('editor')
    expect(await isSignedIn(person)).toBe(true)
    await administer('lock', person.email.toUpperCase())
    expect(await isSignedIn(person)).toBe(false)
    expect(await signInAs(person.email, 'a-long-enough-password')).toBe(403)
    for (const email of [person.email, 'somebody-else@xiezou.example'])
      await cms.payload.db.create({ collection: 'sign-in-attempts', data: failureOf(email) })
    await administer('unlock', person.email)
    expect(await countFailures()).toBe(0)
    expect(await signInAs(person.email, 'a-long-enough-password')).toBe(200)
  })

  it('sets a new password and is told it once; the old one and its sessions are over', async () => {
    const person = await cms.signIn('publisher')
    await cms.payload.db.create({ collection: 'sign-in-attempts', data: failureOf(person.email) })
    const { stdout } = await administer('reset-password', person.email)
    expect(await countFailures()).toBe(0)
    const password = /new password：(\S+)/.exec(stdout)?.[1] ?? ''
    expect(password).toHaveLength(20)
    expect(await isSignedIn(person)).toBe(false)
    expect(await signInAs(person.email, 'a-long-enough-password')).toBe(401)
    expect(await signInAs(person.email, password)).toBe(200)
  })

  it('is told in a sentence what was not understood', async () => {
    await expect(administer('lock', 'nobody@xiezou.example')).rejects.toMatchObject({
      stderr: expect.stringContaining('没有邮箱是 nobody@xiezou.example 的用户') as string,
    })
    await expect(administer('delete')).rejects.toMatchObject({
      stderr: expect.stringContaining('用法') as string,
    })
  })

  it('is refused on a database that a newer program has upgraded, and changes nothing', async () => {
    const person = await cms.signIn('editor')
    const newer = { name: '29991231_000000_later', batch: 9 }
    const { id } = (await cms.payload.db.create({
      collection: 'payload-migrations',
      data: newer,
    })) as { id: string }
    const why = { stderr: expect.stringContaining('更新的程序') as string }
    await expect(administer('lock', person.email)).rejects.toMatchObject(why)
    const backUp = path.join(import.meta.dirname, 'backup/write-backup.ts')
    const archive = path.join(process.env['DATA_DIR'] ?? '', 'never.tar.gz')
    const asked = promisify(execFile)(process.execPath, [backUp, archive], { env: process.env })
    await expect(asked).rejects.toMatchObject(why)
    await cms.payload.db.deleteOne({ collection: 'payload-migrations', where: { id: { equals: id } } })
    expect(await isSignedIn(person)).toBe(true)
  })

  it('is told how to ask, where there is no such thing to do, like constructor', async () => {
    const asked = administer('constructor', 'editor-1@xiezou.example')
    await expect(asked).rejects.toMatchObject({ stderr: expect.stringContaining('usage') as string })
  })

  it('is told how to ask, where there is more than one name', async () => {
    const person = await cms.signIn('editor')
    const asked = administer('lock', person.email, 'and-another')
    await expect(asked).rejects.toMatchObject({ stderr: expect.stringContaining('usage') as string })
    expect(await isSignedIn(person)).toBe(true)
  })
})
