import { expect, test } from 'vitest'
import type { Document } from '../documents/index.ts'
import { makeObservation, makeStatistic, publish, smallDocuments } from '../testing/small-publication.ts'
import { statistic } from './statistic.ts'

const draw = (...more: Document[]) =>
  statistic.toPage(
    publish(...smallDocuments, ...more),
    { path: '/statistics/fang-shi/', key: 'fang-shi' },
    { siteUrl: 'https://example.org' },
  )

test('the history runs from the newest to the oldest period, what was replaced after its correction', () => {
  const page = draw(
    makeObservation('jiu', { period: { kind: 'year', year: 2020 }, value: '5' }),
    makeObservation('xin', {
      supersedes: 'fang-shi-2022',
      status: 'corrected',
      value: '720',
      note: '补报一个街道。',
    }),
  )
  expect(page.history.map(({ period, value, replaced }) => [period, value.number, replaced])).toEqual([
    ['2022年', '720', null],
    ['2022年', '700', 'correction'],
    ['2020年', '5', null],
  ])
  expect(page.history[0]).toMatchObject({
    status: '更正数',
    replaces: { kind: 'correction', text: '此前为700人次。补报一个街道。' },
    note: null,
  })
  expect(page.headline).toMatchObject({ value: { number: '720' }, period: '2022年', status: '更正数' })
})

test('a final number in place of a preliminary one is no correction', () => {
  const year = { period: { kind: 'year', year: 2021 } } as const
  const page = draw(
    makeObservation('chu-bu', { ...year, status: 'preliminary', value: '590', exactness: 'about' }),
    makeObservation('jue-suan', { ...year, supersedes: 'chu-bu', value: '612', note: '年报数' }),
  )
  expect(page.history.slice(1)).toMatchObject([
    { replaces: { kind: 'update', text: '初步数为约590人次。年报数' }, note: null, replaced: null },
    { replaces: null, replaced: 'update' },
  ])
})

test('a value that is withheld, confirmed or given again is told as that', () => {
  const page = draw(
    makeObservation('ting', { supersedes: 'fang-shi-2022', status: 'withheld', value: null, note: '核对中' }),
    makeObservation('zai', { supersedes: 'ting' }),
    makeObservation('chu', { status: 'preliminary', value: '5', period: { kind: 'year', year: 2020 } }),
    makeObservation('zheng', { supersedes: 'chu', value: '5', period: { kind: 'year', year: 2020 } }),
  )
  expect(
    page.history.map(({ value, replaced, replaces, note }) => [value.number, replaced, replaces, note]),
  ).toEqual([
    ['700', null, null, null],
    ['（暂停发布）', 'resumed', null, '核对中'],
    ['700', 'withheld', null, null],
    ['5', null, null, null],
    ['5', 'confirmed', null, null],
  ])
})

test('a withheld value is said to be withheld', () => {
  const page = draw(makeObservation('xin', { supersedes: 'fang-shi-2022', status: 'withheld', value: null }))
  expect(page.headline).toMatchObject({ value: { number: '（暂停发布）', unit: '' }, status: '暂停发布' })
})

test('its uses in reports and panels are named, with the sentence around the number', () => {
  expect(draw().uses).toEqual([
    {
      place: '《奏响幸福的协奏曲》· 01第1段',
      href: '/reports/xiezouqu/#p-01-1',
      binding: '固定为此值',
      sentence: { before: '某市计生协全年访视', marked: '700人次', after: '。' },
    },
    {
      place: '《奏响幸福的协奏曲》· 01第2段',
      href: '/reports/xiezouqu/#p-01-2',
      binding: '跟随最新值',
      sentence: { before: '今年访视', marked: '700人次', after: '，金秋助学还在继续。' },
    },
    { place: '首页 · 数字', href: '/', binding: '跟随最新值', sentence: null },
    {
      place: '《奏响幸福的协奏曲》· 数字',
      href: '/reports/xiezouqu/',
      binding: '跟随最新值',
      sentence: null,
    },
  ])
})

test('the sentence to cite names the publisher, the value and its time', () => {
  expect(draw().citation).toBe('某市计生协：入户访视人次，700人次，2022年。')
  const large = makeObservation('da', { value: '43118', period: { kind: 'year', year: 2023 } })
  expect(draw(large).citation).toBe('某市计生协：入户访视人次，43,118人次，2023年。')
  const about = makeObservation('xin', {
    period: { kind: 'as-of', year: 2023 },
    exactness: 'about',
    value: '21000',
    definition: 'v2',
  })
  const second = {
    version: 'v2',
    from: '2023-01-01',
    text: '新的算法',
    comparable: false,
    change: '流动人口也计入',
  }
  const page = draw(
    about,
    makeStatistic('fang-shi', { scale: 'wan', definitions: [...makeStatistic('a').definitions, second] }),
  )
  expect(page.citation).toBe('某市计生协：入户访视人次，约2.1万人次，截至撰稿时（2023年，原文未注明日期）。')
  expect(page.definitions).toEqual([
    { label: '口径1', text: '一年里入户访视的人次', from: null, change: null, comparability: null },
    {
      label: '口径2',
      text: '新的算法',
      from: '2023年1月1日',
      change: '流动人口也计入',
      comparability: '与此前的数值不可比',
    },
  ])
  expect(page.history.map(({ definition }) => definition)).toEqual(['口径2', '口径1'])
  expect(draw().history[0]?.definition).toBeNull()
})

test('for machines it is a data set with its definition, its unit and the days that it covers', () => {
  const page = draw(
    makeStatistic('fang-shi', { aliases: ['家访'], base: '在册家庭', note: '原文未说明范围' }),
    makeObservation('jiu', { period: { kind: 'as-of', year: 2020 }, asOf: 'unknown' }),
    makeObservation('zhong', { period: { kind: 'month', year: 2021, month: 2 } }),
  )
  const publisher = {
    '@type': 'Organization',
    name: '某市计生协',
    url: 'https://example.org/organizations/shi-xie-hui/',
  }
  expect(page.chrome.structured).toEqual([
    expect.objectContaining({ '@type': 'BreadcrumbList' }),
    {
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      '@id': 'https://example.org/statistics/fang-shi/#dataset',
      name: '入户访视人次',
      alternateName: ['家访'],
      description: '一年里入户访视的人次。基数：在册家庭。原文未说明范围',
      url: 'https://example.org/statistics/fang-shi/',
      identifier: 'fang-shi',
      inLanguage: 'zh-Hans',
      isAccessibleForFree: true,
      variableMeasured: { '@type': 'PropertyValue', name: '入户访视人次', unitText: '人次' },
      temporalCoverage: '2020-01-01/2022-12-31',
      creator: publisher,
      publisher,
      distribution: ['csv', 'json'].map((format) => ({
        '@type': 'DataDownload',
        encodingFormat: format === 'csv' ? 'text/csv' : 'application/json',
        contentUrl: `https://example.org/statistics/fang-shi/data.${format}`,
      })),
    },
  ])
})
