import { expect, test } from 'vitest'
import { compareFaultyTrees } from '../testing/compare-faulty-trees.ts'

test('after each of 80 random edits, among pages and documents that fail, all that does not is as drawn from nothing', async () => {
  expect(await compareFaultyTrees(80, 20_261_130)).toBeGreaterThan(40)
}, 240_000)
