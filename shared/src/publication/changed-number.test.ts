import { expect, test } from 'vitest'
import type { Observation } from '../documents/observation.ts'
import { makeObservation, makeProgram } from '../testing/small-publication.ts'
import { findChangedNumber } from './changed-number.ts'

const before: Observation = { ...makeObservation('shu-2022'), status: 'preliminary' }
const placesOf = (after: Partial<Observation>, was: Observation = before) =>
  findChangedNumber(was, { ...was, ...after }).map(({ path }) => path)

test.each<[string, Partial<Observation>]>([
  ['value', { value: '359' }],
  ['exactness', { exactness: 'about' }],
  ['period', { period: { kind: 'year', year: 1999 } }],
  ['asOf', { asOf: '1999-12-31' }],
  ['definition', { definition: 'other' }],
  ['statistic', { statistic: 'other' }],
  ['value', { value: null, status: 'withheld' }],
])('a public number does not become another one by a changed %s', (name, after) => {
  expect(placesOf(after)).toEqual([[name]])
})

test('its words and its status may change', () => {
  const { supersedes, ...more } = before
  expect(placesOf({ ...more, status: 'final', note: '核对过', source: '年报第3页', supersedes })).toEqual([])
})

test('one that was withheld is given its number', () => {
  const withheld: Observation = { ...before, value: null, status: 'withheld' }
  expect(placesOf({ value: '358', status: 'final' }, withheld)).toEqual([])
  expect(placesOf({ value: '358', status: 'final', exactness: 'about' }, withheld)).toEqual([['exactness']])
})

test('what was not public, and what is no number, is free', () => {
  expect(findChangedNumber(null, before)).toEqual([])
  expect(findChangedNumber(makeProgram('wu'), makeProgram('liu'))).toEqual([])
})
