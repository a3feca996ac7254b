import { describe, expect, test } from 'vitest'
import {
  makeGone,
  makeLive,
  makeMoved,
  makeObservation,
  makeProgram,
  makeStatistic,
} from '../testing/small-publication.ts'
import type { Entry } from './entry.ts'
import { toAffectedReads, toPublication, toRecorded } from './publication.ts'

const a = makeProgram('a')
const entries: Entry[] = [
  makeLive(makeProgram('b')),
  makeLive(a),
  makeGone(makeProgram('c')),
  makeMoved(makeProgram('d'), 'program/a'),
  makeLive(makeObservation('two')),
  makeLive(makeObservation('one')),
  makeLive(makeObservation('other', { statistic: 'xin-xi' })),
]
const publication = toPublication(entries)

describe('what is public', () => {
  test('is got by type and key, and what is gone, moved or was never there is not', () => {
    expect(publication.get('program', 'a')).toBe(a)
    expect(publication.get('program', 'c')).toBeNull()
    expect(publication.get('program', 'd')).toBeNull()
    expect(publication.get('program', 'e')).toBeNull()
    expect(publication.get('organization', 'a')).toBeNull()
  })

  test('is listed in the order of keys, whatever the order in which it came', () => {
    expect(publication.list('program').map(({ key }) => key)).toEqual(['a', 'b'])
    expect(toPublication(entries.toReversed()).list('program')).toEqual(publication.list('program'))
    expect(publication.list('honour')).toEqual([])
  })

  test('has entries that tell of what is gone and moved too', () => {
    expect(publication.entries('program').map(({ ref, state }) => `${ref} ${state}`)).toEqual([
      'program/a live',
      'program/b live',
      'program/c gone',
      'program/d moved',
    ])
    expect(publication.entry('program/c')?.state).toBe('gone')
    expect(publication.entry('program/e')).toBeNull()
  })

  test('gives the observations of one statistic, in the order of keys', () => {
    expect(publication.observationsOf('fang-shi').map(({ key }) => key)).toEqual(['one', 'two'])
    expect(publication.observationsOf('xin-xi').map(({ key }) => key)).toEqual(['other'])
    expect(publication.observationsOf('wu')).toEqual([])
  })
})

test('everything that is asked is recorded, misses included, and the answers are the same', () => {
  const { publication: asked, reads } = toRecorded(publication)
  expect(reads).toEqual(new Set())
  expect(asked.get('program', 'a')).toBe(a)
  expect(asked.get('program', 'missing')).toBeNull()
  expect(asked.list('honour')).toEqual([])
  expect(asked.entries('program')).toBe(publication.entries('program'))
  expect(asked.entry('family/nobody')).toBeNull()
  expect(asked.observationsOf('fang-shi')).toHaveLength(2)
  expect(asked.observationsOf('wu')).toEqual([])
  expect(reads).toEqual(
    new Set([
      'program/a',
      'program/missing',
      'all:honour',
      'all:program',
      'family/nobody',
      'observations:fang-shi',
      'observations:wu',
    ]),
  )
})

const program = makeLive(makeProgram('a'))
const observation = makeLive(makeObservation('one'))
const elsewhere = makeLive(makeObservation('one', { statistic: 'xin-xi' }))

test.each<[string, Entry | null, Entry | null, string[]]>([
  ['nothing at all', null, null, []],
  ['a first word', null, program, ['program/a', 'all:program']],
  ['a new word', program, program, ['program/a', 'all:program']],
  ['a withdrawal', program, makeGone(makeProgram('a')), ['program/a', 'all:program']],
  ['an erasure', program, null, ['program/a', 'all:program']],
  ['a new observation', null, observation, ['observation/one', 'all:observation', 'observations:fang-shi']],
  [
    'a withdrawn observation',
    observation,
    makeGone(makeObservation('one')),
    ['observation/one', 'all:observation', 'observations:fang-shi'],
  ],
  [
    'an observation that goes over to another statistic',
    observation,
    elsewhere,
    ['observation/one', 'all:observation', 'observations:fang-shi', 'observations:xin-xi'],
  ],
  ['a statistic', null, makeLive(makeStatistic('fang-shi')), ['statistic/fang-shi', 'all:statistic']],
])('%s touches what could be answered differently, and no more', (_, before, after, reads) => {
  expect(toAffectedReads(before, after)).toEqual(new Set(reads))
})
