import { expect, test } from 'vitest'
import type { Document } from '../documents/index.ts'
import {
  makeObservation,
  makeProgram,
  makeStatistic,
  publish,
  smallDocuments,
} from '../testing/small-publication.ts'
import { statistics } from './statistics.ts'

const draw = (...documents: Document[]) =>
  statistics.toPage(
    publish(...documents),
    { path: '/statistics/', key: null },
    { siteUrl: 'https://example.org' },
  )

const groupsOf = (...documents: Document[]) =>
  draw(...documents).groups.map(({ name, entries }) => [
    name,
    entries.map(({ label, value }) => `${label} ${value.number}`),
  ])

test('statistics stand under each program they belong to, the others at the end', () => {
  expect(
    groupsOf(
      ...smallDocuments,
      makeProgram('a', { name: '甲项目', statistics: ['er', 'fang-shi'] }),
      makeStatistic('er', { name: '培训人次' }),
      makeObservation('er-2022', { statistic: 'er', value: '5' }),
      makeStatistic('san', { name: '活动场次' }),
      makeObservation('san-2022', { statistic: 'san', value: '12345' }),
    ),
  ).toEqual([
    ['甲项目', ['培训人次 5', '入户访视人次 700']],
    ['金秋助学', ['入户访视人次 700']],
    ['其他', ['活动场次 12,345']],
  ])
})

test('a statistic without a public value is told apart, with the way to its page', () => {
  expect(draw(...smallDocuments, makeStatistic('er', { name: '培训人次' })).waiting).toEqual([
    { name: '培训人次', href: '/statistics/er/', detail: null },
  ])
})

test('a statistic without a public value and a program without a statistic are not on the list', () => {
  expect(groupsOf(makeProgram('a', { statistics: ['er'] }), makeProgram('b'), makeStatistic('er'))).toEqual(
    [],
  )
})
