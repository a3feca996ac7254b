import type { Article } from '../documents/article.ts'
import type { Inline } from '../rich-text/inline.ts'
import { plainFormat } from '../statistics/format.ts'
import { blocks } from './blocks.ts'
import { everyInline } from './inlines.ts'

const text = (words: string): Inline => ({ type: 'text', text: words })
const program = (key: string, words: string): Inline => ({
  type: 'link',
  to: { document: `program/${key}` },
  children: [{ type: 'text', text: words }],
})

/** A report as one is written: every number comes from an observation. */
const written: Article = {
  type: 'article',
  key: 'tong-xin-wu-jia',
  slug: 'tong-xin-wu-jia',
  kicker: '示例专题',
  subject: 'jishengxie',
  title: '同心护家，把服务送到“家门口”',
  standfirst: [
    {
      type: 'paragraph',
      children: [
        text('示例区连续'),
        {
          type: 'statistic',
          key: 'lianxu-nianshu',
          show: { observation: 'lianxu-nianshu-2022' },
          format: { ...plainFormat, numerals: 'han' },
        },
        text('把家庭健康服务列入为民办实事项目。'),
      ],
    },
  ],
  sections: [
    {
      number: '01',
      title: '上门入户，听民声',
      body: [
        {
          type: 'paragraph',
          children: [
            text('2022年，示例区计生协开展'),
            program('fangshi', '入户访视'),
            text('，全年服务'),
            {
              type: 'statistic',
              key: 'fuwu-renci',
              show: { observation: 'fuwu-renci-2022' },
              format: { ...plainFormat, word: '余' },
            },
            text('；上半年的初步数为'),
            {
              type: 'statistic',
              key: 'fuwu-renci',
              show: { observation: 'fuwu-renci-2022-h1' },
              format: { ...plainFormat, word: '约' },
            },
            text('。'),
          ],
        },
        { type: 'family-card', key: 'laoren' },
        {
          type: 'quote',
          children: [{ type: 'paragraph', children: [text('“门一开，心就近了。”')] }],
        },
      ],
    },
    {
      number: '02',
      title: '投入到位，建阵地',
      body: [
        { type: 'heading', level: 3, children: [text('资金')] },
        {
          type: 'paragraph',
          children: [
            text('全区投入'),
            {
              type: 'statistic',
              key: 'touru-zijin',
              show: { observation: 'touru-zijin-2022' },
              format: { ...plainFormat, scale: 'yi' },
            },
            text('，'),
            program('baoxian', '家庭意外伤害保险'),
            text('覆盖'),
            {
              type: 'statistic',
              key: 'canbao-jiating',
              show: { latest: { definition: 'source-2022', period: 'as-of' } },
              format: { ...plainFormat, scale: 'wan', unit: 'omitted' },
            },
            text('户家庭，受访家庭满意率达'),
            {
              type: 'statistic',
              key: 'manyi-lv',
              show: { observation: 'manyi-lv-2022' },
              format: plainFormat,
            },
            text('。'),
          ],
        },
        { type: 'picture', key: 'xiaowu-tupian', caption: null },
        { type: 'statistics-block', key: 'zuixin' },
      ],
    },
    {
      number: '03',
      title: '典型引路，树新风',
      body: [
        {
          type: 'paragraph',
          children: [
            { type: 'mention', key: 'jiating-1', text: '张某家庭等', without: '' },
            {
              type: 'statistic',
              key: 'households',
              show: { observation: 'households-2022' },
              format: plainFormat,
            },
            text('家庭获评健康家庭示范户。'),
          ],
        },
        { type: 'program-card', key: 'xiaowu' },
      ],
    },
  ],
  bylines: ['示例区融媒体中心'],
  period: { kind: 'year', year: 2022 },
  cover: 'xiaowu-tupian',
  programs: ['xingdong', 'fangshi', 'baoxian'],
  statisticsBlocks: ['zuixin'],
  description: '示例区把家庭健康服务送到家门口的一年。',
  search: {
    title: '示例区家庭健康服务：把服务送到家门口',
    description: '一年里示例区做了什么，数字逐项可查。',
  },
}

/** Named examples of reports. */
export const articles: { name: string; document: Article }[] = [
  {
    name: 'a report with every block',
    document: {
      type: 'article',
      key: 'xiezouqu',
      slug: 'xiezouqu',
      kicker: '特别报道·专题',
      subject: 'jishengxie',
      title: '齐心协力，唱响示例区“协奏曲”',
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
      description: '把每一种版块都用上的示例报道。',
      search: { title: null, description: '给搜索引擎的一句话。' },
    },
  },
  { name: 'a report as one is written', document: written },
  {
    name: 'a report with nothing that may be left out',
    document: {
      type: 'article',
      key: 'duan',
      slug: 'duan-2',
      kicker: '专题',
      subject: null,
      title: '短讯',
      standfirst: [],
      sections: [{ number: '01', title: '一', body: [] }],
      bylines: [],
      period: { kind: 'range', from: '2022-01-01', to: '2022-08-31' },
      cover: null,
      programs: [],
      statisticsBlocks: [],
      description: null,
      search: { title: null, description: null },
    },
  },
]
