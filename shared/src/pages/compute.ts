import { toHash } from '../publication/canonical.ts'
import { type Publication, type Read, toRecorded } from '../publication/publication.ts'
import type { Context } from './context.ts'
import { toFaultWords } from './fault-words.ts'
import { type Address, type Page, type PageKind, toAddresses, toPage, toSitemap } from './kinds.ts'
import { toLastMajor } from './last-major.ts'
import { sitemapPath } from './sitemap.ts'

/** A page that was computed: its address, the hash of its model, everything that it asked the publication, and the day of the newest major change in it. */
type ComputedPage = { address: Address; hash: string; reads: Set<Read>; lastMajor: string | null }

/**
 * A page whose model could not be made: its address, why not, in words, and what it had asked the publication until then.
 * Of a kind whose addresses could not be told the path is empty, and there is one for the whole kind.
 */
export type UnmadePage = { address: Address; words: string; reads: Set<Read> }

/** All pages of a publication by their paths, those that could not be made apart, with what decided which addresses there are. */
export type ComputedPages = {
  context: Context
  addresses: Address[]
  addressReads: Set<Read>
  pages: Map<string, ComputedPage>
  unmade: Map<string, UnmadePage>
}

/** A page whose model is new. */
export type ChangedPage = { path: string; page: Page; hash: string; change: 'added' | 'changed' }

/**
 * What a computation came to: the new state, the pages with a new model, the paths at which no page stands any longer,
 * and how many models were made or tried, the sitemap apart.
 */
export type Computation = { pages: ComputedPages; changed: ChangedPage[]; removed: string[]; made: number }

/** No page at all: computing from it makes every page. */
export const toNoPages = (context: Context): ComputedPages => ({
  context,
  addresses: [],
  addressReads: new Set(),
  pages: new Map(),
  unmade: new Map(),
})

const intersects = (reads: Set<Read>, changed: Set<Read>): boolean => !reads.isDisjointFrom(changed)

const isSameAddress = (a: Address, b: Address): boolean =>
  a.kind === b.kind && a.key === b.key && a.path === b.path && String(a.others) === String(b.others)

/**
 * Computes the pages of a publication, given those of an earlier one and the reads whose answers may differ between the two.
 * Only a page that asked one of them, or whose address is new, is made again; so is only such a one tried again that could
 * not be made.
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

  const pages = new Map<string, ComputedPage>()
  const unmade = new Map<string, UnmadePage>()
  const changed: ChangedPage[] = []
  let made = 0

  const recorded = isStale(before.addressReads) ? toRecorded(publication) : null
  const toThoseBefore = (kind: PageKind, error: unknown): Address[] => {
    const address = { kind, path: '', key: null }
    unmade.set(kind, { address, words: toFaultWords(error), reads: new Set() })
    return before.addresses.filter((one) => one.kind === kind)
  }
  const addresses =
    recorded === null ? before.addresses : toAddresses(recorded.publication, context, toThoseBefore)
  if (recorded === null) {
    for (const [place, one] of before.unmade) if (one.address.path === '') unmade.set(place, one)
  }

  const keep = (address: Address, page: Page, reads: Set<Read>): void => {
    const hash = toHash(page)
    const known = before.pages.get(address.path)
    pages.set(address.path, { address, hash, reads, lastMajor: toLastMajor(publication, address, reads) })
    if (known?.hash !== hash)
      changed.push({ path: address.path, page, hash, change: known === undefined ? 'added' : 'changed' })
  }

  for (const address of addresses) {
    const isAsBefore = (known: { address: Address; reads: Set<Read> }): boolean =>
      isSameAddress(known.address, address) && !isStale(known.reads)
    const known = before.pages.get(address.path)
    const failed = before.unmade.get(address.path)
    if (known !== undefined && isAsBefore(known)) {
      pages.set(address.path, known)
      continue
    }
    if (failed !== undefined && isAsBefore(failed)) {
      unmade.set(address.path, failed)
      continue
    }
    const { publication: asked, reads } = toRecorded(publication)
    made += 1
    try {
      keep(address, toPage(asked, address, context), reads)
    } catch (error) {
      pages.delete(address.path)
      unmade.set(address.path, { address, words: toFaultWords(error), reads })
    }
    yield
  }
  const dated = addresses.map((address) => ({
    address,
    lastMajor: pages.get(address.path)?.lastMajor ?? null,
  }))
  keep({ kind: 'sitemap', path: sitemapPath, key: null }, toSitemap(dated, context), new Set())

  return {
    pages: { context, addresses, addressReads: recorded?.reads ?? before.addressReads, pages, unmade },
    changed,
    removed: [...before.pages.keys()].filter((path) => !pages.has(path) && !unmade.has(path)),
    made,
  }
}

/** The computation, where every page could be made. Throws with all that could not. */
export const demandEveryPage = (computation: Computation): Computation => {
  const told = [...computation.pages.unmade].map(([place, { words }]) => `${place}：${words}`)
  if (told.length > 0) throw new Error(told.join('\n'))
  return computation
}
