import { expect, test } from 'vitest'
import { findBasisProblems, findEnd, toBeijingTime } from './find-basis-problems.ts'

const consent = { kind: 'consent', scope: ['name'], date: '2024-03-01', evidence: 'x' }
const nine = '2024-06-01T01:00:00.000Z'
const before = new Date('2024-06-01T00:59:59.999Z')
const at = new Date(nine)

test('a consent holds until its hour, and not from then on', () => {
  expect(findEnd({ ...consent, until: nine }, before)).toBeNull()
  expect(findEnd({ ...consent, until: nine }, at)).toBe('expired')
  expect(findBasisProblems({ ...consent, until: nine }, before)).toEqual([])
  expect(findBasisProblems({ ...consent, until: nine }, at)).toMatchObject([{ path: ['basis', 'until'] }])
})

test('a withdrawal holds from its hour on, whatever the consent says', () => {
  const withdrawn = { ...consent, until: null, withdrawnAt: nine }
  expect(findEnd(withdrawn, before)).toBeNull()
  expect(findEnd(withdrawn, at)).toBe('withdrawn')
  expect(findEnd({ ...withdrawn, until: nine }, at)).toBe('withdrawn')
})

test('without an end it goes on, and what was lawfully public has none', () => {
  const late = new Date('2199-01-01T00:00:00Z')
  expect(findEnd(consent, late)).toBeNull()
  expect(findEnd({ kind: 'already-lawfully-public', until: nine, withdrawnAt: nine }, late)).toBeNull()
})

test('an hour is told as it is in Beijing', () => {
  expect(toBeijingTime(nine)).toBe('2024-06-01 09:00')
})
