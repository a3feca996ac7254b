import { expect, test } from 'vitest'
import type { Document } from '../documents/index.ts'
import {
  makeObservation,
  makeProgram,
  makeStatistic,
  publish,
  smallDocuments,
} from '../testing/small-publication.ts'
import { home } from './home.ts'

const draw = (...documents: Document[]) =>
  home.toPage(publish(...documents), { path: '/', key: null }, { siteUrl: 'https://example.org' })

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
  expect(draw(...smallDocuments).order).toEqual([
    'article',
    'statisticsBlock',
    'news',
    'articles',
    'programs',
    'board',
    'families',
  ])
  const chosen = smallDocuments.map((one) =>
    one.type === 'home' ? { ...one, order: ['programs' as const, 'article' as const] } : one,
  )
  expect(draw(...chosen).order).toEqual([
    'programs',
    'article',
    'statisticsBlock',
    'news',
    'articles',
    'board',
    'families',
  ])
})

test('a site with nothing public yet has a home page that says so by being empty', () => {
  expect(draw()).toMatchObject({ chrome: { title: '协奏' }, featured: null, panel: null, programs: [] })
})

test('what is featured but not public is left out', () => {
  const only = smallDocuments.filter(({ type }) => type === 'home')
  expect(draw(...only)).toMatchObject({ featured: null, panel: null, programs: [] })
})

test('it tells what is new, and shows families before groups', () => {
  const page = draw(...smallDocuments)
  expect(page.news).toMatchObject([
    { what: '新报道', name: '奏响幸福的协奏曲', day: '2023-01-01' },
    { what: '新数据', name: '入户访视人次', detail: '700人次（2022年）' },
  ])
  expect(page.families.map(({ name }) => name)).toEqual(['罗家一家', '独生子女家庭'])
})

test('its board has one number of each program, but none that stands on the page anyway', () => {
  const [report, other] = ['bao-dao', 'qi-ta']
  const more = [
    makeStatistic(report, { name: '报道篇数' }),
    makeObservation('bao-dao-2022', { statistic: report }),
    makeStatistic(other, { name: '其他' }),
    makeObservation('qi-ta-2022', { statistic: other }),
    makeProgram('xuan-chuan', { name: '宣传', statistics: ['fang-shi', report, other] }),
  ]
  expect(draw(...smallDocuments, ...more).board).toMatchObject({
    entries: [{ label: '报道篇数', href: '/statistics/bao-dao/' }],
    total: 3,
  })
  expect(draw(...smallDocuments).board).toEqual({ entries: [], total: 1 })
})
