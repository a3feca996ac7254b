import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestCms, startCms } from '../testing/start-cms.ts'
import { probe } from '../testing/probe.ts'

let cms: TestCms

beforeAll(async () => {
  cms = await startCms()
})

afterAll(() => cms.stop())

it('150 hostile requests, as a stranger and as each role, fail nowhere and learn nothing', async () => {
  expect(await probe(cms, { count: 150, seed: Number(process.env['SEED'] ?? 1) })).toEqual([])
})
