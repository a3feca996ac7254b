import crypto, { pbkdf2Sync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { hashForPayload, hashPassword, type Lane } from './hashing.ts'

const work = (password: string, iterations = 1000) => ({
  password,
  salt: 'salt',
  iterations,
  bytes: 32,
  digest: 'sha256',
})

describe('a password', () => {
  it.each(['a-long-enough-password', '', '密码密码密码', '\u{20000}\ud800', 'x'.repeat(200)])(
    'is hashed as Node does: %j',
    async (password) => {
      const expected = pbkdf2Sync(password, 'salt', 1000, 32, 'sha256')
      expect(await hashPassword('known', work(password))).toEqual(expected)
      hashForPayload()
      expect(await promisify(crypto.pbkdf2)(password, 'salt', 1000, 32, 'sha256')).toEqual(expected)
    },
  )

  it('that cannot be hashed is told, and the next one is', async () => {
    const odd = { ...work('x'), digest: 'no such digest' }
    const all = await Promise.allSettled([hashPassword('known', odd), hashPassword('known', work('x'))])
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  })

  it('of somebody known, and one that is written, is before those of strangers', async () => {
    const done: string[] = []
    const one = async (lane: Lane, name: string): Promise<void> => {
      await hashPassword(lane, work(name, 20_000))
      done.push(name)
    }
    const strangers = Array.from({ length: 20 }, (_, index) => one('stranger', `stranger ${index}`))
    await Promise.all([...strangers, one('known', 'known'), one('writing', 'written')])
    expect(done).toHaveLength(22)
    expect(done.indexOf('written')).toBeLessThan(done.indexOf('stranger 10'))
    expect(done.indexOf('known')).toBeLessThan(done.indexOf('stranger 10'))
  })

  it('keeps no file waiting', async () => {
    const done: string[] = []
    const hashes = Array.from({ length: 8 }, async () => {
      await hashPassword('stranger', work('x', 600_000))
      done.push('hash')
    })
    await readFile(import.meta.filename)
    done.push('file')
    await Promise.all(hashes)
    expect(done).toEqual(['file', ...Array.from({ length: 8 }, () => 'hash')])
  })
})
