import type { Document, DocumentOf } from '../documents/index.ts'
import type { DocumentType } from '../document-ref.ts'
import { blocks } from './blocks.ts'
import { everyInline } from './inlines.ts'

/** A named example of a type of document. */
export type DocumentExample<Type extends DocumentType> = { name: string; document: DocumentOf<Type> }

const plainObservation = {
  type: 'observation',
  statistic: 'households',
  definition: 'source-2022',
  exactness: 'exact',
  status: 'final',
  source: '特别报道 02 第 2 段',
  note: null,
  supersedes: null,
} as const

/** Named examples of every type of document. Together they are one publication in which every reference resolves. */
export const documentExamples: { [Type in DocumentType]: DocumentExample<Type>[] } = {
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
          { number: '01', title: '大舞台', body: blocks.map(({ block }) => block) },
          { number: '02', title: '主旋律', body: [] },
        ],
        bylines: ['甲某', '乙某'],
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
        ...plainObservation,
        key: 'households-2022',
        value: '3',
        period: { kind: 'as-of', year: 2022 },
        asOf: 'unknown',
      },
    },
    {
      name: 'a value that was corrected',
      document: {
        ...plainObservation,
        key: 'households-2021',
        value: '2',
        period: { kind: 'as-of', year: 2021 },
        asOf: '2021-12-31',
      },
    },
    {
      name: 'the correction of it',
      document: {
        ...plainObservation,
        key: 'households-2021-corrected',
        value: '2000',
        exactness: 'at-least',
        period: { kind: 'as-of', year: 2021 },
        asOf: '2021-12-31',
        status: 'corrected',
        source: '复核',
        note: '漏计了入围的家庭',
        supersedes: 'households-2021',
      },
    },
    {
      name: 'a quarter with a fraction',
      document: {
        ...plainObservation,
        key: 'households-2022-q3',
        value: '630.09',
        exactness: 'at-least',
        period: { kind: 'quarter', year: 2022, quarter: 3 },
        asOf: '2022-08-31',
      },
    },
    {
      name: 'a whole year',
      document: {
        ...plainObservation,
        key: 'households-2023',
        definition: 'v2023',
        value: '1348000',
        period: { kind: 'year', year: 2023 },
        asOf: '2023-12-31',
      },
    },
    {
      name: 'a value that is withheld',
      document: {
        ...plainObservation,
        key: 'households-2023-h2',
        definition: 'v2023',
        value: null,
        period: { kind: 'half', year: 2023, half: 2 },
        asOf: '2023-12-31',
        status: 'withheld',
        source: '通知',
      },
    },
    {
      name: 'a preliminary estimate of a month',
      document: {
        ...plainObservation,
        key: 'households-2024-02',
        definition: 'v2023',
        value: '12',
        exactness: 'about',
        period: { kind: 'month', year: 2024, month: 2 },
        asOf: '2024-02-29',
        status: 'preliminary',
        source: '月报',
      },
    },
    {
      name: 'a range of days',
      document: {
        ...plainObservation,
        key: 'households-2022-summer',
        value: '1',
        period: { kind: 'range', from: '2022-06-01', to: '2022-08-31' },
        asOf: 'unknown',
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
        name: '示例区计划生育协会',
        shortName: '示例区计生协',
        aliases: ['区计生协'],
        kind: 'association',
        place: '示例区',
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
        name: '示例社区',
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
        name: '示例家庭健康',
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

/** Every example document. */
export const everyDocument: Document[] = Object.values(documentExamples).flatMap((examples) =>
  examples.map(({ document }): Document => document),
)
