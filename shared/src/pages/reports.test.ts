import { expect, test } from 'vitest'
import type { Document } from '../documents/index.ts'
import { makeArticle, publish, smallDocuments } from '../testing/small-publication.ts'
import { reports } from './reports.ts'

const context = { siteUrl: 'https://example.org' }

const draw = (...documents: Document[]) => {
  const publication = publish(...documents)
  const [address = { kind: 'reports', path: '/reports/', key: null }] = reports.toPlaces(publication)
  return reports.toPage(publication, address, context)
}

const article = (key: string, period: Parameters<typeof makeArticle>[1]) =>
  makeArticle([], { key, slug: key, title: key, ...period })

test('reports stand in groups by the year they report on, newest first, those without a year last', () => {
  const page = draw(
    ...smallDocuments,
    article('a', { period: null }),
    article('b', { period: { kind: 'range', from: '2020-07-01', to: '2021-06-30' } }),
    article('c', { period: { kind: 'half', year: 2023, half: 1 } }),
    article('d', { period: { kind: 'month', year: 2022, month: 5 } }),
  )
  expect(page.years.map(({ year, reports: list }) => [year, list.map(({ title }) => title)])).toEqual([
    ['2023年', ['c']],
    ['2022年', ['奏响幸福的协奏曲', 'd']],
    ['2021年', ['b']],
    ['年份未注明', ['a']],
  ])
})

test('a report whose organization is not public stands on the list without it', () => {
  expect(draw(article('a', {})).years[0]?.reports[0]).toMatchObject({ subject: null, href: '/reports/a/' })
})

test('the list shows the newest twenty, and leads to every year', () => {
  const many = Array.from({ length: 25 }, (_, index) =>
    article(`r-${String(index).padStart(2, '0')}`, {
      period: { kind: 'year', year: index < 10 ? 2021 : 2022 },
    }),
  )
  const page = draw(...many)
  expect(page.years.map(({ year, reports: list }) => [year, list.length])).toEqual([
    ['2022年', 15],
    ['2021年', 5],
  ])
  expect(page.every).toEqual([
    { name: '2022年', href: '/reports/years/2022/', count: 15 },
    { name: '2021年', href: '/reports/years/2021/', count: 10 },
  ])
})
