import { type DocumentRef, toHash } from '@xiezou/shared'
import type * as impacts from '@xiezou/shared/impact'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findFailures } from '../dashboard/find-failures.ts'
import { type SignedIn, startCms, type TestCms } from '../../testing/start-cms.ts'
import { loadView } from '../../publication/view.ts'

const why = '“上门”一章：第2段：坏了'

/** The documents whose pages cannot be made. */
const broken = vi.hoisted(() => ({ refs: [] as string[] }))

vi.mock('@xiezou/shared/impact', async (load) => {
  const real = await load<typeof impacts>()
  const toImpact: typeof real.toImpact = (...given): impacts.Impact => {
    const refs = given[3].flatMap(({ ref }) => (broken.refs.includes(ref) ? [ref] : []))
    return {
      ...real.toImpact(...given),
      broken: refs.map((ref) => ({ path: '/programs/x/', because: [ref], words: why })),
    }
  }
  return { ...real, toImpact }
})

let cms: TestCms
let publisher: SignedIn

beforeAll(async () => {
  cms = await startCms()
  publisher = await cms.signIn('publisher')
})

afterAll(() => cms.stop())

const manifest = async (): Promise<{ release: number; entries: Record<string, string> }> =>
  (await (await cms.fetch('/publication/manifest')).json()) as Awaited<ReturnType<typeof manifest>>

const countRows = async (): Promise<number> =>
  (await cms.payload.count({ collection: 'ledger-rows' as never })).totalDocs

const draft = async (key: string): Promise<string> => {
  const data = { key, slug: key, name: `项目${key}`, kind: 'program', _status: 'draft' }
  return String((await cms.payload.create({ collection: 'programs', data, draft: true })).id)
}

describe('a release that breaks a page', () => {
  const told = `项目“项目zuo-bu-chu”会让页面 /programs/x/ 做不出来，什么也没有发布：${why}`

  test('is refused with the document and the place, and nothing is written', async () => {
    const id = await draft('zuo-bu-chu')
    broken.refs = ['program/zuo-bu-chu']
    const before = [await manifest(), await countRows()]
    const document = { slug: 'programs', id }
    const published = await publisher.release('publish', 'programs', id)
    expect(published.status).toBe(422)
    expect(JSON.stringify(await published.json())).toContain(told)
    const other = { slug: 'programs', id: await draft('wu-gu') }
    const together = await publisher.ask('POST', '/publication/release', {
      documents: [other, document],
      why: '一起',
    })
    expect(together.status).toBe(422)
    expect(await together.json()).toEqual({
      problems: [{ ref: 'program/zuo-bu-chu', path: [], message: told }],
    })
    expect([await manifest(), await countRows()]).toEqual(before)
    expect((await cms.find('program', 'zuo-bu-chu'))['_status']).toBe('draft')
    expect((await cms.find('program', 'wu-gu'))['_status']).toBe('draft')
  })

  test('is told of before anybody submits or sets an hour', async () => {
    const { id } = await cms.find('program', 'zuo-bu-chu')
    const answer = await publisher.ask('GET', `/workflow/preview?slug=programs&id=${id}`)
    expect(await answer.json()).toMatchObject({ impact: null, seen: null, problems: [{ message: told }] })
  })

  test('keeps nobody else from releasing', async () => {
    const { id } = await cms.find('program', 'wu-gu')
    expect((await publisher.release('publish', 'programs', id)).status).toBe(200)
    expect((await manifest()).entries).toHaveProperty(['program/wu-gu'])
  })

  test('goes through once the page can be made', async () => {
    broken.refs = []
    const { id } = await cms.find('program', 'zuo-bu-chu')
    expect((await publisher.release('publish', 'programs', id)).status).toBe(200)
    expect((await manifest()).entries).toHaveProperty(['program/zuo-bu-chu'])
  })

  test('is never refused where a family leaves', async () => {
    const { id, key } = await cms.find('family', 'jiankang-jiating-shifanhu-1')
    broken.refs = [`family/${String(key)}`]
    await cms.release('withdraw', 'families', id)
    expect((await loadView(cms.payload)).entries.get(`family/${String(key)}`)?.state).toBe('gone')
    broken.refs = []
  })
})

describe('a row of the ledger that cannot be read', () => {
  const ref: DocumentRef = 'program/jinqiu-zhuxue'

  test.each([
    ['against the contract', { body: JSON.stringify({ type: 'program', key: 'jinqiu-zhuxue' }) }],
    ['of a newer program', { schemaVersion: 99 }],
    ['no JSON', { body: '{"type":' }],
  ])(
    'since it is %s keeps no other from being read or released, and is mended by releasing it again',
    async (_, spoilt) => {
      const { rows, sequence } = await loadView(cms.payload)
      const { id: _id, ...row } = rows.get(ref) ?? { id: '' }
      const release = sequence + 1
      const data = {
        ...row,
        revision: (rows.get(ref)?.revision ?? 0) + 1,
        release,
        hash: toHash(spoilt),
        ...spoilt,
      }
      const words = {
        sequence: release,
        why: '坏的',
        by: 'x',
        at: '2026-01-01 00:00:00',
        approvals: [],
        kind: 'release',
      }
      await cms.payload.db.create({ collection: 'ledger-rows', data })
      await cms.payload.db.create({ collection: 'releases', data: words })

      const { entries } = await manifest()
      expect(entries[ref]).toBe(toHash(spoilt))
      expect(await (await cms.fetch(`/publication/documents?keys=${ref}`)).text()).toBe('')
      const failures = await findFailures(await publisher.request())
      expect(failures.map(({ what }) => what)).toEqual([expect.stringMatching(/^项目“.*没有更新上线/)])
      const other = await cms.find('program', 'wu-gu')
      const renamed = { name: `又一个名字${release}` }
      expect((await publisher.release('publish', 'programs', other.id, renamed)).status).toBe(200)

      const own = await cms.find('program', 'jinqiu-zhuxue')
      const mended = await publisher.release('publish', 'programs', own.id, { name: `改好${release}` })
      expect(mended.status).toBe(200)
      expect(await (await cms.fetch(`/publication/documents?keys=${ref}`)).text()).toContain(`改好${release}`)
      expect(await findFailures(await publisher.request())).toEqual([])
    },
  )
})
