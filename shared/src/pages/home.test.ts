import { expect, test } from 'vitest'
import type { Document } from '../documents/index.ts'
import { makeObservation, publish, smallDocuments } from '../testing/small-publication.ts'
import { home } from './home.ts'

const draw = (...documents: Document[]) =>
  home.toPage(
    publish(...documents),
    { kind: 'home', path: '/', key: null },
    { siteUrl: 'https://example.org' },
  )

test('the home page features a report with its movements, a panel and programs', () => {
  expect(draw(...smallDocuments)).toMatchObject({
    chrome: { title: '协奏', canonical: 'https://example.org/' },
    featured: {
      title: '奏响幸福的协奏曲',
      subject: '某市计生协',
      href: '/reports/xiezouqu/',
      period: '2022年',
      movements: [{ number: '01', title: '上门', href: '/reports/xiezouqu/#s-01' }],
    },
    panel: { title: '数字', entries: [{ value: { number: '700' }, period: '2022年', isEmphasized: true }] },
    programs: [{ name: '金秋助学', href: '/programs/zhu-xue/', entries: [{ value: { number: '700' } }] }],
  })
})

test('its panel follows a newer value', () => {
  const newer = makeObservation('xin', { period: { kind: 'year', year: 2023 }, value: '1800' })
  expect(draw(...smallDocuments, newer).panel?.entries[0]).toMatchObject({
    value: { number: '1,800' },
    period: '2023年',
  })
})

test('its parts stand in the order that was chosen, those that were not chosen after them', () => {
  expect(draw(...smallDocuments).order).toEqual(['article', 'statisticsBlock', 'articles', 'programs'])
  const chosen = smallDocuments.map((one) =>
    one.type === 'home' ? { ...one, order: ['programs' as const, 'article' as const] } : one,
  )
  expect(draw(...chosen).order).toEqual(['programs', 'article', 'statisticsBlock', 'articles'])
})

test('a site with nothing public yet has a home page that says so by being empty', () => {
  expect(draw()).toMatchObject({ chrome: { title: '协奏' }, featured: null, panel: null, programs: [] })
})

test('what is featured but not public is left out', () => {
  const only = smallDocuments.filter(({ type }) => type === 'home')
  expect(draw(...only)).toMatchObject({ featured: null, panel: null, programs: [] })
})
