import { toHash } from '../publication/canonical.ts'
import { type Publication, type Read, toRecorded } from '../publication/publication.ts'
import type { Address } from './address.ts'
import type { Context } from './chrome.ts'
import { type Page, sitemapPath, toAddresses, toPage, toSitemap } from './kinds.ts'
import { toLastMajor } from './last-major.ts'

/** A page that was computed: its address, the hash of its model, everything that it asked the publication, and the day of the newest major change in it. */
type ComputedPage = { address: Address; hash: string; reads: Set<Read>; lastMajor: string | null }

/** All pages of a publication by their paths, with what decided which addresses there are. */
export type ComputedPages = {
  context: Context
  addresses: Address[]
  addressReads: Set<Read>
  pages: Map<string, ComputedPage>
}

/** A page whose model is new. */
export type ChangedPage = { path: string; page: Page; hash: string; change: 'added' | 'changed' }

/** What a computation came to: the new state, the pages with a new model, the paths that are gone, and how many models were made, the sitemap apart. */
export type Computation = { pages: ComputedPages; changed: ChangedPage[]; removed: string[]; made: number }

/** No page at all: computing from it makes every page. */
export const toNoPages = (context: Context): ComputedPages => ({
  context,
  addresses: [],
  addressReads: new Set(),
  pages: new Map(),
})

const intersects = (reads: Set<Read>, changed: Set<Read>): boolean => !reads.isDisjointFrom(changed)

const isSameAddress = (a: Address, b: Address): boolean =>
  a.kind === b.kind && a.key === b.key && a.path === b.path && String(a.others) === String(b.others)

/**
 * Computes the pages of a publication, given those of an earlier one and the reads whose answers may differ between the two.
 * Only a page that asked one of them, or whose address is new, is made again. Throws what `toPage` throws, with the path.
 */
export const toComputation = (
  ...given: [
    before: ComputedPages,
    publication: Publication,
    changedReads: Set<Read> | 'all',
    context: Context,
  ]
): Computation => {
  const steps = stepByStep(...given)
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** The same, pausing after each page that is made, so that a program can do something else in between. */
export function* stepByStep(
  before: ComputedPages,
  publication: Publication,
  changedReads: Set<Read> | 'all',
  context: Context,
): Generator<undefined, Computation> {
  const anew = changedReads === 'all' || before.context.siteUrl !== context.siteUrl || before.pages.size === 0
  const isStale = (reads: Set<Read>): boolean => anew || intersects(reads, changedReads)

  const recorded = isStale(before.addressReads) ? toRecorded(publication) : null
  const addresses = recorded === null ? before.addresses : toAddresses(recorded.publication, context)
  const pages = new Map<string, ComputedPage>()
  const changed: ChangedPage[] = []
  let made = 0

  const keep = (address: Address, page: Page, reads: Set<Read>): void => {
    const hash = toHash(page)
    const known = before.pages.get(address.path)
    pages.set(address.path, { address, hash, reads, lastMajor: toLastMajor(publication, address, reads) })
    if (known?.hash !== hash)
      changed.push({ path: address.path, page, hash, change: known === undefined ? 'added' : 'changed' })
  }

  // Feeds last: what cannot be made is to be named by the page on which readers meet it.
  const inOrder = addresses.toSorted((a, b) => Number(a.kind === 'feed') - Number(b.kind === 'feed'))
  for (const address of inOrder) {
    const known = before.pages.get(address.path)
    if (known !== undefined && isSameAddress(known.address, address) && !isStale(known.reads)) {
      pages.set(address.path, known)
      continue
    }
    const { publication: asked, reads } = toRecorded(publication)
    made += 1
    keep(address, makePage(asked, address, context), reads)
    yield
  }
  const dated = addresses.map((address) => ({
    address,
    lastMajor: pages.get(address.path)?.lastMajor ?? null,
  }))
  keep({ kind: 'sitemap', path: sitemapPath, key: null }, toSitemap(dated, context), new Set())

  return {
    pages: { context, addresses, addressReads: recorded?.reads ?? before.addressReads, pages },
    changed,
    removed: [...before.pages.keys()].filter((path) => !pages.has(path)),
    made,
  }
}

const makePage = (publication: Publication, address: Address, context: Context): Page => {
  try {
    return toPage(publication, address, context)
  } catch (error) {
    throw new Error(`${address.path}：${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    })
  }
}
