import { expect, test } from 'vitest'
import { toSubsetMaker } from './make-subset.ts'

test('a subset is a small WOFF2 font, and the same each time', async () => {
  const makeSubset = toSubsetMaker()
  const bytes = await makeSubset('协奏曲0123')
  expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe('wOF2')
  expect(bytes.length).toBeLessThan(20_000)
  expect(await makeSubset('协奏曲0123')).toEqual(bytes)
  expect((await makeSubset('协')).length).toBeLessThan(bytes.length)
})
