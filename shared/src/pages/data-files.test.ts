import { describe, expect, test } from 'vitest'
import type { Publication } from '../publication/publication.ts'
import { toPublication } from '../publication/publication.ts'
import {
  makeGone,
  makeLive,
  makeObservation,
  makeStatistic,
  publish,
  smallDocuments,
} from '../testing/small-publication.ts'
import { csv, json } from './data-files.ts'

const context = { siteUrl: 'https://example.org' }

const fileOf = (publication: Publication, path: string) => {
  const kind = path.endsWith('.csv') ? csv : json
  const address = kind.toPlaces(publication).find((one) => one.path === path)
  if (address === undefined) throw new Error(`${path} has no address`)
  return kind.toPage(publication, address, context)
}

const recordsOf = (publication: Publication, path: string) => {
  const page = fileOf(publication, path)
  if (page.kind === 'json') return page.content as Record<string, unknown>[]
  return page.rows.map((row) => Object.fromEntries(page.columns.map((name, index) => [name, row[index]])))
}

const publication = publish(
  ...smallDocuments,
  makeObservation('mended', {
    supersedes: 'fang-shi-2022',
    status: 'corrected',
    value: '720.5',
    note: '补报一个街道',
    exactness: 'at-least',
  }),
  makeObservation('hidden', {
    period: { kind: 'half', year: 2023, half: 1 },
    status: 'withheld',
    value: null,
  }),
  makeObservation('then', { period: { kind: 'as-of', year: 2021 }, status: 'preliminary' }),
)

describe.each(['csv', 'json'])('the observations as %s', (format) => {
  const records = recordsOf(publication, `/data/observations.${format}`)

  test('are there one by one, oldest first, what was replaced too', () => {
    expect(records.map(({ id, is_current }) => [id, is_current])).toEqual([
      ['then', true],
      ['fang-shi-2022', false],
      ['mended', true],
      ['hidden', true],
    ])
  })

  test('have their value digit for digit as text, their days, and what became of them', () => {
    expect(records[2]).toEqual({
      id: 'mended',
      statistic: 'fang-shi',
      name: '入户访视人次',
      definition: 'v1',
      time: '2022年',
      period: 'year',
      start: '2022-01-01',
      end: '2022-12-31',
      as_of: null,
      value: '720.5',
      unit: '人次',
      exactness: 'at-least',
      status: 'corrected',
      obs_status: 'A',
      is_current: true,
      supersedes: 'fang-shi-2022',
      source: '专题报道',
      note: '补报一个街道',
    })
  })

  test('have no value where it is withheld, and no day that the source does not give', () => {
    expect(records[3]).toMatchObject({ value: null, status: 'withheld', obs_status: 'Q' })
    expect(records[0]).toMatchObject({
      period: 'as-of',
      start: '2021-01-01',
      end: '2021-12-31',
      as_of: null,
      obs_status: 'P',
    })
  })
})

test('an observation whose statistic is not public is in no file, as it is on no page', () => {
  const alone = publish(makeObservation('alone', { statistic: 'draft' }))
  expect(recordsOf(alone, '/data/observations.json')).toEqual([])
})

test('definitions say whether they can be held against the one before', () => {
  const definitions = [
    { version: 'v1', from: 'unknown', text: '旧的算法', change: null, comparable: true },
    { version: 'v2', from: '2023-01-01', text: '新的算法', change: '也计流动人口', comparable: false },
  ]
  expect(recordsOf(publish(makeStatistic('a', { definitions })), '/data/definitions.csv')).toEqual([
    { statistic: 'a', definition: 'v1', from: null, text: '旧的算法', comparable: null, change: null },
    {
      statistic: 'a',
      definition: 'v2',
      from: '2023-01-01',
      text: '新的算法',
      comparable: false,
      change: '也计流动人口',
    },
  ])
})

test('statistics lead to their pages', () => {
  expect(
    recordsOf(
      publish(makeStatistic('a', { slug: 'fang-wen', aliases: ['家访', '上门'] })),
      '/data/statistics.json',
    ),
  ).toEqual([
    {
      id: 'a',
      name: '入户访视人次',
      aliases: '家访、上门',
      kind: 'flow',
      unit: '人次',
      base: null,
      note: null,
      url: 'https://example.org/statistics/fang-wen/',
    },
  ])
})

test('a statistic has files of its own, with its definitions and its observations alone', () => {
  const two = publish(
    makeStatistic('fang-shi'),
    makeObservation('fang-shi-2022'),
    makeStatistic('er'),
    makeObservation('er-2022', { statistic: 'er' }),
  )
  expect(recordsOf(two, '/statistics/er/data.csv').map(({ id }) => id)).toEqual(['er-2022'])
  expect(fileOf(two, '/statistics/er/data.json')).toMatchObject({
    content: { id: 'er', definitions: [{ definition: 'v1' }], observations: [{ id: 'er-2022' }] },
  })
})

test('a former slug keeps its files, unless another statistic has taken it; what is withdrawn has none', () => {
  const pathsOf = (entries: Parameters<typeof toPublication>[0]) =>
    csv.toPlaces(toPublication(entries)).flatMap(({ path, key }) => (key === null ? [] : [`${path} ${key}`]))
  const moved = makeLive(makeStatistic('a', { slug: 'xin' }), ['jiu'])
  expect(pathsOf([moved])).toEqual(['/statistics/xin/data.csv a', '/statistics/jiu/data.csv a'])
  const taker = makeLive(makeStatistic('b', { slug: 'jiu' }))
  expect(pathsOf([moved, taker]).find((one) => one.startsWith('/statistics/jiu/'))).toBe(
    '/statistics/jiu/data.csv b',
  )
  expect(pathsOf([makeGone(makeStatistic('a'))])).toEqual([])
})
