/** A label under a place of a chart, in percent of its width; one that is not `isAlways` is for wide screens alone. */
export type ChartLabel = { x: number; text: string; isAlways: boolean }

/** Pixels: the size of the labels' type, and the width of a chart on the narrowest phone and on the narrowest wide screen. */
const em = 12.5
const narrow = 225
const wide = 500

const toWidth = (text: string): number => {
  const narrowOnes = text.match(/[\x20-\x7e]/g)?.length ?? 0
  return (text.length - narrowOnes + narrowOnes * 0.6) * em
}

type Place = { x: number; text: string }

/** Places so far apart that the labels of any two do not touch, the first and the last among them where they fit. */
const toSpaced = (places: Place[], kept: Place[], width: number): Place[] => {
  const widest = Math.max(...places.map(({ text }) => toWidth(text)))
  // A label at an end begins or ends there; the others stand under their middle.
  const apart = ((widest * 1.5 + 8) / width) * 100
  const chosen = [...kept]
  for (const one of [...places.slice(0, 1), ...places.slice(-1), ...places.slice(1, -1)]) {
    if (chosen.every(({ x }) => Math.abs(x - one.x) >= apart)) chosen.push(one)
  }
  return chosen
}

/** The labels of a chart's places, from left to right, so many as do not touch on a phone, and on wide screens. */
export const toLabels = (places: Place[]): ChartLabel[] => {
  const always = toSpaced(places, [], narrow)
  return toSpaced(places, always, wide)
    .map((one) => ({ ...one, isAlways: always.includes(one) }))
    .toSorted((a, b) => a.x - b.x)
}
