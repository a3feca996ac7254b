import { expect, test } from 'vitest'
import type { Entry } from '../publication/entry.ts'
import { toPublication } from '../publication/publication.ts'
import { makeArticle, makeLive, makeObservation, makeStatistic } from '../testing/small-publication.ts'
import { toNews } from './news.ts'

const statistic = makeLive(makeStatistic('fang-shi'))

const observed = (day: string, ...of: Parameters<typeof makeObservation>): Entry => ({
  ...makeLive(makeObservation(...of)),
  firstPublic: day,
})

const article: Entry = {
  ...makeLive(makeArticle([])),
  history: [
    { day: '2023-01-01', note: null, body: null },
    { day: '2023-03-01', note: '改写了第一段', body: null },
  ],
}

const told = (...entries: Entry[]): string[] =>
  toNews(toPublication(entries)).map(
    ({ day, what, name, detail }) => `${day} ${what} ${name} ${detail ?? ''}`,
  )

test('new reports, major changes and new numbers are told with their days, the newest first', () => {
  expect(told(statistic, article, observed('2023-02-01', 'a'))).toEqual([
    '2023-03-01 重要修改 奏响幸福的协奏曲 改写了第一段',
    '2023-02-01 新数据 入户访视人次 700人次（2022年）',
    '2023-01-01 新报道 奏响幸福的协奏曲 ',
  ])
})

test('of one day the major change comes before the report that it changed, and corrections before new numbers', () => {
  const day = '2023-03-01'
  const sameDay = { ...article, history: article.history.map((one) => ({ ...one, day })) }
  const corrected = observed(day, 'b', { status: 'corrected', supersedes: 'a', value: '710' })
  expect(told(statistic, sameDay, observed(day, 'a'), corrected).map((one) => one.split(' ')[1])).toEqual([
    '重要修改',
    '新报道',
    '更正',
    '新数据',
  ])
})

test('a correction is called one', () => {
  const corrected = observed('2023-02-02', 'b', {
    status: 'corrected',
    supersedes: 'a',
    note: '少计了一个月',
    value: '710',
  })
  expect(told(statistic, observed('2023-02-01', 'a'), corrected)[0]).toBe(
    '2023-02-02 更正 入户访视人次 710人次（2022年）',
  )
})

test('a final number in place of a preliminary one is no correction, and one that is withheld no new number', () => {
  const final = observed('2023-02-02', 'b', { supersedes: 'a', value: '710' })
  const withheld = observed('2023-02-03', 'c', { supersedes: 'b', status: 'withheld', value: null })
  expect(told(statistic, observed('2023-02-01', 'a', { status: 'preliminary' }), final, withheld)).toEqual([
    '2023-02-03 暂停发布 入户访视人次 2022年',
    '2023-02-02 数据更新 入户访视人次 710人次（2022年）',
    '2023-02-01 新数据 入户访视人次 700人次（2022年）',
  ])
})

test('many numbers of one day are told as one', () => {
  const three = ['a', 'b', 'c'].map((key) => observed('2023-02-01', key))
  expect(told(statistic, ...three)).toEqual(['2023-02-01 新数据 3项数据 '])
  expect(told(statistic, ...three.slice(1))).toHaveLength(2)
})

test('no more is told than can be taken in', () => {
  const many = Array.from({ length: 20 }, (_, index) =>
    observed(`2023-02-${String(index + 1).padStart(2, '0')}`, `o-${index}`),
  )
  const news = told(statistic, article, ...many)
  expect(news).toHaveLength(6)
  expect(news[0]).toContain('2023-03-01')
})

test('a number whose statistic is not public is no news', () => {
  expect(told(observed('2023-02-01', 'a'))).toEqual([])
})
