import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DocumentRef } from '../document-ref.ts'
import type { Document } from '../documents/index.ts'
import type { Entry } from '../publication/entry.ts'
import { refOf } from '../publication/problems.ts'
import { type Read, toAffectedReads, toPublication } from '../publication/publication.ts'
import {
  following,
  makeArticle,
  makeGone,
  makeLive,
  makeMoved,
  makeObservation,
  makeOrganization,
  makeProgram,
  makeStatistic,
  mention,
  paragraph,
  pinned,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import { type ComputedPages, demandEveryPage, toComputation, toNoPages } from './compute.ts'

const context = { siteUrl: 'https://example.org' }

type Edit = [DocumentRef, Entry | null]

const toEntries = (edits: Edit[], before: Map<DocumentRef, Entry>): Map<DocumentRef, Entry> => {
  const entries = new Map(before)
  for (const [ref, entry] of edits) {
    if (entry === null) entries.delete(ref)
    else entries.set(ref, entry)
  }
  return entries
}

const live = (document: Document): Edit => [refOf(document), makeLive(document)]
const start = toEntries(smallDocuments.map(live), new Map())

const computeAll = (entries: Map<DocumentRef, Entry>) =>
  toComputation(toNoPages(context), toPublication(entries.values()), 'all', context)

const compute = (before: ComputedPages, old: Map<DocumentRef, Entry>, edits: Edit[]) => {
  const entries = toEntries(edits, old)
  const reads = new Set<Read>(
    edits.flatMap(([ref]) => [...toAffectedReads(old.get(ref) ?? null, entries.get(ref) ?? null)]),
  )
  return { entries, ...toComputation(before, toPublication(entries.values()), reads, context) }
}

const pathsOf = (changed: { path: string; change: string }[]): string[] =>
  changed.map(({ path, change }) => `${change} ${path}`).toSorted()

const first = computeAll(start)
const afterEdit = (...edits: Edit[]) => compute(first.pages, start, edits)

test('from nothing, every page is made and is new', () => {
  expect(pathsOf(first.changed)).toEqual(
    [
      '/',
      '/404.html',
      '/data/',
      '/data/datapackage.json',
      '/data/definitions.csv',
      '/data/definitions.json',
      '/data/observations.csv',
      '/data/observations.json',
      '/data/statistics.csv',
      '/data/statistics.json',
      '/families/',
      '/families/luo-jia/',
      '/feed.json',
      '/feed.xml',
      '/honours/',
      '/organizations/',
      '/organizations/shi-xie-hui/',
      '/programs/',
      '/programs/zhu-xue/',
      '/reports/',
      '/reports/xiezouqu/',
      '/reports/years/2022/',
      '/robots.txt',
      '/sitemap.xml',
      '/statistics/',
      '/statistics/fang-shi/',
      '/statistics/fang-shi/data.csv',
      '/statistics/fang-shi/data.json',
    ].map((path) => `added ${path}`),
  )
  expect(first.made).toBe(27)
  expect(first.removed).toEqual([])
})

describe('after an edit', () => {
  test('that changes nothing, pages are made again but none is in the changes', () => {
    const again = afterEdit(live(structuredClone(makeObservation('fang-shi-2022'))))
    expect(again.made).toBeGreaterThan(0)
    expect(again.made).toBeLessThan(first.made)
    expect(again.changed).toEqual([])
    expect(again.removed).toEqual([])
  })

  test('of no document, no page is made', () => {
    const again = afterEdit()
    expect(again.made).toBe(0)
    expect(again.changed).toEqual([])
    expect(again.pages.pages).toEqual(first.pages.pages)
  })

  test('a new value changes the pages that follow the statistic; pages about something else stay', () => {
    const again = afterEdit(
      live(makeObservation('xin', { period: { kind: 'year', year: 2023 }, value: '1800' })),
    )
    const paths = pathsOf(again.changed)
    expect(paths).toEqual(
      expect.arrayContaining(['changed /', 'changed /statistics/fang-shi/', 'changed /reports/xiezouqu/']),
    )
    expect(paths).not.toContain('changed /families/luo-jia/')
    expect(paths).not.toContain('changed /sitemap.xml')
    const report = again.changed.find(({ path }) => path === '/reports/xiezouqu/')
    expect(JSON.stringify(report?.page)).toContain('"text":"1800人次"')
    expect(JSON.stringify(report?.page)).toContain('"text":"700人次"')
  })

  test('another word on a value changes the pages and feeds that say it and the data files, and nothing else', () => {
    const again = afterEdit(live(makeObservation('fang-shi-2022', { note: '原文为“700余”' })))
    expect(pathsOf(again.changed)).toEqual([
      'changed /data/observations.csv',
      'changed /data/observations.json',
      'changed /feed.json',
      'changed /feed.xml',
      'changed /reports/xiezouqu/',
      'changed /statistics/fang-shi/',
      'changed /statistics/fang-shi/data.csv',
      'changed /statistics/fang-shi/data.json',
    ])
  })

  test('a new program adds its page, and the list and the sitemap change with it', () => {
    const again = afterEdit(live(makeProgram('xin', { name: '新项目', statistics: ['fang-shi'] })))
    expect(pathsOf(again.changed)).toEqual([
      'added /programs/xin/',
      'changed /programs/',
      'changed /sitemap.xml',
      'changed /statistics/',
      'changed /statistics/fang-shi/',
    ])
  })

  test('a program without substance stands on the list alone', () => {
    expect(pathsOf(afterEdit(live(makeProgram('xin', { name: '小项目' }))).changed)).toEqual([
      'changed /programs/',
    ])
  })

  test('a new address leaves a page at the old one', () => {
    const renamed = makeOrganization('shi-xie-hui', { slug: 'xin-ming' })
    const again = afterEdit([refOf(renamed), makeLive(renamed, ['shi-xie-hui'])])
    expect(again.removed).toEqual([])
    expect(again.pages.pages.get('/organizations/shi-xie-hui/')?.address.kind).toBe('left')
    expect(pathsOf(again.changed)).toContain('added /organizations/xin-ming/')
    expect(pathsOf(again.changed)).toContain('changed /organizations/shi-xie-hui/')
  })

  test('an erased organization takes its page with it', () => {
    const other = makeOrganization('qi-ta', { name: '其他' })
    const before = compute(first.pages, start, [live(other)])
    const again = compute(before.pages, before.entries, [['organization/qi-ta', null]])
    expect(again.removed).toEqual(['/organizations/qi-ta/'])
    expect(pathsOf(again.changed)).toEqual(['changed /organizations/', 'changed /sitemap.xml'])
  })

  test('another origin makes every page anew', () => {
    const moved = toComputation(first.pages, toPublication(start.values()), new Set(), {
      siteUrl: 'https://example.com',
    })
    expect(moved.made).toBe(first.made)
    expect(pathsOf(moved.changed)).toContain('changed /sitemap.xml')
  })
})

describe('a page that cannot be made', () => {
  const broken = makeArticle([paragraph(words('好。')), paragraph(pinned('wu'))])
  const again = afterEdit(live(broken))
  const unmadeOf = ({ pages }: { pages: ComputedPages }) =>
    [...pages.unmade].map(([path, { words: told }]) => `${path} ${told}`).toSorted()

  test('is told with the place in it, and no other is kept from being made', () => {
    const why = '“上门”一章：第2段：统计指标 fang-shi 没有可以显示的观测值'
    expect(unmadeOf(again)).toEqual([`/reports/xiezouqu/ ${why}`])
    expect(again.removed).toEqual([])
    expect([...again.pages.pages.keys()].toSorted()).toEqual(
      [...first.pages.pages.keys()].filter((path) => !again.pages.unmade.has(path)).toSorted(),
    )
  })

  test('is left out of the feeds and of what quotes it', () => {
    const said = (path: string) => JSON.stringify(again.changed.find((one) => one.path === path)?.page)
    expect(said('/feed.xml')).not.toContain('/reports/xiezouqu/')
    expect(said('/feed.json')).not.toContain('/reports/xiezouqu/')
    expect(said('/statistics/fang-shi/')).toContain('"uses":')
    expect(said('/statistics/fang-shi/')).not.toContain('"marked":')
  })

  test('is tried again when something that it asked for changes, and not before', () => {
    const other = compute(again.pages, again.entries, [live(makeProgram('xin', { name: '新项目' }))])
    expect(other.pages.unmade.get('/reports/xiezouqu/')).toBe(again.pages.unmade.get('/reports/xiezouqu/'))
    const mended = compute(other.pages, other.entries, [live(makeObservation('wu'))])
    expect(unmadeOf(mended)).toEqual([])
    expect(pathsOf(mended.changed)).toContain('added /reports/xiezouqu/')
    const whole = computeAll(mended.entries)
    expect([...mended.pages.pages].map(([path, { hash }]) => [path, hash])).toEqual(
      [...whole.pages.pages].map(([path, { hash }]) => [path, hash]),
    )
  })

  test('is gone where its address is', () => {
    const left = compute(again.pages, again.entries, [['article/xiezouqu', null]])
    expect(unmadeOf(left)).toEqual([])
    expect(left.pages.pages.has('/reports/xiezouqu/')).toBe(false)
  })

  test('is told of by whoever needs every page', () => {
    expect(() => demandEveryPage(again)).toThrow('/reports/xiezouqu/：“上门”一章：第2段')
    expect(demandEveryPage(first)).toBe(first)
  })
})

test('where the addresses of one kind cannot be told, its pages are those of before, and others go on', () => {
  const publication = toPublication(
    toEntries([live(makeProgram('xin', { name: '新', aliases: ['x'] }))], start).values(),
  )
  const list: typeof publication.list = (type) => {
    if (type === 'statistic') throw new TypeError('x is not a function')
    return publication.list(type)
  }
  const again = toComputation(
    first.pages,
    { ...publication, list },
    new Set<Read>(['all:statistic', 'all:program']),
    context,
  )
  expect(again.pages.unmade.get('statistic')).toMatchObject({
    address: { kind: 'statistic', path: '' },
    words: '程序出错（x is not a function），请告诉管理员',
  })
  expect(again.pages.pages.has('/statistics/fang-shi/')).toBe(true)
  expect(pathsOf(again.changed)).toContain('changed /programs/')
  const mended = toComputation(again.pages, publication, new Set<Read>(['all:statistic']), context)
  expect(mended.pages.unmade.size).toBe(0)
})

describe('when the family is withdrawn', () => {
  const family = smallDocuments.find(({ key }) => key === 'luo-jia') as Document
  const again = afterEdit(['family/luo-jia', makeGone(family)])
  const all = JSON.stringify(computeAll(again.entries).changed)

  test('its name is in no page', () => {
    expect(JSON.stringify(first.changed)).toContain('罗家')
    expect(all).not.toContain('罗家')
  })

  test('the sentence in the report still reads', () => {
    const report = again.changed.find(({ path }) => path === '/reports/xiezouqu/')
    expect(JSON.stringify(report?.page)).toContain('一户家庭')
    expect(all).toContain('一户家庭获评最美家庭，得到金秋助学帮扶。')
  })

  test('exactly the pages that named it change, and its own says that it is gone', () => {
    expect(pathsOf(again.changed)).toEqual([
      'changed /',
      'changed /families/',
      'changed /families/luo-jia/',
      'changed /feed.json',
      'changed /feed.xml',
      'changed /honours/',
      'changed /programs/zhu-xue/',
      'changed /reports/xiezouqu/',
      'changed /sitemap.xml',
    ])
    expect(again.pages.pages.get('/families/luo-jia/')?.address.kind).toBe('left')
  })
})

const year = (key: string, inYear: number, value: string): Document =>
  makeObservation(key, { period: { kind: 'year', year: inYear }, value })
const family = smallDocuments.find(({ key }) => key === 'luo-jia') as Document
const honour = smallDocuments.find(({ type }) => type === 'honour') as Document
const site = smallDocuments.find(({ type }) => type === 'site') as Document
const renamed = makeProgram('zhu-xue', { slug: 'zhu-xue-xin', statistics: ['fang-shi'] })
const association = makeOrganization('shi-xie-hui')

/** Edits of every kind; the observation to which the report is pinned stays, as the ledger sees to it. */
const edits: Edit[] = [
  ...smallDocuments.map(live),
  live(makeArticle([paragraph(words('金秋助学好。金秋助学来了。'), mention), paragraph(following)])),
  live(makeArticle([paragraph(pinned('fang-shi-2022'))], { title: '另一个题目', programs: [] })),
  live(
    makeArticle([paragraph(words('小活动来了。小活动又来了。'))], { key: 'er', slug: 'er', title: '第二篇' }),
  ),
  ['article/er', null],
  live(year('fang-shi-2023', 2023, '1800')),
  live(year('fang-shi-2023', 2023, '1900')),
  ['observation/fang-shi-2023', makeGone(year('fang-shi-2023', 2023, '1800'))],
  live(year('fang-shi-2020', 2020, '5')),
  ['observation/fang-shi-2020', null],
  live(makeObservation('geng-zheng', { supersedes: 'fang-shi-2022', value: '720', exactness: 'about' })),
  ['observation/geng-zheng', null],
  ['family/luo-jia', makeGone(family)],
  ['family/luo-jia', null],
  live({ ...family, name: '罗先生一家' } as Document),
  live(makeProgram('huo-dong', { name: '小活动' })),
  live(makeProgram('huo-dong', { name: '小活动', parts: ['zhu-xue'] })),
  ['program/huo-dong', makeMoved(makeProgram('huo-dong'), 'program/zhu-xue')],
  [refOf(renamed), makeLive(renamed, ['zhu-xue'])],
  ['program/zhu-xue', makeGone(renamed)],
  live(makeStatistic('fang-shi', { name: '访视人次', scale: 'wan' })),
  live(makeOrganization('shi-xie-hui', { kind: 'unnamed' })),
  [refOf(association), makeGone(association)],
  live({ ...honour, recipients: ['program/zhu-xue', 'family/luo-jia'] } as Document),
  ['honour/zui-mei-jia-ting', null],
  ['statistics-block/shu-zi', null],
  ['home/home', null],
  ['site/site', null],
  live({ ...site, name: '新协奏', publisher: null } as Document),
]

test('after any edits, the pages that were kept up are those that are made from nothing', () => {
  const release = fc.array(fc.constantFrom(...edits), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(fc.array(release, { minLength: 1, maxLength: 6 }), (releases) => {
      let entries = start
      let pages = first.pages
      for (const one of releases) {
        const before = pages
        const step = compute(pages, entries, one)
        const full = computeAll(step.entries)
        expect(new Map([...step.pages.pages].map(([path, { hash }]) => [path, hash]))).toEqual(
          new Map([...full.pages.pages].map(([path, { hash }]) => [path, hash])),
        )
        expect(step.changed.filter(({ path, hash }) => before.pages.get(path)?.hash === hash)).toEqual([])
        expect(step.removed.filter((path) => step.pages.pages.has(path))).toEqual([])
        expect([...before.pages.keys()].filter((path) => !step.pages.pages.has(path)).toSorted()).toEqual(
          step.removed.toSorted(),
        )
        entries = step.entries
        pages = step.pages
      }
    }),
    { numRuns: 100 },
  )
})
