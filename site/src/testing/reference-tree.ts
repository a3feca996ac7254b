import { type Entry, toPublication } from '@xiezou/shared'
import { toComputation, toFile, toNoPages } from '@xiezou/shared/pages'
import { toFakeHtml } from './fake-draw.ts'

/** The address of the site in tests. */
export const siteUrl = 'https://example.org'

/** The pages of a publication, drawn from nothing by a fake bundle: texts by their files, in the order of these. */
export const toReferenceTree = (entries: Iterable<Entry>, digest = 'bundle-1'): Record<string, string> => {
  const context = { siteUrl }
  const { changed } = toComputation(toNoPages(context), toPublication(entries), 'all', context)
  return Object.fromEntries(
    changed
      .map(({ path, page }) => [toFile(path), toFakeHtml(path, page, digest)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
