import { expect, test } from 'vitest'
import { toPath } from './to-path.ts'

const run = [
  { x: 2, y: 50 },
  { x: 50, y: 12.5 },
  { x: 98, y: 0 },
]

test('values of periods are joined by straight lines', () => {
  expect(toPath(run, 'line')).toBe('M2 50L50 12.5L98 0')
})

test('what stands at a moment stays level until the next one', () => {
  expect(toPath(run, 'step')).toBe('M2 50H50V12.5H98V0')
})
