import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from './align.ts'

const same = (a: string, b: string): boolean => a === b
const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })

test('both lists can be read out of it, in their order', () => {
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const aligned = align(before, after, same)
      expect(aligned.flatMap((one) => (one.kind === 'added' ? [] : [one.before]))).toEqual(before)
      expect(aligned.flatMap((one) => (one.kind === 'removed' ? [] : [one.after]))).toEqual(after)
    }),
    { seed: 4 },
  )
})

const toLongest = (a: string[], b: string[]): number => {
  if (a.length === 0 || b.length === 0) return 0
  const [x, y] = [a.slice(1), b.slice(1)]
  return a[0] === b[0] ? 1 + toLongest(x, y) : Math.max(toLongest(x, b), toLongest(a, y))
}

test('it has as much in common as there is', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 }), letters, (before, after) => {
      const short = after.slice(0, 7)
      const common = align(before, short, same).filter(({ kind }) => kind === 'same')
      expect(common).toHaveLength(toLongest(before, short))
    }),
    { seed: 4 },
  )
})
