import { describe, expect, test } from 'vitest'
import { makeObservation as one } from '../testing/small-publication.ts'
import type { Observation } from '../documents/observation.ts'
import { type Series, toCurrent, toHeadline, toLatest, toPinned } from './latest.ts'

const inYear = (key: string, year: number, more: Partial<Observation> = {}): Observation =>
  one(key, { period: { kind: 'year', year }, ...more })
const firstHalf = (key: string, year: number): Observation =>
  one(key, { period: { kind: 'half', year, half: 1 } })
const asOf = (key: string, year: number, day: string): Observation =>
  one(key, { period: { kind: 'as-of', year }, asOf: day })

const yearly: Series = { definition: 'v1', period: 'year' }
const moments: Series = { definition: 'v1', period: 'as-of' }

test.each<[string, Series, Observation[], string | null]>([
  ['nothing was observed', yearly, [], null],
  ['the newest year wins', yearly, [inYear('a', 2022), inYear('b', 2021)], 'a'],
  ['a late entry for an old year changes nothing', yearly, [inYear('a', 2022), inYear('z', 2019)], 'a'],
  ['half a year does not replace a year', yearly, [inYear('a', 2022), firstHalf('b', 2023)], 'a'],
  [
    'a follower of half years gets the half year',
    { definition: 'v1', period: 'half' },
    [inYear('a', 2023), firstHalf('b', 2022)],
    'b',
  ],
  [
    'a known moment wins over an unknown one of its year',
    moments,
    [asOf('b', 2022, 'unknown'), asOf('a', 2022, '2022-01-01')],
    'a',
  ],
  [
    'an unknown moment of a later year wins over a known one',
    moments,
    [asOf('a', 2021, '2021-12-31'), asOf('b', 2022, 'unknown')],
    'b',
  ],
  ['a correction wins', yearly, [inYear('b', 2022), inYear('a', 2022, { supersedes: 'b' })], 'a'],
  [
    'of two corrections in a row the last one wins',
    yearly,
    [inYear('c', 2022), inYear('b', 2022, { supersedes: 'c' }), inYear('a', 2022, { supersedes: 'b' })],
    'a',
  ],
  [
    'a correction of an old year changes nothing',
    yearly,
    [inYear('a', 2022), inYear('b', 2021), inYear('c', 2021, { supersedes: 'b' })],
    'a',
  ],
  [
    'a withheld correction hides what it replaces',
    yearly,
    [inYear('a', 2022), inYear('b', 2022, { supersedes: 'a', status: 'withheld', value: null })],
    'b',
  ],
  [
    'another definition is another series',
    yearly,
    [inYear('a', 2021), inYear('b', 2022, { definition: 'v2' })],
    'a',
  ],
  [
    'a definition without values has no latest',
    { definition: 'v9', period: 'year' },
    [inYear('a', 2021)],
    null,
  ],
])('latest: %s', (_, series, observations, expected) => {
  expect(toLatest(observations, series)?.key ?? null).toBe(expected)
  expect(toLatest(observations.toReversed(), series)?.key ?? null).toBe(expected)
})

test('current values stand in the order of their periods, those replaced left out, ties by key', () => {
  const all = [
    inYear('d', 2022),
    inYear('b', 2020),
    inYear('c', 2021),
    inYear('a', 2021, { supersedes: 'c' }),
    inYear('e', 2020),
  ]
  expect(toCurrent(all).map(({ key }) => key)).toEqual(['b', 'e', 'a', 'd'])
})

describe('a pinned use', () => {
  const chain = [
    inYear('first', 2022),
    inYear('second', 2022, { supersedes: 'first' }),
    inYear('third', 2022, { supersedes: 'second' }),
    inYear('other', 2023),
  ]
  test.each([
    ['other', 'other'],
    ['third', 'third'],
    ['second', 'third'],
    ['first', 'third'],
    ['unknown', null],
  ])('of %s shows %s', (key, shown) => {
    expect(toPinned(chain, key)?.key ?? null).toBe(shown)
  })

  test('ends even where corrections run in a circle', () => {
    const circle = [inYear('a', 2022, { supersedes: 'b' }), inYear('b', 2022, { supersedes: 'a' })]
    expect(toPinned(circle, 'a')?.key).toBe('a')
  })
})

test.each<[string, string[], Observation[], string | null]>([
  ['no value at all', ['v1'], [], null],
  ['a year before a later half year', ['v1'], [inYear('a', 2022), firstHalf('b', 2023)], 'a'],
  ['a half year where there is no year', ['v1'], [firstHalf('a', 2022)], 'a'],
  ['the newest definition', ['v1', 'v2'], [inYear('a', 2023), inYear('b', 2022, { definition: 'v2' })], 'b'],
  ['an older definition while the newest has no value', ['v1', 'v2'], [inYear('a', 2022)], 'a'],
  ['a correction', ['v1'], [inYear('a', 2022), inYear('b', 2022, { supersedes: 'a' })], 'b'],
])('headline: %s', (_, versions, observations, expected) => {
  const definitions = versions.map((version) => ({ version }))
  expect(toHeadline(definitions, observations)?.key ?? null).toBe(expected)
})
