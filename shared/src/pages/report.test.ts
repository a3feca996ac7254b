import { expect, test } from 'vitest'
import type { Inline } from '../rich-text/inline.ts'
import type { List } from '../rich-text/list.ts'
import {
  makeArticle,
  makeStatistic,
  makeObservation,
  paragraph,
  pinned,
  publish,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import { report } from './report.ts'

const draw = (body: Parameters<typeof makeArticle>[0], more: Parameters<typeof makeArticle>[1] = {}) =>
  report.toPage(
    publish(
      ...smallDocuments,
      makeStatistic('bie-de'),
      makeObservation('bie-de-2022', { statistic: 'bie-de' }),
      makeArticle(body, more),
    ),
    { path: '/reports/xiezouqu/', key: 'xiezouqu' },
    { siteUrl: 'https://example.org' },
  )

const other = {
  ...(pinned('bie-de-2022') as Extract<Inline, { type: 'statistic' }>),
  key: 'bie-de',
}

test('the head of a report says who, what and when', () => {
  expect(draw([paragraph(words('好'))], { bylines: ['甲', '乙'] })).toMatchObject({
    kicker: '专题报道',
    subject: { name: '某市计生协', href: '/organizations/shi-xie-hui/' },
    title: '奏响幸福的协奏曲',
    period: '2022年',
    authors: '甲 乙',
    byline: '(甲 乙)',
  })
  expect(draw([paragraph(words('好'))], { bylines: [], subject: null, period: null })).toMatchObject({
    subject: null,
    period: null,
    byline: null,
  })
})

test('a report that was never changed is cited with the day on which it became public', () => {
  expect(draw([paragraph(words('好'))], { bylines: ['甲', '乙'] }).citation).toEqual({
    text: '甲、乙：《奏响幸福的协奏曲》，某市计生协',
    published: { day: '2023-01-01' },
    changed: null,
    url: 'https://example.org/reports/xiezouqu/',
  })
})

const listOf = (children: Inline[], nested: List | null = null): List => ({
  type: 'list',
  ordered: false,
  items: [{ children, nested }],
})

test('the time to read counts every character, also those of lists within lists', () => {
  const long = words('字'.repeat(400))
  expect(draw([paragraph(long)]).minutes).toBe(1)
  expect(draw([paragraph(long, words('多'))]).minutes).toBe(2)
  expect(draw([listOf([long], listOf([words('多')]))]).minutes).toBe(2)
})

test('each statistic in the prose is counted once, also in lists within lists', () => {
  const one = pinned('fang-shi-2022')
  expect(draw([paragraph(one, words('和'), one)]).statistics).toBe(1)
  expect(draw([paragraph(one), listOf([words('其中')], listOf([other]))]).statistics).toBe(2)
})

test('no two numbers of a report have the same fragment, wherever they stand', () => {
  const one = pinned('fang-shi-2022')
  const page = draw(
    [
      { type: 'heading', level: 3, children: [one] },
      paragraph(one, words('和'), one),
      { type: 'heading', level: 4, children: [one] },
      {
        type: 'list',
        ordered: false,
        items: [
          {
            children: [one],
            nested: {
              type: 'list',
              ordered: true,
              items: [{ children: [one, words('、'), one], nested: null }],
            },
          },
          { children: [one], nested: null },
        ],
      },
      { type: 'quote', children: [paragraph(one), paragraph(one)] },
    ],
    { standfirst: [paragraph(one)] },
  )
  const ids = [...JSON.stringify(page).matchAll(/"provenance":\{"id":"([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toHaveLength(11)
  expect(new Set(ids).size).toBe(ids.length)
})

test('cards, panels and pictures that are not public are left out, and the prose stays', () => {
  const [movement] = draw([
    { type: 'family-card', key: 'wu' },
    paragraph(words('好')),
    { type: 'program-card', key: 'wu' },
    { type: 'statistics-block', key: 'wu' },
    { type: 'picture', key: 'wu', caption: null },
  ]).movements
  expect(movement?.blocks).toEqual([
    {
      type: 'paragraph',
      id: 'p-01-1',
      line: [{ type: 'text', text: '好', strong: false, emphasis: false }],
    },
  ])
})
