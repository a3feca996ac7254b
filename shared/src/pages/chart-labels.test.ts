import { expect, test } from 'vitest'
import { toLabels } from './chart-labels.ts'

const sixty = Array.from({ length: 60 }, (_, index) => ({
  x: 2 + (96 * index) / 59,
  text: `${2019 + Math.floor(index / 12)}年${1 + (index % 12)}月`,
}))

/** The room between neighbours, in pixels, of labels as wide as their letters; negative where two touch. */
const toRooms = (labels: { x: number; text: string }[], width: number): number[] =>
  labels.slice(1).map((one, index) => {
    const before = labels[index] ?? one
    const widthOf = (text: string): number =>
      text.replace(/\d/g, '').length * 12.5 + (text.match(/\d/g) ?? []).length * 7.5
    const reach = ({ x, text }: { x: number; text: string }, isLeft: boolean): number =>
      widthOf(text) * (x < 15 ? (isLeft ? 0 : 1) : x > 85 ? (isLeft ? 1 : 0) : 0.5)
    return ((one.x - before.x) / 100) * width - reach(before, false) - reach(one, true)
  })

test('of sixty months as many are labelled as have room, the first and the last among them', () => {
  const labels = toLabels(sixty)
  const onPhones = labels.filter(({ isAlways }) => isAlways)
  expect(onPhones.map(({ text }) => text)).toEqual(['2019年1月', '2023年12月'])
  expect(labels.length).toBeGreaterThan(3)
  expect(labels[0]?.text).toBe('2019年1月')
  expect(labels.at(-1)?.text).toBe('2023年12月')
  expect(Math.min(...toRooms(onPhones, 225))).toBeGreaterThan(0)
  expect(Math.min(...toRooms(labels, 500))).toBeGreaterThan(0)
})

test('three years all have room on a phone', () => {
  const three = [2, 50, 98].map((x, index) => ({ x, text: `${2020 + index}年` }))
  expect(toLabels(three)).toEqual(three.map((one) => ({ ...one, isAlways: true })))
})
