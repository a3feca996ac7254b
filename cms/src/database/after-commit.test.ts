import type { PayloadRequest } from 'payload'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { afterCommit } from './after-commit.ts'
import type { During, TinyCms } from '../testing/tiny-cms.ts'
import { openTinyCms } from '../testing/tiny-cms.ts'
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

const saved = async () => (await cms.count({ collection: 'notes' })).totalDocs
const reqOf = (payload: unknown) => ({ payload }) as PayloadRequest

it('runs once, when everybody can see what was saved', async () => {
  const callback = vi.fn(saved)
  const during: During = async ({ req }) => {
    afterCommit(req, callback)
    await saved()
    expect(callback).not.toHaveBeenCalled()
  }
  await cms.create({ collection: 'notes', data: {}, context: { during } })
  await vi.waitFor(() => expect(callback).toHaveResolvedWith(1), { timeout: 50_000 })
  expect(callback).toHaveBeenCalledTimes(1)
})

it.each(['with req', 'without req'])('waits for the save around a call made %s', async (way) => {
  const callback = vi.fn(saved)
  const inner: During = ({ req }) => afterCommit(req, callback)
  const outer: During = async ({ req }) => {
    const call = { collection: 'notes' as const, data: {}, context: { during: inner } }
    await cms.create({ ...call, ...(way === 'with req' && { req: { ...req, context: {} } }) })
    expect(callback).not.toHaveBeenCalled()
  }
  await cms.create({ collection: 'notes', data: {}, context: { during: outer } })
  await vi.waitFor(() => expect(callback).toHaveResolvedWith(2), { timeout: 50_000 })
})

it('never runs for a save that was undone', async () => {
  const [undone, kept] = [vi.fn(), vi.fn()]
  const failing: During = ({ req }) => {
    afterCommit(req, undone)
    throw new Error('hook')
  }
  await expect(cms.create({ collection: 'notes', data: {}, context: { during: failing } })).rejects.toThrow(
    'hook',
  )
  await cms.create({
    collection: 'notes',
    data: {},
    context: { during: ({ req }) => afterCommit(req, kept) },
  })
  await vi.waitFor(() => expect(kept).toHaveBeenCalledOnce(), { timeout: 50_000 })
  expect(undone).not.toHaveBeenCalled()
})

it('never runs for a save that a swallowed failure has undone already', async () => {
  const [undone, kept] = [vi.fn(), vi.fn()]
  const swallowing: During = async ({ req }) => {
    await cms.update({ collection: 'notes', id: 'unknown', data: {} }).catch(() => undefined)
    afterCommit(req, undone)
  }
  await expect(
    cms.create({ collection: 'notes', data: {}, context: { during: swallowing } }),
  ).rejects.toThrow()
  afterCommit(reqOf(cms), kept)
  await vi.waitFor(() => expect(kept).toHaveBeenCalledOnce(), { timeout: 50_000 })
  expect(undone).not.toHaveBeenCalled()
})

it('runs at once where there is no transaction', async () => {
  const callback = vi.fn()
  afterCommit(reqOf(cms), callback)
  await Promise.resolve()
  expect(callback).toHaveBeenCalledOnce()
})

it('does not fail a save when the callback throws', async () => {
  const callback = vi.fn(() => {
    throw new Error('renderer is away')
  })
  await cms.create({
    collection: 'notes',
    data: {},
    context: { during: ({ req }) => afterCommit(req, callback) },
  })
  await vi.waitFor(() => expect(callback).toHaveBeenCalledOnce(), { timeout: 50_000 })
  expect(await saved()).toBe(1)
})

it('lets the callback write', async () => {
  const callback = vi.fn(() => cms.create({ collection: 'ledger', data: { title: 'later' } }))
  await cms.create({
    collection: 'notes',
    data: {},
    context: { during: ({ req }) => afterCommit(req, callback) },
  })
  await vi.waitFor(() => expect(callback).toHaveResolved(), { timeout: 50_000 })
  expect((await cms.count({ collection: 'ledger' })).totalDocs).toBe(1)
})

it('says so where the database adapter cannot offer it', () => {
  expect(() => afterCommit(reqOf({ db: {} }), () => undefined)).toThrow('no afterCommit')
})
