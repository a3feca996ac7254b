import { expect, test } from 'vitest'
import type { Document } from '../documents/index.ts'
import type { Inline } from '../rich-text/inline.ts'
import {
  following,
  makeArticle,
  makeObservation,
  paragraph,
  pinned,
  publish,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import { type StatisticUse, toUses } from './uses.ts'

const usesIn = (...more: Document[]): StatisticUse[] =>
  toUses(publish(...smallDocuments, ...more), 'fang-shi')

const sentencesOf = (...line: Inline[]) =>
  usesIn(makeArticle([paragraph(...line)], { statisticsBlocks: [] })).flatMap(
    ({ sentence }) => sentence ?? [],
  )

test('a number is shown in its own sentence, with the words of links and people', () => {
  expect(
    sentencesOf(
      words('春天。'),
      { type: 'link', to: { document: 'program/zhu-xue' }, children: [{ type: 'text', text: '助学' }] },
      words('访视（“'),
      pinned('fang-shi-2022'),
      words('”）了'),
      { type: 'mention', key: 'luo-jia', text: '罗家', without: '一家' },
      words('。秋天。'),
    ),
  ).toEqual([{ before: '助学访视（“', marked: '700人次', after: '”）了罗家。' }])
})

test('two numbers of one sentence are two uses, each marked in it', () => {
  expect(sentencesOf(pinned('fang-shi-2022'), words('比'), following, words('。'))).toEqual([
    { before: '', marked: '700人次', after: '比700人次。' },
    { before: '700人次比', marked: '700人次', after: '。' },
  ])
})

test('a number in a heading is a use too, and leads to its movement', () => {
  const article = makeArticle([{ type: 'heading', level: 3, children: [words('访视'), following] }], {
    statisticsBlocks: [],
  })
  expect(usesIn(article)).toContainEqual({
    place: '《奏响幸福的协奏曲》· 01小标题',
    href: '/reports/xiezouqu/#s-01',
    binding: '跟随最新值',
    sentence: { before: '访视', marked: '700人次', after: '' },
  })
})

test('a panel that shows two values of a statistic is two uses of it', () => {
  const block: Document = {
    type: 'statistics-block',
    key: 'shu-zi',
    title: '数字',
    entries: [
      { statistic: 'fang-shi', show: { observation: 'fang-shi-2022' }, label: '2022年', emphasis: false },
      {
        statistic: 'fang-shi',
        show: { latest: { definition: 'v1', period: 'year' } },
        label: null,
        emphasis: false,
      },
    ],
  }
  const onHome = usesIn(block, makeObservation('xin', { period: { kind: 'year', year: 2023 } })).filter(
    ({ href }) => href === '/',
  )
  expect(onHome).toEqual([
    { place: '首页 · 数字', href: '/', binding: '固定为此值', sentence: null },
    { place: '首页 · 数字', href: '/', binding: '跟随最新值', sentence: null },
  ])
})

test('a panel within the prose is found as one beside it is', () => {
  const article = makeArticle([{ type: 'statistics-block', key: 'shu-zi' }], { statisticsBlocks: [] })
  expect(usesIn(article).map(({ place }) => place)).toEqual(['首页 · 数字', '《奏响幸福的协奏曲》· 数字'])
})

test('a statistic that nobody shows has no uses', () => {
  expect(toUses(publish(...smallDocuments), 'wu')).toEqual([])
})
