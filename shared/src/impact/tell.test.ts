import { describe, expect, test } from 'vitest'
import { toComputation, toNoPages } from '../pages/compute.ts'
import { toPage } from '../pages/kinds.ts'
import { toPublication } from '../publication/publication.ts'
import { makeLive, smallDocuments } from '../testing/small-publication.ts'
import { pageExamples } from '../examples/index.ts'
import { factsOf, pageKinds, type Page } from '../pages/kinds.ts'
import { toAside, toCounted, toPageLines } from './tell.ts'

const context = { siteUrl: 'https://example.org' }

test('whatever a page says, it is said where', () => {
  const publication = toPublication(smallDocuments.map((one) => makeLive(one)))
  const { pages } = toComputation(toNoPages(context), publication, 'all', context)
  const addresses = [...pages.pages.values()].map(({ address }) => address)
  const nowhere = addresses
    .filter(({ kind }) => 'toName' in factsOf(kind))
    .flatMap((address) =>
      toPageLines(toPage(publication, address, context))
        .filter(({ place }) => place === '')
        .map(({ text }) => `${address.path} ${text}`),
    )
  expect(nowhere).toEqual([])
})

const examples = pageKinds.flatMap((kind): [string, Page][] =>
  pageExamples[kind].map(({ name, page }) => [name, page]),
)

describe.each(examples.filter(([, page]) => 'chrome' in page))('of %s', (_, page) => {
  test('each title, name and number that readers are shown is said', () => {
    const said = toPageLines(page).map(({ text }) => text)
    const shown = ['title', 'name', 'summary', 'note', 'basis', 'headline']
      .map((field) => (page as unknown as Record<string, unknown>)[field])
      .filter((one) => typeof one === 'string')
    expect(shown.filter((one) => !said.includes(one))).toEqual([])
  })

  test('an approval is held to no day on which something became public', () => {
    expect(JSON.stringify(toCounted(page))).not.toMatch(/"(?:day|structured|beside|news|newest)":/)
    expect(toPageLines(page).filter(({ text }) => /^\d{4}-\d{2}-\d{2}$/.test(text))).toEqual([])
    expect(toAside(page).get('给搜索引擎的说明')).toHaveLength(1)
  })
})

test('the public history of a report is no history of a number', () => {
  const places = (kind: 'report' | 'statistic'): string[] =>
    pageExamples[kind].flatMap(({ page }) => toPageLines(page).map(({ place }) => place))
  expect(places('report').filter((place) => place.includes('历次数值'))).toEqual([])
  expect(places('report')).toContain('公布记录的说明')
  expect(places('statistic')).toContain('历次数值的数值')
})
