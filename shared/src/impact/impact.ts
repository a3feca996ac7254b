import type { DocumentRef } from '../document-ref.ts'
import { type ComputedPages, type UnmadePage, toComputation } from '../pages/compute.ts'
import { type Address, factsOf, type Page, toPage, toSubject } from '../pages/kinds.ts'
import { toHash } from '../publication/canonical.ts'
import type { Publication, Read } from '../publication/publication.ts'
import { toOwnPages } from './own-pages.ts'
import { type FileChange, type PageChange, type Pair, linesOf, toPageChanges } from './page-changes.ts'
import { toPageName } from './page-name.ts'
import { toCounted } from './tell.ts'
import { toDifference } from './word-changes.ts'

/**
 * What a release would do to the site, and the hash by which its approval is held to it. `counted` has of each page that
 * the hash counts what it counts: the hash of one that is about what is released, of another what it says no longer and
 * what it says anew. `broken` are the pages that could not be made because of it, by no fault that was there before.
 */
export type Impact = {
  hash: string
  counted: Record<string, string[]>
  broken: BrokenPage[]
  pages: PageChange[]
  files: FileChange[]
}

/** A page that a release breaks: the released documents that it is about or asked for, and why, in words. */
export type BrokenPage = { path: string; because: DocumentRef[]; words: string }

/** What is put before readers, as the hash counts it: a document as it will be public, or that it is withdrawn. */
export type Released = { ref: DocumentRef; said: unknown }

// What they say, a page for readers says too.
const isForMachines = ({ kind }: Address): boolean => 'toFileName' in factsOf(kind)

// Which of the reports stand on them is told by their order; what is said of each, its own page says.
const isByOrder = ({ kind }: Address): boolean => factsOf(kind).others === 'content'

type Side = { publication: Publication; pages: ComputedPages }

/** The released documents behind a page that cannot be made: the one that it is about, or those that it asked for. */
const toCauses = ({ address, reads }: UnmadePage, refs: Set<DocumentRef>): DocumentRef[] => {
  const subject = toSubject(address)
  if (subject !== null && refs.has(subject)) return [subject]
  const asked = [...refs].filter((ref) => reads.has(ref))
  return asked.length > 0 ? asked : [...refs]
}

/**
 * What a change of the publication does to its pages, given those of before and the reads whose answers may differ.
 * The hash is that of what is released, of the models of the pages about it, and of what every other page says
 * differently: a number that a released report follows counts, another report on the same list does not.
 */
export const toImpact = (
  before: Side,
  after: Publication,
  changedReads: Set<Read>,
  released: Released[],
): Impact => {
  const { context } = before.pages
  const { changed, removed, pages } = toComputation(before.pages, after, changedReads, context)
  const addressOf = (path: string): Address => {
    const known = pages.pages.get(path) ?? before.pages.pages.get(path)
    if (known === undefined) throw new Error(`${path} 前后都没有`)
    return known.address
  }
  const pageBefore = (path: string): Page | null => {
    const known = before.pages.pages.get(path)
    return known === undefined || isForMachines(known.address)
      ? null
      : toPage(before.publication, known.address, context)
  }
  const all = [
    ...changed.map(({ path, page, change }) => ({ path, page, change })),
    ...removed.map((path) => ({ path, page: null, change: 'removed' as const })),
  ].map((one) => ({ ...one, address: addressOf(one.path) }))
  const pairs = all
    .filter(({ address }) => !isForMachines(address))
    .map(({ path, address, page }): Pair => ({ path, address, after: page, before: pageBefore(path) }))
  const refs = new Set(released.map(({ ref }) => ref))
  // What could not be made before either is another one's fault, unless it is the page of what is released.
  const broken = [...pages.unmade]
    .filter(([place, { address }]) => {
      const subject = toSubject(address)
      return !before.pages.unmade.has(place) || (subject !== null && refs.has(subject))
    })
    .map(([, one]) => ({ path: one.address.path, because: toCauses(one, refs), words: one.words }))
  const counted = pairs
    .filter(({ address }) => !isByOrder(address))
    .flatMap(({ path, address, before: was, after: is }): ({ path: string } & Record<string, unknown>)[] => {
      const subject = address.kind === 'left' ? null : toSubject(address)
      if (subject !== null && refs.has(subject))
        return [{ path, hash: is === null ? null : toHash(toCounted(is)) }]
      const difference = toDifference(linesOf(was), linesOf(is))
      // Beside which other report one stands is no more than an order.
      return difference.gone.length + difference.come.length === 0 ? [] : [{ path, ...difference }]
    })
  return {
    hash: toHash({ released, pages: counted }),
    counted: Object.fromEntries(
      counted.map(({ path, ...one }) => [path, Object.values(one).flat().map(String)]),
    ),
    broken,
    pages: toPageChanges(pairs, {
      before: before.publication,
      after,
      own: toOwnPages([before.publication, after], [...refs]),
    }),
    files: all
      .filter(({ address }) => isForMachines(address))
      .map(({ path, address, change }) => ({
        path,
        change,
        name: toPageName(address, null, [after, before.publication]),
      })),
  }
}
