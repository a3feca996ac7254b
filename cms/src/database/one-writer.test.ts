import { randomUUID } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import { createLocalReq, initTransaction, killTransaction } from 'payload'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction } from './in-transaction.ts'
import type { During, TinyCms } from '../testing/tiny-cms.ts'
import { openTinyCms, sectionsOf } from '../testing/tiny-cms.ts'
import { newDatabase, type NewDatabase } from '../testing/new-database.ts'

let database: NewDatabase
let cms: TinyCms

beforeEach(async () => {
  database = await newDatabase()
  cms = await openTinyCms(database.place)
})

afterEach(async () => {
  await cms.destroy()
  await database.remove()
})

const titles = async (collection: 'articles' | 'ledger' | 'notes') =>
  (await cms.find({ collection, pagination: false })).docs.map(({ title }) => title).sort()

const newReq = () => createLocalReq({}, cms as unknown as Payload)

/** A hook that waits until the test opens it, and says when it was reached. */
function gate() {
  const reached = Promise.withResolvers<unknown>()
  const opened = Promise.withResolvers<unknown>()
  const during: During = async () => {
    reached.resolve(true)
    await opened.promise
  }
  const open = () => opened.resolve(true)
  return { reached: reached.promise, open, context: { during } }
}

const busy = { status: 503, message: '数据库正忙，请稍后再试。' }
const heldTooLong = { status: 503, message: '保存用时过长，已全部撤销，请稍后再试。' }
const stepFailed = { status: 409, message: '其中一步没有成功，本次保存已全部撤销。' }
const isOver = { status: 500, message: '本次保存已经结束，不能再写入。' }

describe('a save and its hooks', () => {
  it('leaves neither article, version nor ledger row when a hook throws', async () => {
    const during = () => Promise.reject(new Error('hook'))
    const create = cms.create({ collection: 'articles', data: { title: 'new' }, context: { during } })
    await expect(create).rejects.toThrow('hook')
    expect([await titles('articles'), await titles('ledger')]).toEqual([[], []])
    expect((await cms.findVersions({ collection: 'articles' })).totalDocs).toBe(0)
  })

  it.each(['with req', 'without req'])('is undone together with what a hook wrote %s', async (way) => {
    const during: During = async ({ req }) => {
      await cms.create({ collection: 'ledger', data: { title: 'row' }, ...(way === 'with req' && { req }) })
      throw new Error('hook')
    }
    await expect(cms.create({ collection: 'notes', data: {}, context: { during } })).rejects.toThrow('hook')
    expect([await titles('notes'), await titles('ledger')]).toEqual([[], []])
  })

  it('is undone together with what a hook wrote straight into the database', async () => {
    const during: During = async () => {
      await cms.db.create({ collection: 'ledger', data: { title: 'row' }, req: {} })
      throw new Error('hook')
    }
    await expect(cms.create({ collection: 'notes', data: {}, context: { during } })).rejects.toThrow('hook')
    expect(await titles('ledger')).toEqual([])
  })

  it.each(['with req', 'without req'])('fails when a hook swallows the failure of a call %s', async (way) => {
    const during: During = async ({ req }) => {
      const unknown = { collection: 'notes' as const, id: 'unknown', data: {} }
      await cms.update({ ...unknown, ...(way === 'with req' && { req }) }).catch(() => undefined)
      await cms.create({ collection: 'ledger', data: { title: 'with' }, req }).catch(() => undefined)
      await cms.create({ collection: 'ledger', data: { title: 'without' } }).catch(() => undefined)
      await cms.db.create({ collection: 'ledger', data: { title: 'db' }, req: {} }).catch(() => undefined)
    }
    const create = cms.create({ collection: 'notes', data: { title: 'new' }, context: { during } })
    await expect(create).rejects.toMatchObject(stepFailed)
    expect([await titles('notes'), await titles('ledger')]).toEqual([[], []])
  })

  it('fails when a hook swallows a write that the database refused', async () => {
    await cms.create({ collection: 'notes', data: { key: 'taken', title: 'old' } })
    const during: During = async ({ req }) => {
      await cms.db.create({ collection: 'notes', data: { key: 'taken' }, req }).catch(() => undefined)
    }
    const create = cms.create({ collection: 'notes', data: { title: 'new' }, context: { during } })
    await expect(create).rejects.toMatchObject({ status: 400 })
    expect(await titles('notes')).toEqual(['old'])
  })

  it('waits for calls that a hook did not await', async () => {
    const during: During = () => {
      for (let i = 0; i < 20; i++) void cms.create({ collection: 'ledger', data: { title: 'row' } })
    }
    await cms.create({ collection: 'notes', data: {}, context: { during } })
    expect(await titles('ledger')).toHaveLength(20)
  })

  it('fails when a call that a hook did not await fails', async () => {
    const during: During = () => {
      void cms.update({ collection: 'notes', id: 'unknown', data: {} }).catch(() => undefined)
    }
    const create = cms.create({ collection: 'notes', data: { title: 'new' }, context: { during } })
    await expect(create).rejects.toMatchObject(stepFailed)
    expect(await titles('notes')).toEqual([])
  })

  it('shows the new document to a hook that reads with req, the old one without', async () => {
    const { id } = await cms.create({ collection: 'notes', data: { title: 'old' } })
    const seen: unknown[] = []
    const during: During = async ({ req }) => {
      for (const call of [{ req }, {}])
        seen.push((await cms.findByID({ collection: 'notes', id, ...call })).title)
    }
    await cms.update({ collection: 'notes', id, data: { title: 'new' }, context: { during } })
    expect(seen).toEqual(['new', 'old'])
  })

  it('leaves the sections of one when a hook updates a note five times at once', async () => {
    const note = await cms.create({ collection: 'notes', data: {} })
    const during: During = async ({ req }) => {
      const update = (sections: { text: string }[]) =>
        cms.update({
          collection: 'notes',
          id: note.id,
          data: { sections },
          req,
          context: { during: () => undefined },
        })
      await Promise.all(['1', '2', '3', '4', '5'].map((text) => update(sectionsOf(text))))
    }
    await cms.create({ collection: 'articles', data: {}, context: { during } })
    expect((await cms.findByID({ collection: 'notes', id: note.id })).sections).toHaveLength(3)
  })
})

describe('a transaction begun by hand', () => {
  it('keeps all or nothing, and its caller can write on', async () => {
    const write = (title: string, end: () => unknown) => async (req: PayloadRequest) =>
      inTransaction(req, async () => {
        await cms.create({ collection: 'notes', data: { title }, req })
        await cms.create({ collection: 'ledger', data: { title } })
        end()
      })
    const fail = () => {
      throw new Error('work')
    }
    await expect(write('undone', fail)(await newReq())).rejects.toThrow('work')
    await write('kept', () => undefined)(await newReq())
    expect([await titles('notes'), await titles('ledger')]).toEqual([['kept'], ['kept']])
  })

  it('refuses what its own flow writes after it was undone', async () => {
    const req = await newReq()
    await initTransaction(req)
    await killTransaction(req)
    await expect(cms.create({ collection: 'notes', data: {} })).rejects.toMatchObject(stepFailed)
  })

  it('takes no more writes once it has ended', async () => {
    const transactionID = await cms.db.beginTransaction()
    await cms.db.commitTransaction(transactionID ?? '')
    const req = { transactionID: transactionID ?? '' }
    await expect(cms.db.create({ collection: 'notes', data: {}, req })).rejects.toMatchObject(isOver)
    await expect(cms.db.commitTransaction(req.transactionID)).rejects.toMatchObject(isOver)
    expect(await titles('notes')).toEqual([])
  })
})

describe('a write straight into the database', () => {
  it('leaves the sections of one when five come at once', async () => {
    const { id } = await cms.create({ collection: 'notes', data: {} })
    const update = (text: string) => {
      const sections = sectionsOf(text).map((section) => ({ ...section, id: randomUUID() }))
      return cms.db.updateOne({ collection: 'notes', id, data: { sections }, req: {} })
    }
    await Promise.all(['1', '2', '3', '4', '5'].map(update))
    expect((await cms.findByID({ collection: 'notes', id })).sections).toHaveLength(3)
  })
})

describe('a value that must be unique', () => {
  it.each([
    ['key', { key: 'same' }],
    ['seo.slug', { seo: { slug: 'same' } }],
  ])('is refused at its field: %s', async (path, data) => {
    await cms.create({ collection: 'notes', data })
    const again = cms.create({ collection: 'notes', data })
    await expect(again).rejects.toMatchObject({
      name: 'ValidationError',
      status: 400,
      data: { errors: [{ path }] },
    })
  })

  it('answers 400 over HTTP', async () => {
    await cms.post('notes', { key: 'same' })
    expect((await cms.post('notes', { key: 'same' })).status).toBe(400)
  })
})

describe('waiting for the lock', () => {
  const open = async (options: { lockTimeoutMs?: number; holdTimeoutMs?: number }) => {
    await cms.destroy()
    cms = await openTinyCms(database.place, options)
  }

  it('ends with 503 and a clear sentence, over HTTP too', async () => {
    await open({ lockTimeoutMs: 100 })
    const { reached, open: letGo, context } = gate()
    const first = cms.create({ collection: 'notes', data: { title: 'first' }, context })
    await reached
    await expect(cms.create({ collection: 'notes', data: {} })).rejects.toMatchObject(busy)
    const response = await cms.post('notes', { title: 'third' })
    expect([response.status, await response.json()]).toEqual([503, { errors: [{ message: busy.message }] }])
    letGo()
    await first
    expect(await titles('notes')).toEqual(['first'])
  })

  it('undoes a save that holds it too long, and lets the next one through', async () => {
    await open({ holdTimeoutMs: 500 })
    const { open: letGo, context } = gate()
    const slow = cms.create({ collection: 'notes', data: { title: 'slow' }, context })
    await cms.create({ collection: 'notes', data: { title: 'next' } })
    letGo()
    await expect(slow).rejects.toMatchObject(heldTooLong)
    expect(await titles('notes')).toEqual(['next'])
  })
})
