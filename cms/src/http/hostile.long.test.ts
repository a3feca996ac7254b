import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestCms, startCms } from '../testing/start-cms.ts'
import { probe } from '../testing/probe.ts'

const seed = Number(process.env['LONG_SEED'] ?? randomInt(2 ** 31))

let cms: TestCms

beforeAll(async () => {
  cms = await startCms()
})

afterAll(() => cms.stop())

it(`2,000 hostile requests fail nowhere and learn nothing, to repeat: LONG_SEED=${seed}`, async () => {
  expect(await probe(cms, { count: 2_000, seed })).toEqual([])
}, 3_600_000)
