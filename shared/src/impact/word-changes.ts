import { type Aligned, align } from './align.ts'
import type { PageLine } from './telling.ts'

/** A piece of a line, and whether only one of the two lines has it. */
export type Piece = { text: string; isDifferent: boolean }

/**
 * What a page says differently at one place: the line before and after, in pieces; null where there was or is none. Where
 * both are, the place says all.
 */
export type WordChange = { place: string; before: Piece[] | null; after: Piece[] | null }

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const toWords = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment)

const toPieces = (pieces: Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1)
    if (last?.isDifferent === piece.isDifferent) last.text += piece.text
    else all.push({ ...piece })
    return all
  }, [])

const whole = (text: string): Piece[] => [{ text, isDifferent: true }]

const toPair = (place: string, before: string, after: string): WordChange => {
  const aligned = align(toWords(before), toWords(after), (a, b) => a === b)
  return {
    place,
    before: toPieces(
      aligned.flatMap((one) =>
        one.kind === 'added' ? [] : [{ text: one.before, isDifferent: one.kind === 'removed' }],
      ),
    ),
    after: toPieces(
      aligned.flatMap((one) =>
        one.kind === 'removed' ? [] : [{ text: one.after, isDifferent: one.kind === 'added' }],
      ),
    ),
  }
}

/**
 * A place without its numbers and names: a paragraph moves on by one where another is put before it and says the same,
 * and a section whose title changes is the same section.
 */
const toKind = (place: string): string => {
  // A name may quote another: the inner one goes first.
  const plainer = place.replaceAll(/\d+|“[^“”]*”/g, '')
  return plainer === place ? place : toKind(plainer)
}

/** How much of the shorter of two texts is in the other, between 0 and 1. */
const toLikeness = (a: string, b: string): number => {
  const [x, y] = [toWords(a), toWords(b)]
  const common = align(x, y, (one, other) => one === other).filter(({ kind }) => kind === 'same')
  const length = common.reduce((sum, one) => sum + ('before' in one ? one.before.length : 0), 0)
  return length / Math.max(1, Math.min(a.length, b.length))
}

const alike = 0.4

const toCounts = (lines: PageLine[]): Map<string, number> =>
  new Map([...Map.groupBy(lines, ({ place }) => place)].map(([place, { length }]) => [place, length]))

const toChanges = (removed: PageLine[], added: PageLine[]): WordChange[] => {
  const [before, after] = [toCounts(removed), toCounts(added)]
  const isAlone = (place: string): boolean => before.get(place) === 1 && after.get(place) === 1
  const rest = [...added]
  // What stands alone at its place took the place of what stood there; among others it has to resemble it.
  const isInPlaceOf = (line: PageLine, other: PageLine): boolean =>
    isAlone(line.place) && !line.place.endsWith('段')
      ? line.place === other.place
      : toKind(line.place) === toKind(other.place) && toLikeness(line.text, other.text) >= alike
  const changes = removed.map((line): WordChange => {
    const index = rest.findIndex((other) => isInPlaceOf(line, other))
    const [other] = index === -1 ? [] : rest.splice(index, 1)
    return other === undefined
      ? { place: line.place, before: whole(line.text), after: null }
      : toPair(other.place, line.text, other.text)
  })
  return [
    ...changes,
    ...rest.map((line): WordChange => ({ place: line.place, before: null, after: whole(line.text) })),
  ]
}

const isSame = (a: PageLine, b: PageLine): boolean => a.text === b.text && toKind(a.place) === toKind(b.place)

const isUnmoved = (a: PageLine, b: PageLine): boolean => a.text === b.text && a.place === b.place

type Same = Extract<Aligned<PageLine>, { kind: 'same' }>
type Gap = { kind: 'gap'; removed: PageLine[]; added: PageLine[] }

/** What is the same, line by line, and between that what is not, as a whole. */
const toParts = (aligned: Aligned<PageLine>[]): (Same | Gap)[] => {
  const parts: (Same | Gap)[] = []
  for (const one of aligned) {
    if (one.kind === 'same') {
      parts.push(one)
      continue
    }
    const last = parts.at(-1)
    const gap: Gap = last?.kind === 'gap' ? last : { kind: 'gap', removed: [], added: [] }
    if (gap !== last) parts.push(gap)
    if (one.kind === 'removed') gap.removed.push(one.before)
    else gap.added.push(one.after)
  }
  return parts
}

/**
 * The lines of a page before and after, side by side: first what says the same at the very same place, so that in a list
 * the column of a new report is its own and not that of the report after it; between these, what has only moved.
 */
const alignLines = (before: PageLine[], after: PageLine[]): Aligned<PageLine>[] =>
  toParts(align(before, after, isUnmoved)).flatMap((part) =>
    part.kind === 'same' ? [part] : align(part.removed, part.added, isSame),
  )

const toReport = (place: string): string | null => /^(报道“.+”)(?:的[^”]*)?$/.exec(place)?.[1] ?? null

/** A report that a list no longer holds is one change, and not one for each thing that the list says of it. */
const withoutUnlisted = (changes: WordChange[], after: PageLine[]): WordChange[] => {
  const listed = new Set(after.map(({ place }) => toReport(place)))
  const isUnlisted = ({ place, after: is }: WordChange): boolean =>
    is === null && toReport(place) !== null && !listed.has(toReport(place))
  const told = new Set<string | null>()
  return changes.flatMap((change) => {
    if (!isUnlisted(change)) return [change]
    const report = toReport(change.place)
    if (told.has(report)) return []
    told.add(report)
    return [{ place: `${String(report)}不再列在这里`, before: null, after: null }]
  })
}

/** What a page says differently from before, place by place. Nothing where only addresses, files or order differ. */
export const toWordChanges = (before: PageLine[], after: PageLine[]): WordChange[] =>
  withoutUnlisted(
    toParts(alignLines(before, after)).flatMap((part) =>
      part.kind === 'same' ? [] : toChanges(part.removed, part.added),
    ),
    after,
  )

const toCounted = (lines: PageLine[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { place, text } of lines) {
    const line = `${toKind(place)}：${text}`
    counts.set(line, (counts.get(line) ?? 0) + 1)
  }
  return counts
}

const without = (lines: Map<string, number>, others: Map<string, number>): string[] =>
  [...lines]
    .flatMap(([line, count]) => Array<string>(Math.max(0, count - (others.get(line) ?? 0))).fill(line))
    .sort()

/** What a page no longer says and what it says anew, without order: another entry on the same list makes no difference. */
export const toDifference = (before: PageLine[], after: PageLine[]): { gone: string[]; come: string[] } => {
  const [was, is] = [toCounted(before), toCounted(after)]
  return { gone: without(was, is), come: without(is, was) }
}
