import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toTicks } from './chart-scale.ts'

test.each([
  [
    ['600', '580', '720'],
    ['0', '200', '400', '600', '800'],
  ],
  [
    ['1', '1', '1'],
    ['0', '1'],
  ],
  [
    ['0', '0'],
    ['0', '1'],
  ],
  [
    ['0.3', '0.1'],
    ['0', '0.1', '0.2', '0.3'],
  ],
  [
    ['-5', '3'],
    ['-6', '-4', '-2', '0', '2', '4'],
  ],
  [
    ['-5', '-3'],
    ['-5', '-4', '-3', '-2', '-1', '0'],
  ],
  [['1348000'], ['0', '500000', '1000000', '1500000']],
])('of %j the scale is %j', (values, ticks) => {
  expect(toTicks(values, false)).toEqual(ticks)
})

test('every value lies on its scale, which has between two and seven even ticks', () => {
  const decimals = fc
    .tuple(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.constantFrom(1, 10, 1000))
    .map(([value, by]) => String(value / by))
  fc.assert(
    fc.property(fc.array(decimals, { minLength: 1, maxLength: 9 }), fc.boolean(), (values, mayLeaveZero) => {
      const ticks = toTicks(values, mayLeaveZero).map(Number)
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(7)
      for (const value of values.map(Number)) {
        expect(value).toBeGreaterThanOrEqual(ticks[0] ?? NaN)
        expect(value).toBeLessThanOrEqual(ticks.at(-1) ?? NaN)
      }
      if (!mayLeaveZero) expect(ticks).toContain(0)
    }),
    { seed: 5, numRuns: 300 },
  )
})
