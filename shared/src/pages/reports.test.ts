import { expect, test } from 'vitest'
import type { Document } from '../documents/index.ts'
import { makeArticle, publish, smallDocuments } from '../testing/small-publication.ts'
import { reports } from './reports.ts'

const draw = (...documents: Document[]) =>
  reports.toPage(
    publish(...documents),
    { kind: 'reports', path: '/reports/', key: null },
    { siteUrl: 'https://example.org' },
  )

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
    ['2022年', ['d', '奏响幸福的协奏曲']],
    ['2021年', ['b']],
    ['年份未注明', ['a']],
  ])
})

test('a report whose organization is not public stands on the list without it', () => {
  expect(draw(article('a', {})).years[0]?.reports[0]).toMatchObject({ subject: null, href: '/reports/a/' })
})
