import type { DocumentType } from '../document-ref.ts'
import type { Document } from '../documents/index.ts'
import { articles } from './articles.ts'
import type { DocumentExample } from './document-example.ts'
import { families } from './families.ts'
import { observations } from './observations.ts'
import { programs } from './programs.ts'
import { statistics } from './statistics.ts'

/** Named examples of every type of document. Together they are one publication in which every reference resolves. */
export const documentExamples: { [Type in DocumentType]: DocumentExample<Type>[] } = {
  article: articles,
  program: programs,
  family: families,
  statistic: statistics,
  observation: observations,
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
    {
      name: 'a panel that follows',
      document: {
        type: 'statistics-block',
        key: 'zuixin',
        title: '示例区最新数据',
        entries: [
          {
            statistic: 'fuwu-renci',
            show: { latest: { definition: 'source-2022', period: 'year' } },
            label: null,
            emphasis: true,
          },
          {
            statistic: 'touru-zijin',
            show: { latest: { definition: 'source-2022', period: 'year' } },
            label: '投入',
            emphasis: false,
          },
          {
            statistic: 'manyi-lv',
            show: { latest: { definition: 'source-2022', period: 'year' } },
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
        note: '示例区的群众团体。',
        parts: ['shequ', 'zhiyuandui'],
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
    {
      name: 'a team',
      document: {
        type: 'organization',
        key: 'zhiyuandui',
        slug: 'zhiyuandui',
        name: '示例区家庭健康志愿服务队',
        shortName: '志愿服务队',
        aliases: [],
        kind: 'team',
        place: '示例区',
        note: null,
        parts: [],
      },
    },
    {
      name: 'a partner with a short name',
      document: {
        type: 'organization',
        key: 'hezuo-gongsi',
        slug: 'hezuo-gongsi',
        name: '示例保险股份有限公司示例支公司',
        shortName: '示例保险',
        aliases: ['示例险企'],
        kind: 'partner',
        place: null,
        note: null,
        parts: [],
      },
    },
    {
      name: 'partners that the source leaves unnamed',
      document: {
        type: 'organization',
        key: 'hezuofang',
        slug: 'hezuofang',
        name: '专业机构（未具名）',
        shortName: null,
        aliases: [],
        kind: 'unnamed',
        place: null,
        note: '原文没有写明是哪一家。',
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
        recipients: ['family/jiating-1', 'family/jiating-3', 'program/xiaowu', 'organization/shequ'],
        statistics: ['households'],
      },
    },
    {
      name: 'a selection of an unknown year',
      document: {
        type: 'honour',
        key: 'ruxuan',
        slug: 'ruxuan',
        name: '为民办实事优秀项目',
        aliases: ['优秀项目'],
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
      name: 'a picture in every format, with a caption',
      document: {
        type: 'picture',
        key: 'xiaowu-tupian',
        alt: '志愿者教孩子搭积木',
        credit: '协会提供',
        caption: '志愿者与孩子在小屋里',
        families: [],
        focus: { x: 30, y: 62.5 },
        variants: [
          { hash: 'a'.repeat(64), format: 'avif', width: 480, height: 320 },
          { hash: 'c'.repeat(64), format: 'avif', width: 960, height: 640 },
          { hash: 'd'.repeat(64), format: 'webp', width: 480, height: 320 },
          { hash: 'b'.repeat(64), format: 'jpeg', width: 960, height: 640 },
        ],
      },
    },
    {
      name: 'a picture that shows a family',
      document: {
        type: 'picture',
        key: 'jiating-tupian',
        alt: '一家人在灯下读书',
        credit: '家庭提供',
        caption: '王某一家',
        families: ['jiating-3'],
        focus: { x: 50, y: 50 },
        variants: [{ hash: '9'.repeat(64), format: 'jpeg', width: 960, height: 640 }],
      },
    },
    {
      name: 'a picture without a caption, taller than wide',
      document: {
        type: 'picture',
        key: 'guangchang-tupian',
        alt: '广场上排着宣传展板，居民在看',
        credit: '示例区融媒体中心',
        caption: null,
        families: [],
        focus: { x: 50, y: 20 },
        variants: [
          { hash: 'e'.repeat(64), format: 'avif', width: 480, height: 720 },
          { hash: 'f'.repeat(64), format: 'jpeg', width: 480, height: 720 },
        ],
      },
    },
  ],
  attachment: [
    {
      name: 'a table with a note',
      document: {
        type: 'attachment',
        key: 'tongjibiao',
        title: '2022年示例区家庭健康统计表',
        note: '各项数的口径见表末。',
        hash: '1'.repeat(64),
        format: 'xlsx',
        bytes: 1_284_301,
      },
    },
    {
      name: 'data without a note',
      document: {
        type: 'attachment',
        key: 'shuju',
        title: '入户访视数据',
        note: null,
        hash: '2'.repeat(64),
        format: 'csv',
        bytes: 812,
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
        description: '示例区家庭健康工作的报道与数据。',
        contact: '示例路1号',
        icp: '示例ICP备00000000号',
        police: '示例公网安备00000000000000号',
        navigation: [
          { label: '报道', to: { list: 'article' } },
          { label: '数据', to: { list: 'statistic' } },
          { label: '亲子小屋', to: { document: 'program/xiaowu' } },
          { label: '示例区', to: { url: 'https://district.example/' } },
        ],
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
        articles: ['tong-xin-wu-jia', 'duan'],
        programs: ['xiaowu', 'jianghuo'],
        order: ['article', 'programs'],
      },
    },
    {
      name: 'an empty home page',
      document: {
        type: 'home',
        key: 'home',
        article: null,
        statisticsBlock: null,
        articles: [],
        programs: [],
        order: [],
      },
    },
  ],
}

/** Every example document. */
export const everyDocument: Document[] = Object.values(documentExamples).flatMap((examples) =>
  examples.map(({ document }): Document => document),
)
