import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SignedIn, type TestCms, startCms } from '../../testing/start-cms.ts'

let cms: TestCms
let administrator: SignedIn

beforeAll(async () => {
  cms = await startCms()
  administrator = await cms.signIn('administrator')
})

afterAll(() => cms.stop())

type Kept = Record<string, unknown> & { id: string }

const findAll = async (collection: string): Promise<Map<string, Kept>> => {
  const { docs } = await cms.payload.db.find({ collection, pagination: false, limit: 0 })
  return new Map((docs as unknown as Kept[]).map((row) => [row.id, row]))
}

const collections = ['ledger-rows', 'releases'] as const

const expectUnchanged = async (before: Map<string, Kept>[], grown: boolean): Promise<void> => {
  for (const [index, collection] of collections.entries()) {
    const after = await findAll(collection)
    const old = before[index] ?? new Map<string, Kept>()
    expect(after.size > old.size).toBe(grown)
    for (const [id, row] of old) expect(after.get(id)).toEqual(row)
  }
}

it('publishing, correcting, moving and withdrawing add rows, and change none', async () => {
  const before = await Promise.all(collections.map(findAll))
  await cms.publish('program', 'jinqiu-zhuxue', { summary: '一' })
  await cms.publish('program', 'jinqiu-zhuxue', {
    summary: '二',
    releaseChange: 'major',
    releaseNote: '更正摘要',
  })
  await cms.publish('program', 'jinqiu-zhuxue', { slug: 'another-address' })
  await cms.withdraw('family', 'jiankang-jiating-shifanhu-1')
  await expectUnchanged(before, true)
})

it.each(collections)('not even an administrator changes or deletes one of the %s', async (collection) => {
  const before = await Promise.all(collections.map(findAll))
  const [id = ''] = (await findAll(collection)).keys()
  for (const [method, place] of [
    ['PATCH', `/${collection}/${id}`],
    ['DELETE', `/${collection}/${id}`],
    ['PATCH', `/${collection}?where[id][equals]=${id}`],
    ['DELETE', `/${collection}?where[id][equals]=${id}`],
    ['POST', `/${collection}`],
  ] as const) {
    const answer = await administrator.ask(
      method,
      place,
      method === 'DELETE' ? undefined : { why: 'x', note: 'x' },
    )
    expect([403, 404], `${method} ${place}`).toContain(answer.status)
  }
  await expectUnchanged(before, false)
})

it('no other source than erasing and the sweep at start names the ledger and changes or deletes', async () => {
  const folder = path.resolve(import.meta.dirname, '../..')
  const names = (await readdir(folder, { recursive: true })).filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.ts$|migrations|testing/.test(name),
  )
  const changing =
    /(?:updateOne|updateMany|deleteOne|deleteMany|\.update|\.delete)\(\{[^}]*collection: '(?:ledger-rows|releases)'/
  const found = await Promise.all(
    names.map(async (name) => (changing.test(await readFile(path.join(folder, name), 'utf8')) ? [name] : [])),
  )
  const may = (name: string) => name.startsWith('operations/erase/') || name.endsWith('publication/sweep.ts')
  expect(found.flat()).not.toEqual([])
  expect(found.flat().filter((name) => !may(name))).toEqual([])
})
