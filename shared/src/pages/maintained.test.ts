import { describe, expect, test } from 'vitest'
import { toPublication } from '../publication/publication.ts'
import {
  makeGone,
  makeLive,
  makeObservation,
  makeStatistic,
  publish,
  smallDocuments,
} from '../testing/small-publication.ts'
import { toComputation, toNoPages } from './compute.ts'
import { maintained, toShownName } from './maintained.ts'
import type { MaintainedSource } from './context.ts'
import { statistic } from './statistic.ts'

const toContext = (...uses: MaintainedSource['uses']) => ({
  siteUrl: 'https://example.org',
  maintained: [
    { slug: 'about', file: 'src/maintained/about.mdx', title: '关于', description: '写什么', uses },
  ],
})

const statisticUse = { component: 'Statistic', name: 'fang-shi', line: 12, isExample: false } as const
const blockUse = { component: 'StatisticsBlock', name: 'shu-zi', line: 14, isExample: false } as const
const address = { kind: 'maintained', path: '/about/', key: 'about' }
const small = publish(...smallDocuments)

describe('a page that maintainers write', () => {
  test('holds what its live components show, with where the numbers come from', () => {
    const page = maintained.toPage(small, address, toContext(statisticUse, blockUse))
    expect(page.shown[toShownName('Statistic', 'fang-shi')]).toMatchObject({
      type: 'statistic',
      node: { text: '700人次', provenance: { period: '2022年', source: '专题报道' } },
    })
    expect(page.shown[toShownName('StatisticsBlock', 'shu-zi')]).toMatchObject({
      type: 'panel',
      panel: { title: '数字', entries: [{ value: { number: '700' } }] },
    })
  })

  test('is refused with file and line where it names what never was', () => {
    const unknown = { ...statisticUse, name: 'wu' }
    expect(() => maintained.toPage(small, address, toContext(unknown))).toThrow(
      'src/maintained/about.mdx 第 12 行：没有标识为“wu”的统计指标',
    )
    expect(() => maintained.toPage(small, address, toContext({ ...blockUse, name: 'wu' }))).toThrow(
      'src/maintained/about.mdx 第 14 行：没有标识为“wu”的数据板块',
    )
  })

  test('says that there are no numbers yet on a site without any', () => {
    const page = maintained.toPage(publish(), address, toContext(statisticUse, blockUse))
    expect(Object.values(page.shown)).toEqual([
      { type: 'none', text: '（还没有公开的数据。）' },
      { type: 'none', text: '（还没有公开的数据。）' },
    ])
  })

  test('shows the first number of the site in place of an example that is of other content', () => {
    const examples = [
      { ...statisticUse, name: 'wu', isExample: true },
      { ...blockUse, name: 'wu', isExample: true },
    ]
    const context = toContext(...examples)
    expect(Object.values(maintained.toPage(small, address, context).shown)).toMatchObject([
      { type: 'statistic', node: { key: 'fang-shi', text: '700人次' } },
      { type: 'panel', panel: { title: '数字' } },
    ])
    const at = { kind: 'statistic', path: '/statistics/fang-shi/', key: 'fang-shi' }
    expect(statistic.toPage(small, at, context).uses.map(({ place }) => place)).toEqual(
      expect.arrayContaining(['“关于”', '“关于”· 数字']),
    )
    expect(Object.values(maintained.toPage(publish(), address, context).shown)).toEqual([
      { type: 'none', text: '（还没有公开的数据。）' },
      { type: 'none', text: '（还没有公开的数据。）' },
    ])
  })

  test('stays where a number was withdrawn, and says so', () => {
    const withdrawn = toPublication([
      ...smallDocuments.map((one) => makeLive(one)).filter(({ ref }) => ref !== 'statistic/fang-shi'),
      makeGone(makeStatistic('fang-shi')),
    ])
    expect(maintained.toPage(withdrawn, address, toContext(statisticUse)).shown).toEqual({
      'Statistic fang-shi': { type: 'none', text: '（这项数据没有公开。）' },
    })
  })

  test('is made again when a number on it changes', () => {
    const context = toContext(statisticUse)
    const { pages } = toComputation(toNoPages(context), small, 'all', context)
    const newer = makeObservation('xin', { value: '800', period: { kind: 'year', year: 2023 } })
    const { changed } = toComputation(
      pages,
      publish(...smallDocuments, newer),
      new Set(['observations:fang-shi']),
      context,
    )
    expect(changed.map(({ path }) => path)).toContain('/about/')
  })
})

test('the page of a statistic names the texts that show it, alone and in a panel', () => {
  const context = toContext(statisticUse, blockUse)
  const at = { kind: 'statistic', path: '/statistics/fang-shi/', key: 'fang-shi' }
  const uses = statistic.toPage(small, at, context).uses.filter(({ href }) => href === '/about/')
  expect(uses).toEqual([
    { place: '“关于”', href: '/about/', binding: '跟随最新值', sentence: null },
    { place: '“关于”· 数字', href: '/about/', binding: '跟随最新值', sentence: null },
  ])
})
