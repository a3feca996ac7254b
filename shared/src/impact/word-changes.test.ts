import { expect, test } from 'vitest'
import type { PageLine } from './telling.ts'
import { toWordChanges } from './word-changes.ts'

/** What a list says of reports: the column that most have, the title, and two lines that all have. */
const list = (...reports: { title: string; kicker?: string }[]): PageLine[] =>
  reports.flatMap(({ title, kicker = '特别报道' }) => [
    { place: `报道“${title}”的栏目`, text: kicker },
    { place: `报道“${title}”的标题`, text: title },
    { place: `报道“${title}”的章节`, text: '第一章' },
    { place: `报道“${title}”的时期`, text: '2022年' },
  ])
const [a, b, c] = ['九十九章', '两家人的故事', '唱响“协奏曲”'].map((title) => ({ title }))
const all = [a, b, c].filter((one) => one !== undefined)

const places = (before: PageLine[], after: PageLine[]): string[] =>
  toWordChanges(before, after).map(({ place }) => place)

test.each(all)('what a list says of $title, which is new to it, is told of that report alone', (added) => {
  for (let at = 0; at < all.length; at += 1) {
    const others = all.filter((one) => one !== added)
    const after = others.toSpliced(at, 0, added)
    const told = places(list(...others), list(...after))
    expect(told).toHaveLength(4)
    expect(told.every((place) => place.startsWith(`报道“${added.title}”`))).toBe(true)
  }
})

test.each(all)('that $title is no longer on a list is told once, and of that report alone', (gone) => {
  const others = all.filter((one) => one !== gone)
  expect(toWordChanges(list(...all), list(...others))).toEqual([
    { place: `报道“${gone.title}”不再列在这里`, before: null, after: null },
  ])
})

test('one report that comes and another that leaves for it are told apart', () => {
  const newer = { title: '新报道' }
  const told = places(list(...all), list(newer, ...all.slice(0, -1)))
  expect(told.filter((place) => place.startsWith('报道“新报道”'))).toHaveLength(4)
  expect(told.filter((place) => !place.startsWith('报道“新报道”'))).toEqual([
    `报道“${all.at(-1)?.title ?? ''}”不再列在这里`,
  ])
})

test('another column of a report that stays is told as that', () => {
  const after = [{ title: '九十九章', kicker: '特稿' }, ...all.slice(1)]
  expect(places(list(...all), list(...after))).toEqual(['报道“九十九章”的栏目'])
})
