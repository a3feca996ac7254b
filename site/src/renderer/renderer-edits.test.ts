import { expect, test } from 'vitest'
import { compareTrees } from '../testing/compare-trees.ts'

test('after each of 200 random edits the site that is kept up is the one that is drawn from nothing', async () => {
  expect(await compareTrees(200, 20_221_231)).toBeGreaterThan(100)
}, 60_000)
