import {
  type Article,
  type Block,
  type Document,
  type DocumentRef,
  type Entry,
  type Family,
  type Inline,
  type LiveEntry,
  type Observation,
  type Picture,
  plainFormat,
  refOf,
  schemaVersion,
} from '@xiezou/shared'
import {
  makeArticle as makeReport,
  makeObservation as makeValue,
  makeOrganization,
  makeProgram,
  makeStatistic,
  mention,
  paragraph,
  words,
} from '@xiezou/shared/testing'

export { makeOrganization, makeProgram, makeStatistic, mention, paragraph, words }

/** A report of one section that refers to nothing. */
export const makeArticle = (key: string, body: Block[], more: Partial<Article> = {}): Article =>
  makeReport(body, {
    key,
    slug: key,
    subject: null,
    period: null,
    programs: [],
    statisticsBlocks: [],
    ...more,
  })

/** A final, exact value of 700 for the year 2022. */
export const makeObservation = (
  key: string,
  statistic: string,
  more: Partial<Observation> = {},
): Observation => makeValue(key, { statistic, ...more })

/** A family that is shown by name. */
export const makeFamily = (key: string, more: Partial<Family & { kind: 'family' }> = {}): Family => ({
  type: 'family',
  kind: 'family',
  key,
  slug: key,
  name: '罗家一家',
  honours: [],
  place: null,
  story: [],
  basis: { kind: 'already-lawfully-public', where: '专题报道', when: '2022' },
  ...more,
})

/** A picture with one file of that hash. */
export const makePicture = (key: string, hash: string, more: Partial<Picture> = {}): Picture => ({
  type: 'picture',
  key,
  alt: '小屋',
  credit: '通讯员',
  caption: null,
  families: [],
  focus: { x: 50, y: 50 },
  variants: [{ hash, format: 'webp', width: 800, height: 600 }],
  ...more,
})

/** A use of a statistic in prose that follows its latest yearly value. */
export const following = (statistic: string): Inline => ({
  type: 'statistic',
  key: statistic,
  show: { latest: { definition: 'v1', period: 'year' } },
  format: plainFormat,
})

/** Two reports, of which one shows a number in a sentence and mentions a family; a program with a statistic of its own, and who runs it. */
export const smallDocuments = (): Document[] => [
  makeArticle('xiezouqu', [paragraph(words('今年访视'), following('fang-shi'), words('，见到'), mention)]),
  makeArticle('jia-feng', [paragraph(words('家风故事。'))], { title: '家风' }),
  makeFamily('luo-jia'),
  makeProgram('zhu-xue', {
    statistics: ['jiang-zuo'],
    organizations: [{ organization: 'shi-xie-hui', role: 'runs' }],
  }),
  makeOrganization('shi-xie-hui'),
  makeStatistic('fang-shi'),
  makeObservation('fang-shi-2022', 'fang-shi'),
  makeStatistic('jiang-zuo', { name: '讲座场次', unit: '场' }),
  makeObservation('jiang-zuo-2022', 'jiang-zuo', { value: '12' }),
  {
    type: 'home',
    key: 'home',
    article: 'xiezouqu',
    statisticsBlock: null,
    articles: [],
    programs: [],
    order: [],
  },
  {
    type: 'site',
    key: 'site',
    name: '协奏',
    publisher: null,
    description: null,
    contact: null,
    icp: null,
    police: null,
    navigation: [],
  },
]

/** The entry under which a document is public, given the word on it before, if any. */
export const toLive = (body: Document, before: Entry | null = null): LiveEntry => {
  const slug = 'slug' in body ? body.slug : null
  const slugs = before === null ? [] : [...before.formerSlugs, ...(before.slug === null ? [] : [before.slug])]
  return {
    ref: refOf(body),
    revision: (before?.revision ?? 0) + 1,
    change: 'major',
    note: null,
    firstPublic: before?.firstPublic ?? '2023-01-01',
    lastPublic: '2023-01-01',
    slug,
    formerSlugs: [...new Set(slugs)].filter((one) => one !== slug),
    history: [...(before?.history ?? []), { day: '2023-01-01', note: null, body: null }],
    state: 'live',
    schema: schemaVersion,
    body,
  }
}

const toLeft = ({ ref, revision, slug, formerSlugs, history }: Entry) => ({
  ref,
  revision: revision + 1,
  change: 'major' as const,
  note: '撤下',
  firstPublic: '2023-01-01',
  lastPublic: '2023-01-02',
  slug,
  formerSlugs,
  history,
})

/** The entry that says that a document was withdrawn. */
export const toGone = (before: Entry): Entry => ({ ...toLeft(before), state: 'gone' })

/** The entry that says that a document moved to another one. */
export const toMoved = (before: Entry, to: DocumentRef): Entry => ({ ...toLeft(before), state: 'moved', to })
