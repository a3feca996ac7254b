import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newDatabase, type NewDatabase } from '../testing/new-database.ts'
import { answerAgain, doAgain } from './answer-again.ts'
import { Interrupted } from './interrupted.ts'
import type { During, TinyCms } from '../testing/tiny-cms.ts'
import { openTinyCms } from '../testing/tiny-cms.ts'

let database: NewDatabase
let cms: TinyCms

beforeEach(async () => {
  database = await newDatabase()
  cms = await openTinyCms(database.place, { deadAfterMs: 1000 })
})

afterEach(() => cms.destroy())

const mongo = () => cms.db as unknown as MongooseAdapter
const titles = async () =>
  (await cms.find({ collection: 'notes', pagination: false })).docs.map(({ title }) => title)

/** Ends the sessions of this CMS, as a change of the primary does; the server has those of other tests as well. */
const breakOff = async () => {
  const killSessions = Object.values(mongo().sessions).map((session) => session.id)
  expect(killSessions).toHaveLength(1)
  await mongo().connection.db?.command({ killSessions })
}

const hold = async () => {
  const file = path.join(import.meta.dirname, '../testing/held-process.ts')
  const child = fork(file, [database.place], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  await once(child, 'message')
  return child
}

describe('beside another process', () => {
  it('a save waits for the turn, and says so when it does not come', async () => {
    const child = await hold()
    const impatient = await openTinyCms(database.place, { lockTimeoutMs: 100 })
    await expect(impatient.create({ collection: 'notes', data: {} })).rejects.toMatchObject({
      status: 503,
      message: '数据库正忙，请稍后再试。',
    })
    await impatient.destroy()
    child.kill('SIGKILL')
  })

  it('a process that was killed in the middle of a save holds up nobody, and leaves nothing of it', async () => {
    const child = await hold()
    child.kill('SIGKILL')
    await cms.create({ collection: 'notes', data: { title: 'after' } })
    expect(await titles()).toEqual(['after'])
  })
})

describe('several processes that start at once', () => {
  it('on a database where nothing is yet all start', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { place } = await newDatabase()
      const started = await Promise.all([1, 2, 3].map(() => openTinyCms(place)))
      await Promise.all(started.map((one) => one.destroy()))
    }
  })
})

describe('a save that the database breaks off', () => {
  const brokenOnce = (): During => {
    let isBroken = false
    return async ({ req }) => {
      if (!isBroken) await breakOff()
      isBroken = true
      await cms.create({ collection: 'ledger', data: { title: 'row' }, req })
    }
  }

  it('rejects with 503, keeps nothing, and can be done again from the beginning', async () => {
    const during = brokenOnce()
    const create = () => cms.create({ collection: 'notes', data: { title: 'note' }, context: { during } })
    await expect(create()).rejects.toMatchObject({ status: 503, data: { name: Interrupted.mark } })
    expect(await titles()).toEqual([])
    await doAgain(create)
    expect(await titles()).toEqual(['note'])
    expect((await cms.find({ collection: 'ledger' })).docs).toHaveLength(1)
  })

  it('is done again by the program for whoever asked over HTTP', async () => {
    let attempts = 0
    const response = await answerAgain(
      new Request('http://localhost/', { method: 'POST', body: '{"a":1}' }),
      async (request) => {
        attempts += 1
        expect(await request.json()).toEqual({ a: 1 })
        if (attempts > 2) return Response.json({}, { status: 201 })
        const { message, data, status } = new Interrupted(null)
        return Response.json({ errors: [{ name: 'Interrupted', message, data }] }, { status })
      },
    )
    expect([response.status, attempts]).toEqual([201, 3])
  })

  it('is given up after five times', async () => {
    let attempts = 0
    const work = () => {
      attempts += 1
      return Promise.reject(new Interrupted(null))
    }
    await expect(doAgain(work)).rejects.toMatchObject({ status: 503 })
    expect(attempts).toBe(5)
  })

  it('is not done again where the mistake is in what was sent', async () => {
    let attempts = 0
    const work = () => {
      attempts += 1
      return Promise.reject(new Error('wrong'))
    }
    await expect(doAgain(work)).rejects.toThrow('wrong')
    expect(attempts).toBe(1)
  })
})

describe('an estimate', () => {
  it('is never taken for a count, which MongoDB refuses inside a save', async () => {
    const seen: number[] = []
    const during: During = async ({ req }) => {
      seen.push((await cms.count({ collection: 'notes', req })).totalDocs)
      seen.push((await cms.find({ collection: 'notes', limit: 1, req })).totalDocs)
    }
    await cms.create({ collection: 'notes', data: {}, context: { during } })
    expect(seen).toEqual([1, 1])
  })
})

describe('a value that must be unique', () => {
  it('may be missing in several documents', async () => {
    for (const key of [null, null, undefined]) await cms.create({ collection: 'notes', data: { key } })
    expect(await titles()).toHaveLength(3)
  })
})
