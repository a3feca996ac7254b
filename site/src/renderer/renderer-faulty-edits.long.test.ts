import { expect, test } from 'vitest'
import { compareFaultyTrees } from '../testing/compare-faulty-trees.ts'

const seed = Number(process.env['SEED'] ?? 1)

test(`after each of 1,000 random edits, among pages and documents that fail, all that does not is as drawn from nothing (SEED=${seed})`, async () => {
  expect(await compareFaultyTrees(1_000, seed)).toBeGreaterThan(500)
}, 3_600_000)
