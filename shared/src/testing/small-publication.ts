import type { Article } from '../documents/article.ts'
import type { Document } from '../documents/index.ts'
import type { Observation } from '../documents/observation.ts'
import type { Organization } from '../documents/organization.ts'
import type { Program } from '../documents/program.ts'
import type { Statistic } from '../documents/statistic.ts'
import type { Entry, LiveEntry } from '../publication/entry.ts'
import { schemaVersion } from '../publication/lift.ts'
import { refOf } from '../publication/problems.ts'
import { type Publication, toPublication } from '../publication/publication.ts'
import type { Inline } from '../rich-text/inline.ts'
import type { Paragraph } from '../rich-text/paragraph.ts'
import type { InlineStatistic } from '../rich-text/statistic.ts'
import { plainFormat } from '../statistics/format.ts'

export { keptTexts, lineEnds, nothings, unseenCharacters } from './odd-characters.ts'

/** A final, exact value for the year 2022 of the statistic `fang-shi`. */
export const makeObservation = (key: string, more: Partial<Observation> = {}): Observation => ({
  type: 'observation',
  key,
  statistic: 'fang-shi',
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

/** A program without parts, organizations, statistics or pictures. */
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

/** An association without parts. */
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

/** A run of plain text. */
export const words = (text: string): Inline => ({ type: 'text', text })

/** A use of `fang-shi` in prose, pinned to an observation, in plain figures unless told otherwise. */
export const pinned = (observation: string, format: Partial<InlineStatistic['format']> = {}): Inline => ({
  type: 'statistic',
  key: 'fang-shi',
  show: { observation },
  format: { ...plainFormat, ...format },
})

/** A use of `fang-shi` in prose that follows the latest yearly value. */
export const following: Inline = {
  type: 'statistic',
  key: 'fang-shi',
  show: { latest: { definition: 'v1', period: 'year' } },
  format: plainFormat,
}

/** The mention of the family that `smallDocuments` shows. */
export const mention: Inline = { type: 'mention', key: 'luo-jia', text: '罗家一家', without: '一户家庭' }

/** A paragraph. */
export const paragraph = (...children: Inline[]): Paragraph => ({ type: 'paragraph', children })

/** A report of one section, `01`. */
export const makeArticle = (
  body: Article['sections'][number]['body'],
  more: Partial<Article> = {},
): Article => ({
  type: 'article',
  key: 'xiezouqu',
  slug: 'xiezouqu',
  kicker: '专题报道',
  subject: 'shi-xie-hui',
  title: '奏响幸福的协奏曲',
  standfirst: [],
  sections: [{ number: '01', title: '上门', body }],
  bylines: ['本刊记者'],
  period: { kind: 'year', year: 2022 },
  cover: null,
  programs: ['zhu-xue'],
  statisticsBlocks: ['shu-zi'],
  description: null,
  search: { title: null, description: null },
  ...more,
})

/** One document of every type but pictures, referring to each other as a real report's do. */
export const smallDocuments: Document[] = [
  makeArticle([
    paragraph(
      words('某市计生协全年访视'),
      pinned('fang-shi-2022'),
      words('。'),
      mention,
      words('获评最美家庭，得到金秋助学帮扶。'),
    ),
    paragraph(words('今年访视'), following, words('，金秋助学还在继续。')),
    { type: 'family-card', key: 'luo-jia' },
    { type: 'program-card', key: 'zhu-xue' },
    { type: 'statistics-block', key: 'shu-zi' },
  ]),
  makeProgram('zhu-xue', {
    organizations: [{ organization: 'shi-xie-hui', role: 'runs' }],
    groups: ['du-sheng-zi-nv'],
    statistics: ['fang-shi'],
  }),
  {
    type: 'family',
    kind: 'family',
    key: 'luo-jia',
    slug: 'luo-jia',
    name: '罗家一家',
    place: null,
    honours: ['zui-mei-jia-ting'],
    story: [],
    basis: { kind: 'already-lawfully-public', where: '专题报道', when: '2022' },
  },
  {
    type: 'family',
    kind: 'group',
    key: 'du-sheng-zi-nv',
    slug: 'du-sheng-zi-nv',
    name: '独生子女家庭',
    note: null,
    statistics: ['fang-shi'],
  },
  makeStatistic('fang-shi'),
  makeObservation('fang-shi-2022'),
  {
    type: 'statistics-block',
    key: 'shu-zi',
    title: '数字',
    entries: [
      {
        statistic: 'fang-shi',
        show: { latest: { definition: 'v1', period: 'year' } },
        label: null,
        emphasis: true,
      },
    ],
  },
  makeOrganization('shi-xie-hui'),
  {
    type: 'honour',
    key: 'zui-mei-jia-ting',
    slug: 'zui-mei-jia-ting',
    name: '最美家庭',
    aliases: [],
    kind: 'award',
    year: 2022,
    awardedBy: ['shi-xie-hui'],
    recipients: ['family/luo-jia'],
    statistics: [],
  },
  {
    type: 'site',
    key: 'site',
    name: '协奏',
    publisher: 'shi-xie-hui',
    description: null,
    contact: null,
    icp: null,
    police: null,
    navigation: [],
  },
  {
    type: 'home',
    key: 'home',
    article: 'xiezouqu',
    statisticsBlock: 'shu-zi',
    articles: [],
    programs: ['zhu-xue'],
    order: [],
  },
]

const common = {
  revision: 1,
  change: 'major',
  note: null,
  firstPublic: '2023-01-01',
  lastPublic: '2023-01-01',
  formerSlugs: [],
  history: [{ day: '2023-01-01', note: null, body: null }],
} satisfies Partial<Entry>

/** The entry under which a document is public. */
export const makeLive = (body: Document, formerSlugs: string[] = []): LiveEntry => ({
  ...common,
  ref: refOf(body),
  slug: 'slug' in body ? body.slug : null,
  formerSlugs,
  state: 'live',
  schema: schemaVersion,
  body,
})

/** The entry that says that a document was withdrawn. */
export const makeGone = (body: Document): Entry => {
  const { ref, slug } = makeLive(body)
  return { ...common, ref, slug, formerSlugs: [], state: 'gone' }
}

/** The entry that says that a document moved to another one. */
export const makeMoved = (body: Document, to: Entry['ref']): Entry => {
  const { ref, slug } = makeLive(body)
  return { ...common, ref, slug, formerSlugs: [], state: 'moved', to }
}

/** The publication of some documents, all live; a later one takes the place of an earlier one of the same reference. */
export const publish = (...documents: Document[]): Publication =>
  toPublication(new Map(documents.map((document) => [refOf(document), makeLive(document)])).values())
