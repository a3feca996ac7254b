import { randomInt } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  editInPairs,
  killWriters,
  patchAtOnce,
  patchInPairs,
  postAtOnce,
  readWhileWriting,
  seeded,
  updateAtOnce,
  writeBesideAnother,
} from '../testing/storms.ts'
import type { TinyCms } from '../testing/tiny-cms.ts'
import { openTinyCms, sectionsOf } from '../testing/tiny-cms.ts'
import { newDatabase, type NewDatabase } from '../testing/new-database.ts'

const seed = Number(process.env['LONG_SEED'] ?? randomInt(2 ** 31))
const again = `to repeat: LONG_SEED=${seed}`

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

it('200 updates of one article at once all succeed and leave the sections of one', async () => {
  const whole = { succeeded: 200, sections: 3, isOfOneUpdate: true, ledgerRows: 201, versions: 201 }
  expect(await updateAtOnce(cms, 200)).toEqual(whole)
})

it.each([
  ['published articles', false],
  ['drafts', true],
])('60 pairs of edits of %s lose none', async (_, draft) => {
  expect(await editInPairs(cms, 60, draft)).toBe(0)
})

it('2,344 reads beside a writer are all whole', async () => {
  expect((await readWhileWriting(cms, 2344)).torn).toBe(0)
})

it('300 articles posted over HTTP at once are all there, each with its ledger row', async () => {
  expect(await postAtOnce(cms, 300)).toEqual({ statuses: [201], articles: 300, ledgerRows: 300 })
})

it('200 patches of one article at once are all answered 200', async () => {
  expect(await patchAtOnce(cms, 200)).toEqual({ answers: { 200: 200 }, isOfOneUpdate: true })
})

it('60 rounds of two people who patch different fields at once lose nothing and fail never', async () => {
  expect(await patchInPairs(cms, 60)).toEqual({ answers: { 200: 120 }, lost: 0 })
})

it(
  '60 killed processes lose nothing that they acknowledged and leave nothing half',
  { timeout: 3_600_000 },
  async () => {
    const { damage, writes } = await killWriters(database.place, 60, seeded(seed))
    expect(damage, again).toEqual([])
    expect(writes).toBeGreaterThan(60)
  },
)

it('300 writes of each of two processes at the same time all succeed', { timeout: 3_600_000 }, async () => {
  const { failures, byTheOther, damage } = await writeBesideAnother(database.place, 300)
  expect([failures, damage]).toEqual([[], []])
  expect(byTheOther).toBeGreaterThanOrEqual(300)
})

it('2,000 writes open no more than fifty file handles', async () => {
  const before = readdirSync('/proc/self/fd').length
  for (let round = 0; round < 100; round++) {
    await Promise.all(
      sectionsOf('row', 20).map(({ text }) => cms.create({ collection: 'ledger', data: { title: text } })),
    )
  }
  expect(readdirSync('/proc/self/fd').length - before).toBeLessThan(50)
})
