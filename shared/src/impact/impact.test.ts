import { describe, expect, test } from 'vitest'
import type { Document } from '../documents/index.ts'
import type { Entry } from '../publication/entry.ts'
import { refOf } from '../publication/problems.ts'
import { toComputation, toNoPages } from '../pages/compute.ts'
import { type Read, toAffectedReads, toPublication } from '../publication/publication.ts'
import {
  following,
  makeArticle,
  makeGone,
  makeLive,
  makeObservation,
  makeProgram,
  mention,
  paragraph,
  pinned,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import { type Impact, toImpact } from './impact.ts'
import type { Piece, WordChange } from './word-changes.ts'

const context = { siteUrl: 'https://example.org' }

const toEntries = (documents: Document[]): Map<string, Entry> =>
  new Map(documents.map((document) => [refOf(document), makeLive(document)]))

/** What releasing some documents, and withdrawing others, does to a publication. */
const impactOf = (base: Document[], released: Document[], withdrawn: Document[] = []): Impact => {
  const before = toEntries(base)
  const after = new Map<string, Entry>([
    ...before,
    ...toEntries(released),
    ...withdrawn.map((document) => [refOf(document), makeGone(document)] as const),
  ])
  const touched = [...released, ...withdrawn].map(refOf)
  const reads = new Set<Read>(
    touched.flatMap((ref) => [...toAffectedReads(before.get(ref) ?? null, after.get(ref) ?? null)]),
  )
  const publication = toPublication(before.values())
  const { pages } = toComputation(toNoPages(context), publication, 'all', context)
  return toImpact({ publication, pages }, toPublication(after.values()), reads, [
    ...released.map((document) => ({ ref: refOf(document), said: document })),
    ...withdrawn.map((document) => ({ ref: refOf(document), said: 'withdrawn' })),
  ])
}

const mark = (pieces: Piece[] | null): string | null =>
  pieces?.map(({ text, isDifferent }) => (isDifferent ? `[${text}]` : text)).join('') ?? null

const told = ({ pages }: Impact): string[] =>
  pages.flatMap(({ change, name, words: all }) => [
    `${change} ${name}`,
    ...all.map(({ place, before, after }) => `  ${place}：${mark(before) ?? '–'} → ${mark(after) ?? '–'}`),
  ])

const body = [paragraph(words('某市计生协全年访视'), following, words('。')), paragraph(words('还在继续。'))]
const base = [
  ...smallDocuments.filter(({ type }) => type !== 'article' && type !== 'home'),
  makeArticle(body),
] satisfies Document[]
const newer = makeObservation('fang-shi-2023', { value: '800', period: { kind: 'year', year: 2023 } })

describe('a clerk reads', () => {
  test('nothing of files for programs, which say again what the pages say', () => {
    const paths = impactOf(base, [newer]).pages.map(({ path }) => path)
    expect(paths).toContain('/statistics/fang-shi/')
    expect(paths.filter((path) => /\.(?:csv|json|xml)$/.test(path))).toEqual([])
  })

  test('which words of a report change, and which stay', () => {
    const [first, second] = body
    const edited = makeArticle(
      [paragraph(words('新的一段。')), first, second].filter((one) => one !== undefined),
    )
    expect(told(impactOf(base, [edited]))).toContain('  01第1段：– → [新的一段。]')
    const mended = makeArticle([body[0], paragraph(words('还在开展。'))].filter((one) => one !== undefined))
    expect(told(impactOf(base, [mended]))).toContain('  01第2段：还在[继续]。 → 还在[开展]。')
  })

  test('a report that is new and one that is gone by their titles alone', () => {
    const another = makeArticle(body, { key: 'di-er-pian', slug: 'di-er-pian', title: '第二篇' })
    expect(told(impactOf(base, [another]))).toContain('added 报道《第二篇》')
    expect(told(impactOf([...base, another], [], [another]))).toContain('removed 报道《第二篇》')
  })

  test('every number that moves with a new observation, wherever it is shown', () => {
    const lines = told(impactOf(base, [newer]))
    expect(lines).toContain('changed 报道《奏响幸福的协奏曲》')
    expect(lines).toContain('  01第1段：某市计生协全年访视[700]人次。 → 某市计生协全年访视[800]人次。')
    expect(lines).toContain('changed 数据“入户访视人次”')
    expect(lines.filter((line) => line.startsWith('added'))).toEqual([])
  })

  test('a sentence once for each page, also where search engines are told it too', () => {
    const page = (lines: string[], name: string): string[] => {
      const from = lines.indexOf(`changed ${name}`) + 1
      const length = lines.slice(from).findIndex((line) => !line.startsWith(' '))
      return lines.slice(from, length === -1 ? undefined : from + length)
    }
    const organization = page(told(impactOf(base, [newer])), '机构“某市计生协”')
    expect(organization.filter((line) => line.includes('全年访视'))).toHaveLength(1)
  })

  test('that a pinned number stays, and that its provenance names the newer one', () => {
    const report = makeArticle([paragraph(words('全年访视'), pinned('fang-shi-2022'), words('。'))])
    const lines = told(impactOf([...base.slice(0, -1), report], [newer]))
    expect(lines.filter((line) => line.startsWith('  01第1段'))).toEqual([])
    expect(lines.find((line) => line.startsWith('  “入户访视人次”的出处的固定或跟随'))).toMatch(
      / → .*最新值.*800/,
    )
  })

  test('what stands in a sentence when a family leaves', () => {
    const report = makeArticle([paragraph(mention, words('获评最美家庭。'))])
    const family = smallDocuments.find(({ key }) => key === 'luo-jia')
    const lines = told(impactOf([...base.slice(0, -1), report], [], family === undefined ? [] : [family]))
    expect(lines).toContain('removed 家庭“罗家一家”')
    expect(lines.find((line) => line.startsWith('  01第1段'))).toMatch(/罗家.* → .*一户家庭/)
  })

  test.each([
    ['凝心聚力', '凝心聚力（修订）'],
    ['唱响“协奏曲”', '再唱“协奏曲”'],
    ['“一‘家’”与“一‘户’”', '“一家”与“一户”的“‘事’”'],
  ])('a report renamed from %s by its name alone, where others quote its sentences', (from, to) => {
    const lines = told(
      impactOf(
        [...base.slice(0, -1), makeArticle(body, { title: from })],
        [makeArticle(body, { title: to })],
      ),
    )
    const start = lines.indexOf('changed 机构“某市计生协”')
    expect(start).not.toBe(-1)
    expect(lines.filter((line) => line.includes('全年访视'))).toEqual([])
    expect(lines.filter((line) => line.includes('–'))).toEqual([])
  })

  test('nothing where nothing differs', () => {
    expect(impactOf(base, [makeArticle(body)]).pages).toEqual([])
  })
})

describe('a page that cannot be made', () => {
  const broken = makeArticle([paragraph(words('好。')), paragraph(pinned('wu'))])
  const words_ = '“上门”一章：第2段：统计指标 fang-shi 没有可以显示的观测值'

  test('is told with the release that breaks it, and the place in it', () => {
    expect(impactOf(base, [broken]).broken).toEqual([
      { path: '/reports/xiezouqu/', because: ['article/xiezouqu'], words: words_ },
    ])
  })

  test('is told with what it asked for, where another document is about it', () => {
    const report = makeArticle([paragraph(pinned('fang-shi-2022'))])
    const [first] = impactOf([...base.slice(0, -1), report], [], [makeObservation('fang-shi-2022')]).broken
    expect(first).toMatchObject({ path: '/reports/xiezouqu/', because: ['observation/fang-shi-2022'] })
  })

  test('is nobody else’s concern once it is there', () => {
    expect(impactOf([...base, broken], [newer]).broken).toEqual([])
    expect(impactOf([...base, broken], [makeProgram('zhu-xue', { name: '助学' })]).broken).toEqual([])
    const again = makeArticle([paragraph(words('好了。')), paragraph(pinned('wu'))])
    expect(impactOf([...base, broken], [again]).broken).toHaveLength(1)
    expect(impactOf([...base, broken], [makeArticle(body)]).broken).toEqual([])
  })
})

describe('the hash', () => {
  const edited = makeArticle([...body, paragraph(words('补充一句。'))])

  test('is the same as long as readers would see the same', () => {
    expect(impactOf(base, [edited]).hash).toBe(impactOf(base, [edited]).hash)
  })

  test('is another one after an edit of what is released', () => {
    const again = makeArticle([...body, paragraph(words('补充两句。'))])
    expect(impactOf(base, [again]).hash).not.toBe(impactOf(base, [edited]).hash)
  })

  test('is another one when a number that the report follows has moved since', () => {
    expect(impactOf([...base, newer], [edited]).hash).not.toBe(impactOf(base, [edited]).hash)
  })

  test('is another one when something else is released with it', () => {
    expect(impactOf(base, [edited, makeProgram('zhu-xue', { name: '助学' })]).hash).not.toBe(
      impactOf(base, [edited]).hash,
    )
  })

  test('is the same when an unrelated program came onto the same list meanwhile', () => {
    const mine = makeProgram('di-er', { name: '第二个项目' })
    const theirs = makeProgram('di-san', { name: '第三个项目' })
    expect(impactOf([...base, theirs], [mine]).hash).toBe(impactOf(base, [mine]).hash)
  })

  test('is the same when an unrelated report came onto the same list meanwhile', () => {
    const mine = makeArticle(body, { key: 'di-er-pian', slug: 'di-er-pian', title: '第二篇' })
    const theirs = makeArticle([paragraph(words('别的事。'))], {
      key: 'di-san-pian',
      slug: 'di-san-pian',
      title: '第三篇',
      programs: [],
      statisticsBlocks: [],
    })
    expect(impactOf([...base, theirs], [mine]).hash).toBe(impactOf(base, [mine]).hash)
  })
})

describe('nothing that changes is called unchanged', () => {
  const another = makeArticle(body, { key: 'di-er-pian', slug: 'di-er-pian', title: '第二篇' })
  const pageAt = ({ pages }: Impact, path: string) => {
    const found = pages.find((one) => one.path === path)
    if (found === undefined) throw new Error(`no ${path}`)
    return found
  }
  const inWords = (changes: WordChange[]): string[] =>
    changes.map(({ place, before, after }) => `${place}：${mark(before) ?? '–'} → ${mark(after) ?? '–'}`)

  test('a new report on the home page’s news, and beside an old report, is told as such', () => {
    const impact = impactOf(base, [another])
    expect(inWords(pageAt(impact, '/').news)).toEqual(['最新消息：– → [新报道：第二篇]'])
    const old = pageAt(impact, '/reports/xiezouqu/')
    expect([old.isOwn, old.words, inWords(old.news)]).toEqual([
      false,
      [],
      ['前一篇：– → [第二篇（专题报道）]'],
    ])
    expect(inWords(pageAt(impact, '/404.html').news)).toEqual(['最新报道：– → [第二篇（专题报道）]'])
  })

  test('what is no text is told by what it is', () => {
    const program = makeProgram('zhu-xue', { slug: 'jin-qiu' })
    const silent = impactOf(base, [program]).pages.filter(
      ({ words: all, news }) => all.length + news.length === 0,
    )
    expect(silent.filter((one) => one.change === 'changed').map((one) => one.silent)).not.toContainEqual([])
    expect(pageAt(impactOf(base, [program]), '/').silent).toContain('链接')
  })

  test('of every page that changes something is said, whatever is released', () => {
    const releases: Document[][] = [
      [newer],
      [another],
      [makeProgram('zhu-xue', { summary: '一句简介' })],
      [makeProgram('zhu-xue', { slug: 'jin-qiu' })],
      [makeArticle(body, { kicker: '特稿' })],
      [makeArticle([...body].reverse())],
    ]
    for (const released of releases) {
      const changed = impactOf(base, released).pages.filter(({ change }) => change === 'changed')
      expect(changed).not.toEqual([])
      expect(changed.filter((one) => one.words.length + one.news.length + one.silent.length === 0)).toEqual(
        [],
      )
    }
  })
})

describe('every address has a name', () => {
  const renamed = makeArticle(body, { slug: 'xin-di-zhi' })
  const renaming = (title = '奏响幸福的协奏曲'): Impact => {
    const before = toEntries(base)
    const article = makeArticle(body, { slug: 'xin-di-zhi', title })
    const after = new Map<string, Entry>([...before, [refOf(article), makeLive(article, ['xiezouqu'])]])
    const publication = toPublication(before.values())
    const { pages } = toComputation(toNoPages(context), publication, 'all', context)
    const reads = new Set<Read>(
      toAffectedReads(before.get(refOf(article)) ?? null, after.get(refOf(article)) ?? null),
    )
    return toImpact({ publication, pages }, toPublication(after.values()), reads, [
      { ref: refOf(article), said: article },
    ])
  }

  test('a page that gets a new address is moved, neither new nor gone, with what else changes on it', () => {
    const moved = renaming().pages.filter(({ change }) => change !== 'changed')
    expect(moved).toMatchObject([
      {
        change: 'moved',
        from: '/reports/xiezouqu/',
        path: '/reports/xin-di-zhi/',
        name: '报道《奏响幸福的协奏曲》',
        isOwn: true,
        words: [],
      },
    ])
    expect(told(renaming('新标题'))).toContain('moved 报道《新标题》')
    expect(told(renaming('新标题')).some((line) => line.startsWith('  标题：'))).toBe(true)
  })

  test('an address that was left before is named after what stood there', () => {
    const withOld = (state: Entry): Impact => {
      const before = new Map(toEntries(base)).set('article/xiezouqu', makeLive(renamed, ['xiezouqu']))
      const publication = toPublication(before.values())
      const after = new Map(before).set('article/xiezouqu', state)
      const { pages } = toComputation(toNoPages(context), publication, 'all', context)
      const reads = new Set<Read>(toAffectedReads(before.get('article/xiezouqu') ?? null, state))
      return toImpact({ publication, pages }, toPublication(after.values()), reads, [])
    }
    const gone = { ...makeGone(renamed), formerSlugs: ['xiezouqu'] }
    const nameOf = ({ pages }: Impact, path: string) => pages.find((one) => one.path === path)?.name
    expect(nameOf(withOld(gone), '/reports/xiezouqu/')).toBe('报道“奏响幸福的协奏曲”的旧网址')
    expect(nameOf(withOld(gone), '/reports/xin-di-zhi/')).toBe('报道《奏响幸福的协奏曲》')
  })

  test('data files and feeds are named, and only those that change', () => {
    const namesOf = ({ files }: Impact): string[] => files.map(({ name }) => name)
    expect(namesOf(impactOf(base, [newer]))).toEqual(
      expect.arrayContaining([
        '“入户访视人次”的数据文件（CSV）',
        '“观测值”总表的数据文件（JSON）',
        '订阅源（RSS）',
      ]),
    )
    const another = makeProgram('di-er', { name: '第二个项目' })
    expect(namesOf(impactOf(base, [another]))).toEqual([])
    for (const { name, path } of impactOf(base, [newer]).files) expect(name).not.toContain(path)
  })
})

test('the pages on which readers find what is released are told from all others', () => {
  const own = (released: Document[]): string[] =>
    impactOf(base, released)
      .pages.filter(({ isOwn }) => isOwn)
      .map(({ path }) => path)
  expect(own([newer])).toEqual(['/statistics/fang-shi/'])
  expect(own([makeArticle(body, { kicker: '特稿' })])).toEqual(['/reports/xiezouqu/'])
  const home = smallDocuments.find(({ type }) => type === 'home')
  expect(own(home?.type === 'home' ? [{ ...home, programs: ['zhu-xue'] }] : [])).toEqual(['/'])
})
