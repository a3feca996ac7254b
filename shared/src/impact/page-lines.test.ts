import { expect, test } from 'vitest'
import { toComputation, toNoPages } from '../pages/compute.ts'
import { toPage } from '../pages/kinds.ts'
import { toPublication } from '../publication/publication.ts'
import { makeLive, smallDocuments } from '../testing/small-publication.ts'
import { toPageLines } from './page-lines.ts'

const context = { siteUrl: 'https://example.org' }
const forMachines = ['feed', 'csv', 'json', 'sitemap']

test('whatever a page says, it is said where', () => {
  const publication = toPublication(smallDocuments.map((one) => makeLive(one)))
  const { pages } = toComputation(toNoPages(context), publication, 'all', context)
  const addresses = [...pages.pages.values()].map(({ address }) => address)
  const nowhere = addresses
    .filter(({ kind }) => !forMachines.includes(kind))
    .flatMap((address) =>
      toPageLines(toPage(publication, address, context))
        .filter(({ place }) => place === '')
        .map(({ text }) => `${address.path} ${text}`),
    )
  expect(nowhere).toEqual([])
})
