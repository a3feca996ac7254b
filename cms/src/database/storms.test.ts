import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  editInPairs,
  killWriters,
  patchAtOnce,
  patchInPairs,
  postAtOnce,
  postOneKeyAtOnce,
  readWhileWriting,
  seeded,
  updateAtOnce,
  writeBesideAnother,
} from '../testing/storms.ts'
import type { TinyCms } from '../testing/tiny-cms.ts'
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

it('twenty updates of one article at once all succeed and leave the sections of one', async () => {
  const whole = { succeeded: 20, sections: 3, isOfOneUpdate: true, ledgerRows: 21, versions: 21 }
  expect(await updateAtOnce(cms, 20)).toEqual(whole)
})

it.each([
  ['published article', false],
  ['draft', true],
])('two editors who change different fields of a %s at once both keep their change', async (_, draft) => {
  expect(await editInPairs(cms, 6, draft)).toBe(0)
})

it('a reader never sees half a note', async () => {
  const { torn, writes } = await readWhileWriting(cms, 400)
  expect(torn).toBe(0)
  expect(writes).toBeGreaterThan(3)
})

it('forty articles posted over HTTP at once are all there, each with its ledger row', async () => {
  expect(await postAtOnce(cms, 40)).toEqual({ statuses: [201], articles: 40, ledgerRows: 40 })
})

it('twenty patches of one article at once are all answered 200', async () => {
  expect(await patchAtOnce(cms, 20)).toEqual({ answers: { 200: 20 }, isOfOneUpdate: true })
})

it('two people who patch different fields at once are both answered 200, and neither change is lost', async () => {
  expect(await patchInPairs(cms, 6)).toEqual({ answers: { 200: 12 }, lost: 0 })
})

it('of twenty articles with one key at once one is made, and the others are refused at that field', async () => {
  expect(await postOneKeyAtOnce(cms, 20)).toEqual({ answers: { 201: 1, 400: 19 }, paths: ['key'] })
})

it('a killed process loses nothing that it acknowledged and leaves nothing half', async () => {
  const { damage, writes } = await killWriters(database.place, 3, seeded(1))
  expect(damage).toEqual([])
  expect(writes).toBeGreaterThan(0)
})

it('two processes that write at the same time both succeed', async () => {
  const { failures, byTheOther, damage } = await writeBesideAnother(database.place, 30)
  expect([failures, damage]).toEqual([[], []])
  expect(byTheOther).toBeGreaterThanOrEqual(30)
})
