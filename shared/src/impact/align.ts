/** What stands in one of two lists or in both. */
export type Aligned<Item> =
  | { kind: 'same'; before: Item; after: Item }
  | { kind: 'removed'; before: Item }
  | { kind: 'added'; after: Item }

const toLengths = <Item>(a: Item[], b: Item[], isSame: (a: Item, b: Item) => boolean): Uint32Array[] => {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, below] = [lengths[i], lengths[i + 1]] as [Uint32Array, Uint32Array]
      row[j] = isSame(a[i] as Item, b[j] as Item)
        ? (below[j + 1] ?? 0) + 1
        : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}

/** Two lists side by side, with as much in common as there can be. Within a difference, what is removed comes first. */
export const align = <Item>(
  before: Item[],
  after: Item[],
  isSame: (a: Item, b: Item) => boolean,
): Aligned<Item>[] => {
  const same = (i: number, j: number): Aligned<Item> => ({
    kind: 'same',
    before: before[i] as Item,
    after: after[j] as Item,
  })
  // What both begin and end with is passed over: the table that follows grows with the square of the rest.
  let start = 0
  const shorter = Math.min(before.length, after.length)
  while (start < shorter && isSame(before[start] as Item, after[start] as Item)) start += 1
  let end = 0
  while (end < shorter - start && isSame(before.at(-1 - end) as Item, after.at(-1 - end) as Item)) end += 1

  const [a, b] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  const lengths = toLengths(a, b, isSame)
  const middle: Aligned<Item>[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && isSame(a[i] as Item, b[j] as Item)) {
      middle.push({ kind: 'same', before: a[i++] as Item, after: b[j++] as Item })
    } else if (
      i < a.length &&
      (lengths[i + 1]?.[j] ?? 0) >= (j < b.length ? (lengths[i]?.[j + 1] ?? 0) : 0)
    ) {
      middle.push({ kind: 'removed', before: a[i++] as Item })
    } else middle.push({ kind: 'added', after: b[j++] as Item })
  }
  return [
    ...Array.from({ length: start }, (_, index) => same(index, index)),
    ...middle,
    ...Array.from({ length: end }, (_, index) =>
      same(before.length - end + index, after.length - end + index),
    ),
  ]
}
