import type { Address, Page } from '../pages/kinds.ts'
import type { Publication } from '../publication/publication.ts'
import { toSilentChanges } from './other-changes.ts'
import { toPageName } from './page-name.ts'
import { toNeighbourLines, toPageLines } from './tell.ts'
import type { PageLine } from './telling.ts'
import { type WordChange, toWordChanges } from './word-changes.ts'

/**
 * What a release does to a page. `from` is where a page was that has a new address, null for any other. `isOwn` says
 * that readers find there what is released. `words` says what of its text changes, empty for a page that is new or gone;
 * `news` what it says of others because of the order among them; `silent` what else differs: links, days, pictures.
 */
export type PageChange = {
  path: string
  from: string | null
  name: string
  change: 'added' | 'changed' | 'moved' | 'removed'
  isOwn: boolean
  words: WordChange[]
  news: WordChange[]
  silent: string[]
}

/** What a release does to a file for programs: data, a feed, the list of all pages. */
export type FileChange = { path: string; name: string; change: 'added' | 'changed' | 'removed' }

/** A page before and after; null where there was or is none. */
export type Pair = { path: string; address: Address; before: Page | null; after: Page | null }

type Sides = { before: Publication; after: Publication; own: (address: Address) => boolean }

/** Everything that a page says of what it is about. */
export const linesOf = (page: Page | null): PageLine[] => (page === null ? [] : toPageLines(page))

const isLeft = (page: Page | null): boolean => page === null || page.kind === 'left'

const toChange = (before: Page | null, after: Page | null): PageChange['change'] => {
  if (isLeft(before) && !isLeft(after)) return 'added'
  if (!isLeft(before) && isLeft(after)) return 'removed'
  if (before === null) return 'added'
  return after === null ? 'removed' : 'changed'
}

const toPageChange = ({ path, address, before, after }: Pair, sides: Sides): PageChange => {
  const change = toChange(before, after)
  const named = change === 'removed' ? (before ?? after) : (after ?? before)
  const common = {
    path,
    from: null,
    name: toPageName(address, named, [sides.after, sides.before]),
    change,
    isOwn: sides.own(address),
  }
  if (change !== 'changed') return { ...common, words: [], news: [], silent: [] }
  return { ...common, ...toDifferences(before, after) }
}

const toDifferences = (
  before: Page | null,
  after: Page | null,
): Pick<PageChange, 'words' | 'news' | 'silent'> => ({
  words: toWordChanges(linesOf(before), linesOf(after)),
  news: toWordChanges(toNeighbourLines(before), toNeighbourLines(after)),
  silent: toSilentChanges(before, after),
})

/** Where readers of a page are led from now on, where it left its address. */
const toNewPlace = ({ before, after }: Pair): string | null =>
  !isLeft(before) && after?.kind === 'left' ? (after.movedTo?.split('#')[0] ?? null) : null

/** What happens to each page. One that gets a new address is one page, and neither new nor gone. */
export const toPageChanges = (pairs: Pair[], sides: Sides): PageChange[] => {
  const byPath = new Map(pairs.map((pair) => [pair.path, pair]))
  const leaving = new Map(
    pairs.flatMap((pair) => {
      const to = toNewPlace(pair)
      const target = to === null ? undefined : byPath.get(to)
      const isTaken =
        target !== undefined && isLeft(target.before) && target.after?.kind === pair.before?.kind
      return to !== null && isTaken ? [[to, pair] as const] : []
    }),
  )
  const left = new Set([...leaving.values()].map(({ path }) => path))
  return pairs.flatMap((pair): PageChange[] => {
    if (left.has(pair.path)) return []
    const from = leaving.get(pair.path)
    if (from === undefined) return [toPageChange(pair, sides)]
    return [
      {
        ...toPageChange(pair, sides),
        from: from.path,
        change: 'moved',
        ...toDifferences(from.before, pair.after),
      },
    ]
  })
}
