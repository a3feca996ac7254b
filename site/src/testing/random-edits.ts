import {
  type Block,
  consentScopes,
  type Document,
  type DocumentRef,
  findHolders,
  findPublicationProblems,
  type Inline,
  type Observation,
  plainFormat,
  refOf,
  toPublication,
  homeParts,
} from '@xiezou/shared'
import fc, { type Arbitrary } from 'fast-check'
import {
  makeArticle,
  makeObservation,
  makeOrganization,
  makePicture,
  makeProgram,
  makeStatistic,
} from './documents.ts'
import type { FakeCms } from './fake-cms.ts'

/** Something that an editor does. */
export type Edit =
  | { do: 'publish'; documents: Document[] }
  | { do: 'withdraw' | 'erase'; ref: DocumentRef }
  | { do: 'move'; ref: DocumentRef; to: DocumentRef }

const names = ['金秋助学', '亲子小屋', '健康讲座', '某市计生协', '东海社区', '罗家一家']
const slugs = ['jia', 'yi', 'bing']
const keys = {
  article: ['bao-dao', 'jian-xun'],
  program: ['zhu-xue', 'xiao-wu', 'jiang-zuo'],
  organization: ['shi-xie-hui', 'dong-hai'],
  family: ['luo-jia', 'chen-jia'],
  group: ['jia-zhang'],
  statistic: ['fang-shi', 'zi-zhu'],
  observation: ['guan-yi', 'guan-er', 'guan-san', 'guan-si'],
  block: ['shu-zi'],
  honour: ['zui-mei', 'shi-fan-hu'],
  picture: ['xian-chang'],
}

const key = (kind: keyof typeof keys): Arbitrary<string> => fc.constantFrom(...keys[kind])
const some = (kind: keyof typeof keys): Arbitrary<string[]> => fc.subarray(keys[kind])
const scopes = fc.subarray([...consentScopes], { minLength: 1 })
const maybe = <Value>(value: Arbitrary<Value>): Arbitrary<Value | null> => fc.option(value, { freq: 2 })
const named = (kind: keyof typeof keys) =>
  key(kind).chain((one) =>
    fc.record({
      key: fc.constant(one),
      slug: fc.oneof({ weight: 3, arbitrary: fc.constant(one) }, fc.constantFrom(...slugs)),
      name: fc.constantFrom(...names),
    }),
  )

const addressed: Arbitrary<DocumentRef> = fc.oneof(
  key('article').map((one): DocumentRef => `article/${one}`),
  key('program').map((one): DocumentRef => `program/${one}`),
  key('organization').map((one): DocumentRef => `organization/${one}`),
  key('statistic').map((one): DocumentRef => `statistic/${one}`),
  key('honour').map((one): DocumentRef => `honour/${one}`),
  key('family').map((one): DocumentRef => `family/${one}`),
)

const show = fc.oneof(
  key('observation').map((observation) => ({ observation })),
  fc.constantFrom('year', 'half').map((period) => ({ latest: { definition: 'v1', period } })),
) as Arbitrary<{ observation: string } | { latest: { definition: string; period: 'year' | 'half' } }>

const text = fc
  .constantFrom(...names)
  .map((name): Inline => ({ type: 'text', text: `${name}在2022年开展。` }))
const inline: Arbitrary<Inline> = fc.oneof(
  text,
  fc.record({
    type: fc.constant('statistic' as const),
    key: key('statistic'),
    show,
    format: fc.constantFrom('none' as const, '余' as const).map((word) => ({ ...plainFormat, word })),
  }),
  fc.record({
    type: fc.constant('mention' as const),
    key: key('family'),
    text: fc.constant('罗家'),
    without: fc.constantFrom('', '一户家庭'),
  }),
  addressed.map((document): Inline => ({
    type: 'link',
    to: { document },
    children: [{ type: 'text', text: '见此' }],
  })),
)
const line = fc.tuple(text, fc.array(inline, { maxLength: 3 })).map(([first, more]) => [first, ...more])
const block: Arbitrary<Block> = fc.oneof(
  line.map((children): Block => ({ type: 'paragraph', children })),
  key('program').map((one): Block => ({ type: 'program-card', key: one })),
  key('family').map((one): Block => ({ type: 'family-card', key: one })),
  key('block').map((one): Block => ({ type: 'statistics-block', key: one })),
  key('picture').map((one): Block => ({ type: 'picture', key: one, caption: null })),
)

const article = fc
  .tuple(
    named('article'),
    line,
    fc.array(block, { maxLength: 3 }),
    maybe(key('organization')),
    some('program'),
  )
  .map(([{ key: one, slug, name }, prose, body, subject, programs]): Document => {
    return makeArticle(one, [{ type: 'paragraph', children: prose }, ...body], {
      slug,
      title: `${name}报道`,
      subject,
      programs,
    })
  })

const program = fc
  .tuple(
    named('program'),
    some('statistic'),
    some('organization'),
    some('program'),
    some('group'),
    some('picture'),
  )
  .map(([{ key: one, ...more }, statistics, organizations, parts, groups, pictures]): Document =>
    makeProgram(one, {
      ...more,
      statistics,
      parts,
      groups,
      pictures,
      organizations: organizations.map((organization) => ({ organization, role: 'runs' as const })),
    }),
  )

const period = fc.oneof(
  fc.integer({ min: 2020, max: 2023 }).map((year): Observation['period'] => ({ kind: 'year', year })),
  fc
    .constantFrom(1 as const, 2 as const)
    .map((half): Observation['period'] => ({ kind: 'half', year: 2022, half })),
)
const observation = fc
  .tuple(
    key('observation'),
    key('statistic'),
    fc.integer({ min: 1, max: 2_000_000 }),
    fc.constantFrom('exact' as const, 'at-least' as const),
    period,
    fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, key('observation')),
  )
  .map(([one, statistic, value, exactness, when, supersedes]): Document =>
    makeObservation(one, statistic, {
      value: String(value),
      exactness,
      period: when,
      supersedes,
      status: supersedes === null ? 'final' : 'corrected',
      note: supersedes === null ? null : '漏计了一个街道',
    }),
  )

const other: Arbitrary<Document>[] = [
  fc
    .tuple(
      named('organization'),
      fc.constantFrom('association' as const, 'unnamed' as const),
      some('organization'),
    )
    .map(([{ key: one, ...more }, kind, parts]) =>
      makeOrganization(one, { ...more, kind, parts: parts.filter((part) => part !== one) }),
    ),
  fc
    .tuple(named('statistic'), fc.constantFrom('one' as const, 'wan' as const))
    .map(([{ key: one, ...more }, scale]) => makeStatistic(one, { ...more, scale })),
  fc
    .tuple(named('family'), some('honour'), fc.boolean(), scopes)
    .map(([names_, honours, isHonoured, scope]) => ({
      type: 'family',
      kind: 'family',
      ...names_,
      place: null,
      honours: isHonoured ? honours : [],
      story: [],
      basis: isHonoured
        ? { kind: 'already-lawfully-public', where: '专题报道', when: '2022' }
        : { kind: 'consent', scope, date: '2022-01-01' },
    })),
  fc
    .tuple(named('group'), some('statistic'))
    .map(([names_, statistics]) => ({ type: 'family', kind: 'group', ...names_, note: null, statistics })),
  fc.tuple(named('honour'), some('organization'), some('family')).map(([names_, awardedBy, families]) => ({
    type: 'honour',
    ...names_,
    aliases: [],
    kind: 'award',
    year: 2022,
    awardedBy,
    recipients: families.map((one): DocumentRef => `family/${one}`),
    statistics: [],
  })),
  fc
    .tuple(key('block'), fc.array(fc.tuple(key('statistic'), show), { minLength: 1, maxLength: 2 }))
    .map(([one, entries]) => ({
      type: 'statistics-block',
      key: one,
      title: '数字',
      entries: entries.map(([statistic, shown]) => ({
        statistic,
        show: shown,
        label: null,
        emphasis: false,
      })),
    })),
  fc
    .tuple(key('picture'), fc.constantFrom('甲', '乙'), some('family'))
    .map(([one, bytes, families]) => makePicture(one, bytes, { families })),
  fc.tuple(fc.constantFrom(...names), maybe(key('organization'))).map(([name, publisher]) => ({
    type: 'site',
    key: 'site',
    name,
    publisher,
    description: null,
    contact: null,
    icp: null,
    police: null,
    navigation: [],
  })),
  fc
    .tuple(
      maybe(key('article')),
      maybe(key('block')),
      some('article'),
      some('program'),
      fc.shuffledSubarray([...homeParts]),
    )
    .map(([one, statisticsBlock, articles, programs, order]) => ({
      type: 'home',
      key: 'home',
      article: one,
      statisticsBlock,
      articles,
      programs,
      order,
    })),
]

const document: Arbitrary<Document> = fc.oneof(
  { weight: 4, arbitrary: article },
  { weight: 2, arbitrary: program },
  { weight: 4, arbitrary: observation },
  { weight: 6, arbitrary: fc.oneof(...other) },
)

/** Any edit, sensible or not. */
export const edit: Arbitrary<Edit> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(document, { minLength: 1, maxLength: 2 })
      .map((documents): Edit => ({ do: 'publish', documents })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('withdraw' as const, 'erase' as const), document)
      .map(([what, one]): Edit => ({ do: what, ref: refOf(one) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('article' as const, 'family' as const, 'honour' as const, 'organization' as const)
      .chain((type) => fc.tuple(fc.constant(type), key(type), key(type)))
      .map(([type, from, to]): Edit => ({ do: 'move', ref: `${type}/${from}`, to: `${type}/${to}` })),
  },
)

/** A picture's file is named by its bytes: what the edit calls them gets its hash. */
const withFiles = (cms: FakeCms, one: Document): Document =>
  one.type === 'picture'
    ? makePicture(one.key, cms.addFile(new TextEncoder().encode(one.variants[0]?.hash)))
    : one

/** Makes an edit, unless the CMS would refuse it because a public document could not stand any longer. Says whether it did. */
export const tryEdit = (cms: FakeCms, chosen: Edit): boolean => {
  const before = cms.entries()
  switch (chosen.do) {
    case 'publish':
      cms.publish(...chosen.documents.map((one) => withFiles(cms, one)))
      break
    case 'erase':
      cms.erase(chosen.ref)
      break
    case 'withdraw':
      cms.withdraw(chosen.ref)
      break
    case 'move':
      cms.move(chosen.ref, chosen.to)
  }
  const publication = toPublication(cms.entries())
  const live = cms.entries().flatMap((entry) => (entry.state === 'live' ? [entry.body] : []))
  const isSound =
    live.every((one) => findPublicationProblems(publication, one).length === 0) &&
    (chosen.do === 'publish' ||
      (before.some(({ ref }) => ref === chosen.ref) && findHolders(chosen.ref, live).length === 0)) &&
    (chosen.do !== 'move' || (chosen.ref !== chosen.to && cms.entry(chosen.to)?.state === 'live'))
  if (isSound) return true
  cms.replace(before)
  return false
}
