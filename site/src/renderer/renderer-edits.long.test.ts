import { expect, test } from 'vitest'
import { compareTrees } from '../testing/compare-trees.ts'

const seed = Number(process.env['SEED'] ?? 1)

test(`after each of 2,000 random edits the site that is kept up is the one that is drawn from nothing (SEED=${seed})`, async () => {
  expect(await compareTrees(2_000, seed)).toBeGreaterThan(1_000)
}, 3_600_000)
