import { toNoPages } from '@xiezou/shared/pages'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestCms, startCms } from '../testing/start-cms.ts'
import { toPagesOf, warmPages } from './computed.ts'
import { loadView } from './view.ts'

let cms: TestCms

beforeAll(async () => {
  cms = await startCms()
})

afterAll(() => cms.stop())

it('after the start of the server nothing is left to compute for the first release', async () => {
  const view = await loadView(cms.payload)
  const cold = toPagesOf(cms.payload, view, false)
  expect(toPagesOf(cms.payload, view, false)).not.toBe(cold)

  let turns = 0
  const warming = new AbortController()
  const others = (async () => {
    while (!warming.signal.aborted) {
      turns += 1
      await new Promise(setImmediate)
    }
  })()
  await warmPages(cms.payload)
  warming.abort()
  await others

  const warm = toPagesOf(cms.payload, view, false)
  expect(toPagesOf(cms.payload, view, false)).toBe(warm)
  expect(warm).toEqual(cold)
  expect(warm).not.toEqual(toNoPages({ siteUrl: 'http://127.0.0.1:4321' }))
  // What else the server does had its turn after every page.
  expect(turns).toBeGreaterThanOrEqual(cold.addresses.length)
})

it('a release meanwhile is not overwritten by what was public before it', async () => {
  const { payload } = cms
  const before = await loadView(payload)
  const newer = { ...before, sequence: before.sequence + 1 }
  const pages = toPagesOf(payload, newer, true)
  await warmPages(payload)
  expect(toPagesOf(payload, newer, false)).toBe(pages)
})
