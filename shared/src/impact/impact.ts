import type { DocumentRef } from '../document-ref.ts'
import type { Address } from '../pages/address.ts'
import { type ComputedPages, type UnmadePage, toComputation } from '../pages/compute.ts'
import { type Page, toPage } from '../pages/kinds.ts'
import { toHash } from '../publication/canonical.ts'
import type { Publication, Read } from '../publication/publication.ts'
import { type PageLine, toPageLines } from './page-lines.ts'
import { toSubject } from '../pages/subject.ts'
import { toPageName } from './page-name.ts'
import { type WordChange, toDifference, toWordChanges } from './word-changes.ts'

/** What a release does to a page. `words` says what of it changes; it is empty for a page that is new or gone. */
export type PageChange = {
  path: string
  name: string
  change: 'added' | 'changed' | 'removed'
  words: WordChange[]
}

/**
 * What a release would do to the site, and the hash by which its approval is held to it. `broken` are the pages that could
 * not be made because of it, by no fault that was there before.
 */
export type Impact = { hash: string; pages: PageChange[]; broken: BrokenPage[] }

/** A page that a release breaks: the released documents that it is about or asked for, and why, in words. */
export type BrokenPage = { path: string; because: DocumentRef[]; words: string }

/** What is put before readers, as the hash counts it: a document as it will be public, or that it is withdrawn. */
export type Released = { ref: DocumentRef; said: unknown }

// What they say, a page for readers says too.
const forMachines = new Set(['feed', 'csv', 'json', 'sitemap'])
const isForMachines = (address: Address | undefined): boolean =>
  address !== undefined && forMachines.has(address.kind)

// Which of the reports stand on them is told by their order; what is said of each, its own page says.
const isByOrder = (address: Address | undefined): boolean =>
  address !== undefined && ['reports', 'year', 'not-found'].includes(address.kind)

type Side = { publication: Publication; pages: ComputedPages }

const isLeft = (page: Page | null): boolean => page === null || page.kind === 'left'

const toChange = (before: Page | null, after: Page | null): PageChange['change'] => {
  if (isLeft(before) && !isLeft(after)) return 'added'
  if (!isLeft(before) && isLeft(after)) return 'removed'
  if (before === null) return 'added'
  return after === null ? 'removed' : 'changed'
}

const linesOf = (page: Page | null): PageLine[] => (page === null ? [] : toPageLines(page))

const toPageChange = (path: string, before: Page | null, after: Page | null): PageChange => {
  const change = toChange(before, after)
  const named = change === 'removed' ? (before ?? after) : (after ?? before)
  return {
    path,
    name: named === null ? path : toPageName(named),
    change,
    words: change === 'changed' ? toWordChanges(linesOf(before), linesOf(after)) : [],
  }
}

// For machines a page says once more what it says to readers, with its days.
// What stands beside it is told by the order in which things become public, and so by others that do meanwhile.
const uncounted = new Set(['day', 'structured', 'beside', 'news'])

/** A model without the days on which something became public: whoever approves it cannot know the day of its release. */
const withoutDays = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutDays)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      uncounted.has(name) ? [] : [[name, withoutDays(inner)]],
    ),
  )
}

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
  const addressOf = (path: string): Address | undefined =>
    pages.pages.get(path)?.address ?? before.pages.pages.get(path)?.address
  const pageBefore = (path: string): Page | null => {
    const known = before.pages.pages.get(path)
    return known === undefined ? null : toPage(before.publication, known.address, context)
  }
  const pairs = [
    ...changed.map(({ path, page }) => ({ path, page })),
    ...removed.map((path) => ({ path, page: null })),
  ]
    .filter(({ path }) => !isForMachines(addressOf(path)))
    .map((one) => ({ ...one, before: pageBefore(one.path) }))
  const refs = new Set(released.map(({ ref }) => ref))
  // What could not be made before either is another one's fault, unless it is the page of what is released.
  const broken = [...pages.unmade]
    .filter(([place, { address }]) => {
      const subject = toSubject(address)
      return !before.pages.unmade.has(place) || (subject !== null && refs.has(subject))
    })
    .map(([, one]) => ({ path: one.address.path, because: toCauses(one, refs), words: one.words }))
  const counted = pairs
    .filter(({ path }) => !isByOrder(addressOf(path)))
    .flatMap(({ path, before: was, page }): unknown[] => {
      const address = addressOf(path)
      const subject = address === undefined || address.kind === 'left' ? null : toSubject(address)
      if (subject !== null && refs.has(subject))
        return [{ path, hash: page === null ? null : toHash(withoutDays(page)) }]
      const difference = toDifference(linesOf(was), linesOf(page))
      // Beside which other report one stands is no more than an order.
      return difference.gone.length + difference.come.length === 0 ? [] : [{ path, ...difference }]
    })
  return {
    hash: toHash({ released, pages: counted }),
    pages: pairs.map(({ path, before: was, page }) => toPageChange(path, was, page)),
    broken,
  }
}
