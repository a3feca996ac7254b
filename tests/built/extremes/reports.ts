import { type Article, type Block, type Document, type Inline, type Picture, toCell } from '@xiezou/shared'
import { keptTexts, makeArticle, paragraph, words } from '@xiezou/shared/testing'
import { extremePrograms } from './programs.ts'

const use = (statistic: string, observation: string, format: object = {}): Inline => ({
  type: 'statistic',
  key: statistic,
  show: { observation },
  format: {
    numerals: 'arabic',
    scale: 'one',
    word: 'none',
    unit: 'printed',
    grouping: false,
    ...format,
  },
})

const filler =
  '示例区计生协把家庭健康服务送到每一户门口，组织志愿者走进社区、学校和企业，开展健康讲座、亲子活动与入户访视。'

const report = (key: string, title: string, body: Block[], more: Partial<Article> = {}): Article =>
  makeArticle(body, {
    key,
    slug: key,
    title,
    standfirst: [paragraph(words(filler))],
    programs: [],
    statisticsBlocks: [],
    ...more,
  })

/** 80 characters, with nested quotes, a number, Latin letters and a word that never ends. */
const longTitle =
  '从“一间小屋”到“百家‘向日葵’阵地”：示例区计生协2022年以“健康知识进万家”小程序APP为抓手，统筹谋划、凝心聚力，奏响新时代家庭健康与生育关怀“协奏曲”的实践与思考（上）'

const long = report(
  'chang-biao-ti',
  longTitle,
  [
    { type: 'heading', level: 3, children: [words(longTitle)] },
    paragraph(words(`“他说：‘${filler}’”`), words(`（见${'long'.repeat(20)}.example/a/b/c）`)),
    { type: 'heading', level: 4, children: [words(longTitle)] },
    { type: 'pull-quote', text: longTitle, attribution: longTitle },
    { type: 'program-card', key: 'bu-fen-1' },
    { type: 'statistics-block', key: 'chang' },
  ],
  {
    kicker: '特别报道·专题·示例区家庭健康服务阵地建设与生育关怀行动系列报道之十二',
    sections: ['01', '02', '03'].map((number) => ({
      number,
      title: longTitle,
      body: [paragraph(words(filler.repeat(6)))],
    })),
    bylines: Array.from({ length: 12 }, (_, index) => `通讯员${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(index)}`),
    programs: ['si-shi', 'bu-fen-1', 'bu-fen-2'],
    statisticsBlocks: ['chang'],
  },
)

/** Notes in the margin that are much taller than the paragraphs which they belong to, one after another. */
const tall = report('gao-bian-zhu', '边注比段落高', [
  ...Array.from({ length: 6 }, () =>
    paragraph(
      words('这一段很短：'),
      use('yi-ge', 'yi-ge-2022'),
      words('、'),
      use('liu-shi', 'liu-shi-2020'),
      words('、'),
      use('liu-shi', 'liu-shi-2021'),
      words('、'),
      use('kuan', 'kuan-2', { word: '至少' }),
      words('，“'),
      use('liu-shi', 'liu-shi-1990'),
      words('”。'),
    ),
  ),
  { type: 'program-card', key: 'bu-fen-1' },
  paragraph(words(filler)),
])

const withheld = report(
  'zan-ting-bao',
  '数据全部暂停发布的一篇报道',
  [
    paragraph(
      words('全年服务'),
      use('zan-ting-1', 'zan-ting-1-2022'),
      words('，投入'),
      use('zan-ting-2', 'zan-ting-2-2022'),
      words('（'),
      use('zan-ting-3', 'zan-ting-3-2022'),
      words('）。'),
    ),
    { type: 'statistics-block', key: 'zan-ting' },
  ],
  { statisticsBlocks: ['zan-ting'] },
)

/** Characters that are rare, joined, or only half of what a reader sees, and somebody's own. */
const rare = report(
  'han-jian-zi',
  '有罕见字的一篇报道',
  [
    paragraph(...keptTexts.map(([, text]) => words(`甲${text}乙，`))),
    { type: 'pull-quote', text: keptTexts.map(([, text]) => text).join('、'), attribution: '葛\u{e0100}𠮷' },
  ],
  { description: keptTexts.map(([, text]) => text).join('、') },
)

const formats = ['avif', 'webp', 'jpeg'] as const
const widths = [480, 960]

/** Thirty pictures, wide, tall and square ones. */
const pictures: Picture[] = Array.from({ length: 30 }, (_, index) => {
  const [across, down] = [
    [3, 2],
    [2, 3],
    [1, 1],
  ][index % 3] as [number, number]
  return {
    type: 'picture',
    key: `tu-${index + 1}`,
    alt: `第${index + 1}张图片里的志愿者和孩子们`,
    credit: '示例区融媒体中心通讯员',
    caption: index % 4 === 0 ? filler : null,
    families: [],
    focus: { x: (index * 17) % 100, y: (index * 29) % 100 },
    variants: formats.flatMap((format) =>
      widths.map((width) => ({
        hash: `${index % 3}${formats.indexOf(format)}${widths.indexOf(width)}`.padEnd(64, '0'),
        format,
        width,
        height: Math.round((width * down) / across),
      })),
    ),
  }
})

const show = (index: number): { key: string; caption: null } => ({ key: `tu-${index}`, caption: null })

const illustrated = report(
  'san-shi-tu',
  '有三十张图片的一篇报道',
  [
    { type: 'picture', ...show(2) },
    paragraph(words(filler)),
    { type: 'gallery', pictures: Array.from({ length: 27 }, (_, index) => show(index + 3)) },
    paragraph(words(filler)),
    { type: 'picture', ...show(30) },
  ],
  { cover: 'tu-1' },
)

const spread = (texts: string[]): Inline[][] => texts.map((one) => (one === '' ? [] : [words(one)]))

/** A table of twenty columns with long words and numbers in it, and one of two hundred rows. */
const tabled = report('kuan-biao-ge', '有很宽、很长的表格的一篇报道', [
  {
    type: 'table',
    caption: longTitle,
    headerRows: 2,
    headerColumns: 1,
    rows: [
      {
        cells: [
          { ...toCell([words('镇（街）和村（社区）')]), rowSpan: 2 },
          { ...toCell([words(longTitle)]), colSpan: 19 },
        ],
      },
      {
        cells: spread(Array.from({ length: 19 }, (_, index) => `第${index + 1}季度（万元）`)).map(toCell),
      },
      ...Array.from({ length: 12 }, (_, row) => ({
        cells: [
          toCell([words(row % 4 === 0 ? '示例街道向日葵亲子小屋建设领导小组办公室' : `第${row + 1}村`)]),
          toCell([use('yi-ge', 'yi-ge-2022')]),
          toCell([use('zan-ting-1', 'zan-ting-1-2022')]),
          toCell([words('long'.repeat(20))]),
          ...Array.from({ length: 16 }, (_, index) =>
            toCell(index % 5 === 4 ? [] : [words(String((row + 1) * 10 ** (index % 7) * 1.25))]),
          ),
        ],
      })),
    ],
  },
  {
    type: 'table',
    caption: '二百行',
    headerRows: 1,
    headerColumns: 1,
    rows: [
      { cells: spread(['户', '人数', '说明']).map(toCell) },
      ...Array.from({ length: 199 }, (_, row) => ({
        cells: spread([`第${row + 1}户`, String((row % 7) / 2), row % 9 === 0 ? filler : '无']).map(toCell),
      })),
    ],
  },
])

/** Reports that are longer, fuller or emptier than usual, and what they show. */
export const extremeReports: Document[] = [
  long,
  tall,
  withheld,
  rare,
  illustrated,
  tabled,
  ...pictures,
  ...extremePrograms,
]
