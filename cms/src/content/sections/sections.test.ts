import { expect, test } from 'vitest'
import { toPublishedSections } from '../../conversion/sections.ts'
import { followOrder } from './sections.ts'

const follow = (numbers: unknown[]): unknown => {
  const rows = followOrder({ value: numbers.map((number) => ({ number, title: '题' })) } as never) as {
    number: unknown
  }[]
  return rows.map(({ number }) => number)
}

test.each([
  ['what the order says is nobody’s choice', ['01', '02', '03'], [null, null, null]],
  ['an empty one too', ['', null, undefined], [null, null, undefined]],
  ['another number is the editor’s', ['01', '07', '03'], [null, '07', null]],
  ['one that was moved is the editor’s', ['03', '01', '02'], ['03', '01', '02']],
])('%s', (_, numbers, kept) => {
  expect(follow(numbers)).toEqual(kept)
})

test('a program without chapters stays without', () => {
  expect(followOrder({ value: 0 } as never)).toBe(0)
  expect(followOrder({ value: undefined } as never)).toBeUndefined()
})

test('readers see the number of the order, or the editor’s', () => {
  const rows = [{ title: '一' }, { number: '', title: '二' }, { number: '09', title: '三' }]
  const body = { root: { type: 'root', children: [] } }
  const published = toPublishedSections(
    rows.map((row) => ({ ...row, body })),
    {} as never,
  ) as { number: string }[]
  expect(published.map(({ number }) => number)).toEqual(['01', '02', '09'])
})
