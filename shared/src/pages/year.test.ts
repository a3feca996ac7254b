import { describe, expect, test } from 'vitest'
import type { Entry } from '../publication/entry.ts'
import { type Publication, toPublication } from '../publication/publication.ts'
import { makeArticle, makeLive } from '../testing/small-publication.ts'
import { toComputation, toNoPages } from './compute.ts'
import type { Page } from './kinds.ts'
import type { ReportPage } from './report.ts'
import type { YearPage } from './year.ts'

const context = { siteUrl: 'https://example.org' }

/** A report that became public on a day of January; its key has no part in the order of days. */
const published = (number: number, day = number): Entry => {
  const key = `r-${99 - number}`
  const body = makeArticle([], { key, slug: key, title: `第${number}篇`, subject: null, programs: [] })
  return { ...makeLive(body), firstPublic: `2023-01-${String(day).padStart(2, '0')}` }
}

const range = (length: number): Entry[] => Array.from({ length }, (_, index) => published(index + 1))

const compute = (publication: Publication): Map<string, Page> =>
  new Map(
    toComputation(toNoPages(context), publication, 'all', context).changed.map(({ path, page }) => [
      path,
      page,
    ]),
  )

const yearsOf = (entries: Entry[]): Record<string, string[]> =>
  Object.fromEntries(
    [...compute(toPublication(entries))].flatMap(([path, page]) =>
      page.kind === 'year' ? [[path, page.reports.map(({ title }) => title)]] : [],
    ),
  )

describe('a long year', () => {
  test('is in pages numbered from its oldest report, and the newest stand on the page of the year', () => {
    const pages = yearsOf(
      range(41).map((entry, index) => ({
        ...entry,
        firstPublic: `2023-${index < 28 ? '01' : '02'}-${String((index % 28) + 1).padStart(2, '0')}`,
      })),
    )
    expect(Object.keys(pages)).toEqual(['/reports/years/2022/', '/reports/years/2022/1/'])
    expect(pages['/reports/years/2022/1/']?.[0]).toBe('第20篇')
    expect(pages['/reports/years/2022/1/']?.at(-1)).toBe('第1篇')
    expect(pages['/reports/years/2022/']).toHaveLength(21)
    expect(pages['/reports/years/2022/']?.[0]).toBe('第41篇')
  })

  test('leads from page to page', () => {
    const days = range(28)
    const pages = compute(
      toPublication([...days, ...Array.from({ length: 32 }, (_, index) => published(29 + index, 28))]),
    )
    const at = (path: string): YearPage => pages.get(path) as YearPage
    expect(at('/reports/years/2022/')).toMatchObject({
      number: null,
      older: '/reports/years/2022/2/',
      newer: null,
    })
    expect(at('/reports/years/2022/2/')).toMatchObject({
      number: 2,
      older: '/reports/years/2022/1/',
      newer: '/reports/years/2022/',
      chrome: { title: '2022年的报道（第2页） - 协奏' },
    })
    expect(at('/reports/years/2022/1/')).toMatchObject({ older: null, newer: '/reports/years/2022/2/' })
  })
})

test('a new report makes only the pages again that it stands on or beside', () => {
  const before = range(27)
  const first = toComputation(toNoPages(context), toPublication(before), 'all', context)
  const after = toPublication([...before, published(28)])
  const reads = new Set(['article/r-71', 'all:article'] as const)
  const { changed, made } = toComputation(first.pages, after, reads, context)
  expect(changed.map(({ path }) => path).toSorted()).toEqual([
    '/',
    '/404.html',
    '/feed.json',
    '/feed.xml',
    '/reports/',
    '/reports/r-71/',
    '/reports/r-72/',
    '/reports/years/2022/',
    '/sitemap.xml',
  ])
  // Lists of programs, families, organizations and honours look for the sentences about them.
  expect(made).toBeLessThan(15)
})

test('a report leads to the one before and the one after it', () => {
  const pages = compute(toPublication(range(3)))
  const beside = (path: string) => (pages.get(path) as ReportPage).beside
  expect(beside('/reports/r-97/')).toEqual({
    previous: { name: '第1篇', href: '/reports/r-98/', detail: '专题报道' },
    next: { name: '第3篇', href: '/reports/r-96/', detail: '专题报道' },
  })
  expect(beside('/reports/r-98/').previous).toBeNull()
  expect(beside('/reports/r-96/').next).toBeNull()
})

test('what a report only leads to has no part in its day for crawlers', () => {
  const { pages } = toComputation(
    toNoPages(context),
    toPublication([
      published(1),
      { ...published(2), history: [{ day: '2024-05-01', note: null, body: null }] },
    ]),
    'all',
    context,
  )
  expect(pages.pages.get('/reports/r-98/')?.lastMajor).toBe('2023-01-01')
  expect(pages.pages.get('/reports/years/2022/')?.lastMajor).toBe('2024-05-01')
})

test('a report is cited with who wrote it, what it is called, who publishes it, and the days on which it came and changed', () => {
  const report = compute(
    toPublication([
      {
        ...published(1),
        history: [
          { day: '2023-01-01', note: null, body: null },
          { day: '2023-03-01', note: '改写了第一段', body: null },
        ],
      },
    ]),
  ).get('/reports/r-98/') as ReportPage
  expect(report.citation).toEqual({
    text: '本刊记者：《第1篇》，协奏',
    published: { day: '2023-01-01' },
    changed: { day: '2023-03-01' },
    url: 'https://example.org/reports/r-98/',
  })
})
