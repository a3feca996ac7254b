import { expect, test } from 'vitest'
import type { Document } from '../documents/index.ts'
import type { Entry } from '../publication/entry.ts'
import { toPublication } from '../publication/publication.ts'
import {
  following,
  makeArticle,
  makeLive,
  makeObservation,
  paragraph,
  pinned,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import { toComputation, toNoPages } from './compute.ts'
import { report } from './report.ts'
import type { ReportText } from './report.ts'
import { toLineText } from '../models/line.ts'
import { version } from './version.ts'

const context = { siteUrl: 'https://example.org' }

const first = makeArticle([paragraph(words('全年访视'), following, words('。'))], { title: '初稿' })
const present = makeArticle([paragraph(words('全年访视很多。'))])

const withHistory = (body: Document | null = first): Entry => ({
  ...makeLive(present),
  history: [
    { day: '2023-01-01', note: null, body },
    { day: '2023-02-01', note: '改写了第一段', body: null },
  ],
})

const toEntries = (...more: Entry[]): Entry[] => [
  ...new Map(
    [...smallDocuments.map((one) => makeLive(one)), withHistory(), ...more].map((one) => [one.ref, one]),
  ).values(),
]

const [address] = version.toPlaces(toPublication(toEntries()))
const at = address ?? { kind: 'version', path: '', key: null }
const read = (...more: Entry[]) => version.toPage(toPublication(toEntries(...more)), at, context)

const toWords = (text: ReportText | null): string =>
  (text?.movements ?? [])
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.type === 'paragraph' ? [toLineText(block.line)] : [])),
    )
    .join('')

const observed = (day: string, ...[key, more]: Parameters<typeof makeObservation>): Entry => ({
  ...makeLive(makeObservation(key, more)),
  firstPublic: day,
})

test('each version that a major change replaced has an address of its own, and says when it stood and what replaced it', () => {
  expect(version.toPlaces(toPublication(toEntries()))).toEqual([
    { path: '/reports/xiezouqu/versions/1/', key: 'xiezouqu@1' },
  ])
  expect(read()).toMatchObject({
    title: '初稿',
    number: 1,
    began: { day: '2023-01-01' },
    replaced: { day: '2023-02-01', note: '改写了第一段' },
    present: '/reports/xiezouqu/',
    chrome: { canonical: 'https://example.org/reports/xiezouqu/' },
  })
})

test('the report tells its public history, newest first, with the way to what was replaced', () => {
  const page = report.toPage(
    toPublication(toEntries()),
    { path: '/reports/xiezouqu/', key: 'xiezouqu' },
    context,
  )
  expect(page.history).toEqual([
    { number: 2, day: '2023-02-01', note: '改写了第一段', href: null },
    { number: 1, day: '2023-01-01', note: null, href: '/reports/xiezouqu/versions/1/' },
  ])
  expect(page.citation).toMatchObject({ published: { day: '2023-01-01' }, changed: { day: '2023-02-01' } })
})

test('a number that followed the latest value says what it said then, not what came later', () => {
  const later = { period: { kind: 'year', year: 2023 }, value: '900' } as const
  expect(toWords(read(observed('2023-03-01', 'fang-shi-2023', later)).text)).toBe('全年访视700人次。')
  expect(toWords(read(observed('2023-01-15', 'fang-shi-2023', later)).text)).toBe('全年访视900人次。')
})

test('a number that was corrected since says the correction: an error is not said again', () => {
  const correction = observed('2023-03-01', 'fang-shi-2022-b', {
    value: '690',
    status: 'corrected',
    supersedes: 'fang-shi-2022',
    note: '多计了十人次',
  })
  expect(toWords(read(correction).text)).toBe('全年访视690人次。')
})

test('a version that was erased, or that rests on a number that was withdrawn, has no text', () => {
  expect(read(withHistory(null)).text).toBeNull()
  const orphan = makeArticle([paragraph(pinned('nicht-da'))])
  expect(read(withHistory(orphan))).toMatchObject({ title: '奏响幸福的协奏曲', text: null })
})

test('crawlers are told the day of the newest major change on a page, and no earlier version', () => {
  const minor: Entry = { ...withHistory(), lastPublic: '2023-09-09' }
  const { changed } = toComputation(toNoPages(context), toPublication(toEntries(minor)), 'all', context)
  const days = Object.fromEntries(
    changed.flatMap(({ page }) =>
      page.kind === 'sitemap' ? page.locations.map(({ url, day }) => [url.slice(19), day]) : [],
    ),
  )
  expect(days).toMatchObject({
    '/reports/xiezouqu/': '2023-02-01',
    '/reports/': '2023-02-01',
    '/statistics/fang-shi/': '2023-01-01',
  })
  expect(Object.keys(days).filter((path) => path.includes('versions'))).toEqual([])
})
