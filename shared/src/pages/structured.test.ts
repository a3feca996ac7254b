import { expect, test } from 'vitest'
import type { Entry } from '../publication/entry.ts'
import { toPublication } from '../publication/publication.ts'
import { makeArticle, makeLive, makeOrganization, smallDocuments } from '../testing/small-publication.ts'
import { toComputation, toNoPages } from './compute.ts'

const context = { siteUrl: 'https://example.org' }

/** What a page says to machines of one type. */
const structuredOf = (path: string, type: string, ...more: Entry[]): unknown => {
  const entries = new Map(
    [...smallDocuments.map((one) => makeLive(one)), ...more].map((one) => [one.ref, one]),
  )
  const { changed } = toComputation(toNoPages(context), toPublication(entries.values()), 'all', context)
  const page = changed.find((one) => one.path === path)?.page
  const structured = page !== undefined && 'chrome' in page ? page.chrome.structured : []
  return structured.find((one) => (one as { '@type': string })['@type'] === type)
}

const body = makeArticle([], { description: '摘要。', programs: [], statisticsBlocks: [] })
const association = {
  '@type': 'Organization',
  name: '某市计生协',
  url: 'https://example.org/organizations/shi-xie-hui/',
}

test('a report says when it first became public and last changed, who wrote it and who publishes it', () => {
  const changed: Entry = {
    ...makeLive(body),
    history: [
      { day: '2023-01-01', note: null, body: null },
      { day: '2023-03-01', note: '改写了第一段', body: null },
    ],
  }
  expect(structuredOf('/reports/xiezouqu/', 'NewsArticle', changed)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': 'https://example.org/reports/xiezouqu/#report',
    headline: '奏响幸福的协奏曲',
    description: '摘要。',
    url: 'https://example.org/reports/xiezouqu/',
    mainEntityOfPage: 'https://example.org/reports/xiezouqu/',
    identifier: 'xiezouqu',
    articleSection: '专题报道',
    inLanguage: 'zh-Hans',
    isAccessibleForFree: true,
    datePublished: '2023-01-01',
    dateModified: '2023-03-01',
    author: [{ '@type': 'Person', name: '本刊记者' }],
    publisher: association,
    about: association,
  })
})

test('a report of which no public day is known says none', () => {
  const unknown = structuredOf('/reports/xiezouqu/', 'NewsArticle', { ...makeLive(body), history: [] })
  expect(unknown).toMatchObject({ headline: '奏响幸福的协奏曲' })
  expect(unknown).not.toHaveProperty('datePublished')
  expect(unknown).not.toHaveProperty('dateModified')
})

test('an organization says what else it is called, what it is part of and what it is made of', () => {
  const found = structuredOf(
    '/organizations/shi-xie-hui/',
    'Organization',
    makeLive(
      makeOrganization('shi-xie-hui', {
        shortName: '计生协',
        aliases: ['协会'],
        place: '某市',
        parts: ['dui'],
      }),
    ),
    makeLive(makeOrganization('dui', { name: '服务队', kind: 'team' })),
    makeLive(makeOrganization('sheng', { name: '省协会', parts: ['shi-xie-hui'] })),
  )
  expect(found).toEqual({
    '@context': 'https://schema.org',
    ...association,
    alternateName: ['计生协', '协会'],
    location: { '@type': 'Place', name: '某市' },
    parentOrganization: [
      { '@type': 'Organization', name: '省协会', url: 'https://example.org/organizations/sheng/' },
    ],
    subOrganization: [
      { '@type': 'Organization', name: '服务队', url: 'https://example.org/organizations/dui/' },
    ],
  })
})
