import { describe, expect, test } from 'vitest'
import type { Article } from '../documents/article.ts'
import type { Observation } from '../documents/observation.ts'
import type { Statistic } from '../documents/statistic.ts'
import {
  makeArticle,
  makeObservation,
  makeProgram,
  makeStatistic,
  mention,
  paragraph,
  pinned,
  publish,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import { findOutdatedNumbers, findTypedNumbers, toTypedWords } from './typed-numbers.ts'

const write = (text: string, more: Partial<Article> = {}): Article =>
  makeArticle([paragraph(words(text))], more)

const findIn = (article: Article, value = '21290', statistic: Partial<Statistic> = {}) =>
  findTypedNumbers(
    publish(
      ...smallDocuments,
      makeStatistic('fang-shi', statistic),
      makeObservation('fang-shi-2022', { value }),
    ),
    [article],
  )

describe('a number that is typed into prose', () => {
  test('is named with its place, its sentence, and the value that it may be', () => {
    const [found] = findIn(write('2022年，全年访视21,290人次，比上年多。'))
    expect(found).toEqual({
      ref: 'article/xiezouqu',
      place: '01 上门',
      written: '21,290人次',
      before: '2022年，全年访视',
      after: '，比上年多。',
      candidates: [
        {
          statistic: 'fang-shi',
          observation: 'fang-shi-2022',
          name: '入户访视人次',
          value: '21,290人次',
          period: '2022年',
          now: null,
        },
      ],
    })
    expect(found && toTypedWords(found)).toBe(
      '“21,290人次”是打上去的字，可能是“入户访视人次”（2022年，21,290人次）；请改用插入的统计数',
    )
  })

  test('is named where it is nobody’s, after those that are somebody’s', () => {
    const found = findIn(write('95%的412人，21290人次'))
    expect(found.map(({ written }) => written)).toEqual(['21290人次', '95%', '412人'])
    expect(found[1] && toTypedWords(found[1])).toBe('“95%”是打上去的字，没有连到统计数')
  })

  test('is not one that is linked, nor what stands beside it', () => {
    const article = makeArticle([
      paragraph(words('2'), pinned('fang-shi-2022'), words('余人次，第3届'), mention),
    ])
    expect(findIn(article).map(({ written }) => written)).toEqual(['2'])
  })

  test('is read over bold and links', () => {
    const article = makeArticle([
      paragraph(words('访视2'), { type: 'text', text: '1,29', strong: true }, words('0人次')),
    ])
    expect(findIn(article)).toMatchObject([{ written: '21,290人次' }])
  })

  test.each([
    ['title', { title: '412人的一年' }, '标题'],
    ['description', { description: '412人的一年' }, '摘要'],
    ['description for search engines', { search: { title: null, description: '412人' } }, '搜索和分享，摘要'],
    ['standfirst', { standfirst: [paragraph(words('412人'))] }, '导语'],
    ['title of a section', { sections: [{ number: '02', title: '412人', body: [] }] }, '02 412人'],
    [
      'caption',
      {
        sections: [{ number: '02', title: '上门', body: [{ type: 'picture', key: 'a', caption: '412人' }] }],
      },
      '02 上门，图注',
    ],
  ] as [string, Partial<Article>, string][])('in the %s too', (_, more, place) => {
    expect(findIn(makeArticle([paragraph(words('好'))], more))).toMatchObject([
      { place, written: /412人/.exec('412人')?.[0] },
    ])
  })

  test('in any other document, but for names and what defines numbers', () => {
    const program = makeProgram('zhu-xue', { name: '412人计划', summary: '帮扶412人' })
    const statistic = makeStatistic('fang-shi', { note: '不含412人' })
    const found = findTypedNumbers(publish(...smallDocuments), [program, statistic, makeObservation('a')])
    expect(found).toMatchObject([{ ref: 'program/zhu-xue', place: '简介' }])
  })
})

describe('a value and its writings', () => {
  const isFound = (text: string, value: string, unit: string): boolean =>
    findIn(write(text), value, { unit }).some(({ candidates }) => candidates.length > 0)

  test.each([
    ['21290人次', '21290', '人次'],
    ['２１２９０人次', '21290', '人次'],
    ['21,290 人次', '21290', '人次'],
    ['2.129万人次', '21290', '人次'],
    ['两万一千二百九十人次', '21290', '人次'],
    ['两万余人次', '21290', '人次'],
    ['2万多人次', '21290', '人次'],
    ['约2.1万人次', '21290', '人次'],
    ['2.13万人次', '21290', '人次'],
    ['近20万人', '195001', '人'],
    ['访视21290。', '21290', '人次'],
    ['412名', '412', '人'],
    ['三百零五家', '305', '户'],
    ['九十五%的百分之九十五', '95', '%'],
    ['62.35万元', '623500', '元'],
    ['623500元', '62.35', '万元'],
    ['三年', '3', '年'],
    ['三户', '3', '户'],
  ])('%s is %s%s', (text, value, unit) => {
    expect(isFound(text, value, unit)).toBe(true)
  })

  test.each([
    ['21291人次', '21290', '人次'],
    ['21290户', '21290', '人次'],
    ['2万人次', '21290', '人次'],
    ['3万余人次', '21290', '人次'],
    ['2.12万人次', '21290', '人次'],
    ['75户', '75', '场'],
    ['75', '75', '场'],
    ['三个', '3', '年'],
    ['1290人次', '21290', '人次'],
    ['2022年', '2022', '人'],
  ])('%s is not %s%s', (text, value, unit) => {
    expect(isFound(text, value, unit)).toBe(false)
  })
})

describe('a correction', () => {
  const old = makeObservation('old', { value: '21290' })
  const correct = (more: Partial<Observation> = {}) =>
    makeObservation('new', {
      value: '21291',
      status: 'corrected',
      supersedes: 'old',
      note: '此前为21290人次',
      ...more,
    })
  const program = makeProgram('zhu-xue', { summary: '帮扶两万余人次', name: '21290计划' })
  const article = write('访视21,290人次，412人')
  const find = (correction: Observation) =>
    findOutdatedNumbers(
      publish(...smallDocuments, old, correction),
      [correction],
      [article, program, old, correction],
    )

  test('names every text that still says the old value, however it is written, and no other number', () => {
    const found = find(correct())
    expect(found.map(({ ref, written }) => [ref, written])).toEqual([
      ['article/xiezouqu', '21,290人次'],
      ['program/zhu-xue', '21290'],
      ['program/zhu-xue', '两万余人次'],
    ])
    expect(found[0] && toTypedWords(found[0])).toBe(
      '“21,290人次”可能是“入户访视人次”（2022年，21,290人次）的旧数，现在是 21,291人次；请改掉，或改用插入的统计数',
    )
  })

  test('names what an earlier correction left as well', () => {
    const second = correct({ key: 'second', supersedes: 'new', value: '21292' })
    const found = findOutdatedNumbers(publish(...smallDocuments, old, correct(), second), [second], [article])
    expect(found.map(({ written }) => written)).toEqual(['21,290人次'])
  })

  test('names nothing where the number stays, or where nothing is corrected', () => {
    expect(find(correct({ value: '21290' }))).toEqual([])
    expect(find(makeObservation('new', { value: '5' }))).toEqual([])
  })

  test('of a value that is withheld since says so', () => {
    const [found] = find(correct({ value: null, status: 'withheld' }))
    expect(found?.candidates[0]?.now).toContain('暂停发布')
  })

  test('is told of a typed number that is its old value, before all others', () => {
    const publication = publish(...smallDocuments, old, correct())
    const found = findTypedNumbers(publication, [write('412人，700人次，21290人次')])
    expect(found.map(({ written }) => written)).toEqual(['21290人次', '700人次', '412人'])
  })
})
