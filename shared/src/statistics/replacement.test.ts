import { expect, test } from 'vitest'
import type { Observation } from '../documents/observation.ts'
import { makeObservation } from '../testing/small-publication.ts'
import { toFormer, toReplacementKind } from './replacement.ts'

const chain = (...links: Partial<Observation>[]): Observation[] =>
  links.map((more, index) =>
    makeObservation(`o-${index}`, { supersedes: index === 0 ? null : `o-${index - 1}`, ...more }),
  )

const preliminary = { status: 'preliminary', value: '700' } as const
const final = { status: 'final', value: '700' } as const
const corrected = { status: 'corrected', value: '720', note: '补报' } as const
const withheld = { status: 'withheld', value: null } as const

test.each<[string, Partial<Observation>[], string | null, string | null]>([
  ['a first number', [final], null, null],
  [
    'a final number in place of another preliminary one',
    [preliminary, { ...final, value: '720' }],
    'o-0',
    'update',
  ],
  ['a final number that is the preliminary one', [preliminary, final], 'o-0', null],
  [
    'a final number in place of one that was about as much',
    [{ ...preliminary, exactness: 'about' }, final],
    'o-0',
    'update',
  ],
  ['a second preliminary number', [preliminary, { ...preliminary, value: '710' }], 'o-0', 'update'],
  ['a correction of a final number', [final, corrected], 'o-0', 'correction'],
  ['a correction of a preliminary number', [preliminary, corrected], 'o-0', 'correction'],
  ['a correction of words alone', [final, { ...corrected, value: '700' }], 'o-0', 'correction'],
  ['another final number, whatever it is called', [final, { ...final, value: '720' }], 'o-0', 'correction'],
  [
    'a preliminary number in place of a final one',
    [final, { ...preliminary, value: '1' }],
    'o-0',
    'correction',
  ],
  ['a number that is withheld', [final, withheld], 'o-0', null],
  ['a number after one was withheld', [withheld, final], null, null],
  ['the same number again after it was withheld', [final, withheld, final], 'o-0', null],
  [
    'another number after a preliminary one was withheld',
    [preliminary, withheld, { ...final, value: '8' }],
    'o-0',
    'update',
  ],
  [
    'a correction after the number was withheld twice',
    [final, withheld, withheld, corrected],
    'o-0',
    'correction',
  ],
])('%s', (_, links, former, kind) => {
  const all = chain(...links)
  const one = all.at(-1) as Observation
  const found = toFormer(one, (key) => all.find((other) => other.key === key))
  expect(found?.key ?? null).toBe(former)
  expect(found === null ? null : toReplacementKind(one, found)).toBe(kind)
})

test('a circle of withheld values ends', () => {
  const all = [
    makeObservation('a', { ...withheld, supersedes: 'b' }),
    makeObservation('b', { ...withheld, supersedes: 'a' }),
  ]
  expect(toFormer(all[0] as Observation, (key) => all.find((one) => one.key === key))).toBeNull()
})
