import { toSeedEntries } from '@xiezou/content-seed'
import type { Entry } from '@xiezou/shared'
import { exampleEntries } from '@xiezou/shared/examples'
import { toExtremeEntries } from './extremes/index.ts'

/** The publications that are drawn and checked: the seed, one with a page of every kind, an empty one, and the extremes. */
export const publications = {
  seed: () => toSeedEntries('2026-01-02'),
  examples: exampleEntries,
  empty: () => [],
  extremes: toExtremeEntries,
} satisfies Record<string, () => Entry[]>
