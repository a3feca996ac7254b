import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCanonical, toHash } from './canonical.ts'

test('the order in which keys were written plays no part, at any depth', () => {
  const one = { b: [{ y: 1, x: '中' }], a: { d: null, c: true } }
  const two = { a: { c: true, d: null }, b: [{ x: '中', y: 1 }] }
  expect(toCanonical(one)).toBe('{"a":{"c":true,"d":null},"b":[{"x":"中","y":1}]}')
  expect(toCanonical(two)).toBe(toCanonical(one))
  expect(toHash(two)).toBe(toHash(one))
})

test('the order of a list is part of its value', () => {
  expect(toHash([1, 2])).not.toBe(toHash([2, 1]))
})

test('a hash is the SHA-256 of the canonical text', () => {
  expect(toHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
})

const reordered = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reordered)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .map(([name, inner]) => [name, reordered(inner)] as const)
            .toReversed(),
        )
      : value

test('any value has one canonical text, and that text still says the value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(toCanonical(reordered(value))).toBe(toCanonical(value))
      expect(JSON.parse(toCanonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
