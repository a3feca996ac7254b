import type { Block, Document, DocumentType, Format, Inline } from '@xiezou/shared'

/** Named examples of each type. */
export type Examples = {
  [Type in DocumentType]: { name: string; document: Extract<Document, { type: Type }> }[]
}

const plain: Format = { numerals: 'arabic', scale: 'one', word: 'none', unit: 'printed', grouping: false }

const everyInline: Inline[] = [
  { type: 'text', text: '今年6月，' },
  { type: 'text', text: '同安区', strong: true },
  { type: 'mention', key: 'jiating-1', text: '张某等', without: '' },
  { type: 'statistic', key: 'households', show: { observation: 'households-2022' }, format: plain },
  { type: 'text', text: '家庭被评为', emphasis: true },
  {
    type: 'link',
    to: { document: 'honour/shifanhu' },
    children: [
      { type: 'text', text: '“健康家庭', strong: true, emphasis: true },
      { type: 'text', text: '示范户”' },
    ],
  },
  { type: 'text', text: '，见' },
  { type: 'link', to: { url: 'https://example.org/a?b=1' }, children: [{ type: 'text', text: '通知' }] },
  { type: 'text', text: '。\n第二行\t完。' },
  {
    type: 'statistic',
    key: 'households',
    show: { latest: { definition: 'source-2022', period: 'as-of' } },
    format: { numerals: 'han', scale: 'wan', word: '余', unit: 'omitted', grouping: true },
  },
]

const text = (words: string): Inline[] => [{ type: 'text', text: words }]

/** Every kind of block that a body can hold. */
export const everyBlock: Block[] = [
  { type: 'paragraph', children: everyInline },
  { type: 'heading', level: 3, children: text('三级标题') },
  { type: 'heading', level: 4, children: text('四级标题') },
  {
    type: 'list',
    ordered: true,
    items: [
      {
        children: text('第一项'),
        nested: {
          type: 'list',
          ordered: false,
          items: [{ children: everyInline, nested: null }],
        },
      },
      { children: text('第二项'), nested: null },
    ],
  },
  {
    type: 'quote',
    children: [
      { type: 'paragraph', children: text('引文第一段') },
      { type: 'paragraph', children: text('引文第二段') },
    ],
  },
  { type: 'quote', children: [{ type: 'paragraph', children: text('另一段引文') }] },
  { type: 'statistics-block', key: 'benpian' },
  { type: 'program-card', key: 'xiaowu' },
  { type: 'family-card', key: 'jiating-1' },
  { type: 'pull-quote', text: '数据不能代表一切。', attribution: null },
  { type: 'pull-quote', text: '提高幸福感。', attribution: '本篇' },
  { type: 'picture', key: 'xiaowu-tupian', caption: null },
  { type: 'picture', key: 'xiaowu-tupian', caption: '小屋里' },
]

/** Examples of every type that between them refer to every other and hold every block. */
export const examples: Examples = {
  article: [
    {
      name: 'a report with every block',
      document: {
        type: 'article',
        key: 'xiezouqu',
        slug: 'xiezouqu',
        kicker: '特别报道·专题',
        subject: 'jishengxie',
        title: '协奏曲',
        standfirst: [{ type: 'paragraph', children: everyInline }],
        sections: [
          { number: '01', title: '大舞台', body: everyBlock },
          { number: '02', title: '主旋律', body: [] },
        ],
        bylines: ['黄洁', '陈适芬'],
        period: { kind: 'year', year: 2022 },
        cover: 'xiaowu-tupian',
        programs: ['xiaowu'],
        statisticsBlocks: ['benpian'],
        description: '一句话。',
      },
    },
    {
      name: 'a report with nothing that may be left out',
      document: {
        type: 'article',
        key: 'duan',
        slug: 'duan-2',
        kicker: '专题',
        subject: null,
        title: '短',
        standfirst: [],
        sections: [{ number: '01', title: '一', body: [] }],
        bylines: [],
        period: { kind: 'range', from: '2022-01-01', to: '2022-08-31' },
        cover: null,
        programs: [],
        statisticsBlocks: [],
        description: null,
      },
    },
  ],
  program: [
    {
      name: 'a program with everything',
      document: {
        type: 'program',
        key: 'xiaowu',
        slug: 'xiaowu',
        name: '向日葵亲子小屋',
        aliases: ['小屋'],
        kind: 'facility',
        summary: '建设小屋',
        parts: ['jianghuo'],
        organizations: [
          { organization: 'jishengxie', role: 'runs' },
          { organization: 'shequ', role: 'site' },
        ],
        groups: ['qunti'],
        statistics: ['households'],
        pictures: ['xiaowu-tupian'],
      },
    },
    {
      name: 'a program of which only the name is known',
      document: {
        type: 'program',
        key: 'jianghuo',
        slug: 'jianghuo',
        name: '讲座',
        aliases: [],
        kind: 'activity',
        summary: null,
        parts: [],
        organizations: [],
        groups: [],
        statistics: [],
        pictures: [],
      },
    },
  ],
  family: [
    {
      name: 'a family that was already public',
      document: {
        type: 'family',
        key: 'jiating-1',
        slug: 'jiating-1',
        kind: 'family',
        name: '张某家庭',
        note: null,
        honours: ['shifanhu'],
        basis: { kind: 'already-lawfully-public', where: '特别报道（印刷版）', when: 'unknown' },
      },
    },
    {
      name: 'a group that is served',
      document: {
        type: 'family',
        key: 'qunti',
        slug: 'qunti',
        kind: 'group',
        name: '青少年家长',
        note: '只有数字',
        statistics: ['households'],
      },
    },
  ],
  statistic: [
    {
      name: 'a statistic whose definition changed',
      document: {
        type: 'statistic',
        key: 'households',
        slug: 'households',
        name: '示范户',
        aliases: ['健康家庭'],
        kind: 'flow',
        unit: '户',
        scale: 'wan',
        base: '全区家庭',
        definitions: [
          { version: 'source-2022', from: 'unknown', text: '被评为示范户的家庭', comparable: true },
          { version: 'v2023', from: '2023-01-01', text: '含入围的家庭', comparable: false },
        ],
        note: '原文未说明',
      },
    },
  ],
  observation: [
    {
      name: 'a value as of an unknown day',
      document: {
        type: 'observation',
        key: 'households-2022',
        statistic: 'households',
        definition: 'source-2022',
        value: '3',
        exactness: 'exact',
        period: { kind: 'as-of', year: 2022 },
        asOf: 'unknown',
        status: 'final',
        source: '特别报道 02 第 2 段',
        note: null,
        supersedes: null,
      },
    },
    {
      name: 'a correction of a quarter',
      document: {
        type: 'observation',
        key: 'households-2022-corrected',
        statistic: 'households',
        definition: 'source-2022',
        value: '630.09',
        exactness: 'at-least',
        period: { kind: 'quarter', year: 2022, quarter: 3 },
        asOf: '2022-08-31',
        status: 'corrected',
        source: '复核',
        note: '原为 3，应为 630.09',
        supersedes: 'households-2022',
      },
    },
    {
      name: 'a value that is withheld',
      document: {
        type: 'observation',
        key: 'households-2023',
        statistic: 'households',
        definition: 'v2023',
        value: null,
        exactness: 'about',
        period: { kind: 'half', year: 2023, half: 2 },
        asOf: '2023-12-31',
        status: 'withheld',
        source: '通知',
        note: null,
        supersedes: null,
      },
    },
    {
      name: 'a value of a month',
      document: {
        type: 'observation',
        key: 'households-2024-02',
        statistic: 'households',
        definition: 'v2023',
        value: '12',
        exactness: 'about',
        period: { kind: 'month', year: 2024, month: 2 },
        asOf: '2024-02-29',
        status: 'preliminary',
        source: '月报',
        note: null,
        supersedes: null,
      },
    },
  ],
  'statistics-block': [
    {
      name: 'a panel with a pinned and a latest value',
      document: {
        type: 'statistics-block',
        key: 'benpian',
        title: '本篇数据',
        entries: [
          {
            statistic: 'households',
            show: { observation: 'households-2022' },
            label: '户数',
            emphasis: true,
          },
          {
            statistic: 'households',
            show: { latest: { definition: 'v2023', period: 'year' } },
            label: null,
            emphasis: false,
          },
        ],
      },
    },
  ],
  organization: [
    {
      name: 'an association with a part',
      document: {
        type: 'organization',
        key: 'jishengxie',
        slug: 'jishengxie',
        name: '厦门市同安区计划生育协会',
        shortName: '同安区计生协',
        aliases: ['区计生协'],
        kind: 'association',
        place: '同安区',
        note: '说明',
        parts: ['shequ'],
      },
    },
    {
      name: 'a community of which only the name is known',
      document: {
        type: 'organization',
        key: 'shequ',
        slug: 'shequ',
        name: '凤岭社区',
        shortName: null,
        aliases: [],
        kind: 'community',
        place: null,
        note: null,
        parts: [],
      },
    },
  ],
  honour: [
    {
      name: 'an award with recipients of each type',
      document: {
        type: 'honour',
        key: 'shifanhu',
        slug: 'shifanhu',
        name: '健康家庭示范户',
        aliases: [],
        kind: 'award',
        year: 2022,
        awardedBy: ['jishengxie'],
        recipients: ['family/jiating-1', 'program/xiaowu', 'organization/shequ'],
        statistics: ['households'],
      },
    },
    {
      name: 'a selection of an unknown year',
      document: {
        type: 'honour',
        key: 'ruxuan',
        slug: 'ruxuan',
        name: '入选',
        aliases: ['入选项目'],
        kind: 'selection',
        year: null,
        awardedBy: [],
        recipients: [],
        statistics: [],
      },
    },
  ],
  picture: [
    {
      name: 'a picture with two variants',
      document: {
        type: 'picture',
        key: 'xiaowu-tupian',
        alt: '志愿者教孩子搭积木',
        credit: '协会提供',
        caption: null,
        focus: { x: 30, y: 62.5 },
        variants: [
          { hash: 'a'.repeat(64), format: 'avif', width: 480, height: 320 },
          { hash: 'b'.repeat(64), format: 'jpeg', width: 960, height: 640 },
        ],
      },
    },
  ],
  site: [
    {
      name: 'a site with all its records',
      document: {
        type: 'site',
        key: 'site',
        name: '同安家庭健康',
        publisher: 'jishengxie',
        description: '简介',
        contact: '电话',
        icp: '闽ICP备0号',
        police: null,
      },
    },
  ],
  home: [
    {
      name: 'a home page with everything',
      document: {
        type: 'home',
        key: 'home',
        article: 'xiezouqu',
        statisticsBlock: 'benpian',
        programs: ['xiaowu', 'jianghuo'],
      },
    },
    {
      name: 'an empty home page',
      document: { type: 'home', key: 'home', article: null, statisticsBlock: null, programs: [] },
    },
  ],
}

/** A lookup that invents an id for every key, and knows only what a list of ids allows. */
export const inventedLookup = {
  toId: (type: DocumentType, key: string): string => `id of ${type}/${key}`,
  toKey: (_collection: string, id: string): string | null => id.split('/')[1] ?? null,
}
