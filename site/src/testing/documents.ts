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
  type Organization,
  type Paragraph,
  type Picture,
  plainFormat,
  type Program,
  refOf,
  schemaVersion,
  type Statistic,
} from '@xiezou/shared'

/** A run of plain text. */
export const words = (text: string): Inline => ({ type: 'text', text })

/** A paragraph. */
export const paragraph = (...children: Inline[]): Paragraph => ({ type: 'paragraph', children })

/** A report of one section. */
export const makeArticle = (key: string, body: Block[], more: Partial<Article> = {}): Article => ({
  type: 'article',
  key,
  slug: key,
  kicker: '专题报道',
  subject: null,
  title: '奏响幸福的协奏曲',
  standfirst: [],
  sections: [{ number: '01', title: '上门', body }],
  bylines: ['本刊记者'],
  period: null,
  cover: null,
  programs: [],
  statisticsBlocks: [],
  description: null,
  search: { title: null, description: null },
  ...more,
})

/** A statistic of one definition, `v1`. */
export const makeStatistic = (key: string, more: Partial<Statistic> = {}): Statistic => ({
  type: 'statistic',
  key,
  slug: key,
  name: '入户访视人次',
  aliases: [],
  kind: 'flow',
  unit: '人次',
  scale: 'one',
  base: null,
  definitions: [
    { version: 'v1', from: 'unknown', text: '一年里入户访视的人次', comparable: true, change: null },
  ],
  note: null,
  ...more,
})

/** A final, exact value of 700 for the year 2022. */
export const makeObservation = (
  key: string,
  statistic: string,
  more: Partial<Observation> = {},
): Observation => ({
  type: 'observation',
  key,
  statistic,
  definition: 'v1',
  value: '700',
  exactness: 'exact',
  period: { kind: 'year', year: 2022 },
  asOf: 'unknown',
  status: 'final',
  source: '专题报道',
  note: null,
  supersedes: null,
  ...more,
})

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

/** A program of which only the name is known. */
export const makeProgram = (key: string, more: Partial<Program> = {}): Program => ({
  type: 'program',
  key,
  slug: key,
  name: '金秋助学',
  aliases: [],
  kind: 'program',
  summary: null,
  sections: [],
  parts: [],
  organizations: [],
  groups: [],
  statistics: [],
  sites: [],
  pictures: [],
  ...more,
})

/** An association of which only the name is known. */
export const makeOrganization = (key: string, more: Partial<Organization> = {}): Organization => ({
  type: 'organization',
  key,
  slug: key,
  name: '某市计生协',
  shortName: null,
  aliases: [],
  kind: 'association',
  place: null,
  note: null,
  parts: [],
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

/** The mention of the family that `smallDocuments` shows. */
export const mention: Inline = { type: 'mention', key: 'luo-jia', text: '罗家一家', without: '一户家庭' }

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
