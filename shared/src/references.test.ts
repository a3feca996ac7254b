import { expect, test } from 'vitest'
import { mayLeave, toReferences } from './references.ts'
import type { Document } from './documents/index.ts'
import {
  makeArticle,
  makeObservation,
  makeOrganization,
  makeProgram,
  makeStatistic,
  mention,
  paragraph,
  pinned,
  smallDocuments,
  words,
} from './testing/small-publication.ts'

const told = (document: Document): string[] =>
  toReferences(document).map(({ path, ref }) => `${path.join('.')} → ${ref}`)

const byType = (type: Document['type']): Document[] => smallDocuments.filter((one) => one.type === type)

test('a report names everything that it shows, in reading order, each with its place', () => {
  const article = makeArticle(
    [
      paragraph(
        words('见'),
        {
          type: 'link',
          to: { document: 'honour/zui-mei-jia-ting' },
          children: [{ type: 'text', text: '荣誉' }],
        },
        { type: 'link', to: { url: 'https://example.org/' }, children: [{ type: 'text', text: '外面' }] },
      ),
      { type: 'heading', level: 3, children: [pinned('fang-shi-2022')] },
      {
        type: 'list',
        ordered: true,
        items: [
          {
            children: [words('一')],
            nested: { type: 'list', ordered: false, items: [{ children: [mention], nested: null }] },
          },
        ],
      },
      { type: 'quote', children: [paragraph(mention)] },
      { type: 'statistics-block', key: 'ban-kuai' },
      { type: 'program-card', key: 'ka-pian' },
      { type: 'family-card', key: 'luo-jia' },
      { type: 'picture', key: 'tu', caption: null },
      { type: 'pull-quote', text: '好', attribution: null },
    ],
    { standfirst: [paragraph(mention)], cover: 'feng-mian', programs: ['zhu-xue', 'fang-wen'] },
  )
  expect(told(article)).toEqual([
    'subject → organization/shi-xie-hui',
    'standfirst.0.children.0 → family/luo-jia',
    'sections.0.body.0.children.1 → honour/zui-mei-jia-ting',
    'sections.0.body.1.children.0 → statistic/fang-shi',
    'sections.0.body.1.children.0.show → observation/fang-shi-2022',
    'sections.0.body.2.items.0.nested.items.0.children.0 → family/luo-jia',
    'sections.0.body.3.children.0.children.0 → family/luo-jia',
    'sections.0.body.4 → statistics-block/ban-kuai',
    'sections.0.body.5 → program/ka-pian',
    'sections.0.body.6 → family/luo-jia',
    'sections.0.body.7 → picture/tu',
    'cover → picture/feng-mian',
    'programs.0 → program/zhu-xue',
    'programs.1 → program/fang-wen',
    'statisticsBlocks.0 → statistics-block/shu-zi',
  ])
})

test.each<[string, Document[], string[]]>([
  [
    'a program',
    [
      makeProgram('a', {
        parts: ['b'],
        organizations: [{ organization: 'o', role: 'runs' }],
        groups: ['g'],
        statistics: ['s'],
        pictures: ['p'],
      }),
    ],
    [
      'parts.0 → program/b',
      'organizations.0 → organization/o',
      'groups.0 → family/g',
      'statistics.0 → statistic/s',
      'pictures.0 → picture/p',
    ],
  ],
  [
    'a family and a group',
    byType('family'),
    ['honours.0 → honour/zui-mei-jia-ting', 'statistics.0 → statistic/fang-shi'],
  ],
  ['a statistic', [makeStatistic('s')], []],
  [
    'an observation',
    [makeObservation('b', { supersedes: 'a' })],
    ['statistic → statistic/fang-shi', 'supersedes → observation/a'],
  ],
  ['an organization', [makeOrganization('o', { parts: ['p'] })], ['parts.0 → organization/p']],
  [
    'an honour',
    byType('honour'),
    ['awardedBy.0 → organization/shi-xie-hui', 'recipients.0 → family/luo-jia'],
  ],
  ['the site', byType('site'), ['publisher → organization/shi-xie-hui']],
  [
    'the home page',
    byType('home'),
    [
      'article → article/xiezouqu',
      'statisticsBlock → statistics-block/shu-zi',
      'programs.0 → program/zhu-xue',
    ],
  ],
  [
    'a statistics block',
    [
      {
        type: 'statistics-block',
        key: 'b',
        title: '数字',
        entries: [
          { statistic: 's', show: { observation: 'o' }, label: null, emphasis: false },
          {
            statistic: 't',
            show: { latest: { definition: 'v1', period: 'year' } },
            label: null,
            emphasis: false,
          },
        ],
      },
    ],
    [
      'entries.0.statistic → statistic/s',
      'entries.0.show → observation/o',
      'entries.1.statistic → statistic/t',
    ],
  ],
])('%s names what it refers to', (_, documents, references) => {
  expect(documents.flatMap(told)).toEqual(references)
})

test('families may leave while others refer to them, and nothing else may', () => {
  expect(mayLeave('family/luo-jia')).toBe(true)
  expect(mayLeave('program/family')).toBe(false)
  expect(mayLeave('organization/luo-jia')).toBe(false)
})
