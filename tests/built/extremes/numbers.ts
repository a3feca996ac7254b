import type { Document, Observation, StatisticsBlock } from '@xiezou/shared'
import { makeObservation, makeStatistic } from '@xiezou/shared/testing'

const lastYear = 2022

const longNote =
  '更正了镇（街）上报时漏计的流动人口家庭，并剔除了同一户籍下重复登记的记录，其余口径与上年相同。'

/** Sixty yearly values of one statistic: corrected, preliminary and withheld ones among them, and a break of the definition. */
const sixty: Document[] = [
  makeStatistic('liu-shi', {
    name: '家庭健康服务累计服务人次',
    unit: '人次',
    definitions: [
      { version: 'v1', from: 'unknown', text: '上门服务的人次', comparable: true, change: null },
      {
        version: 'v2',
        from: '2001-01-01',
        text: '上门与线上服务的人次',
        comparable: false,
        change: '以前只计上门服务，2001年起把线上咨询也计在内',
      },
    ],
  }),
  ...Array.from({ length: 60 }, (_, index): Observation => {
    const year = lastYear - 59 + index
    const isWithheld = index === 30
    return makeObservation(`liu-shi-${year}`, {
      statistic: 'liu-shi',
      definition: year < 2001 ? 'v1' : 'v2',
      value: isWithheld ? null : String(1_000 + ((index * 7_919) % 9_973) * 13),
      period: { kind: 'year', year },
      status: isWithheld ? 'withheld' : index === 59 ? 'preliminary' : 'final',
      source: index % 7 === 0 ? '示例区家庭健康服务中心年度业务工作统计报表（汇总本）第十二页附表三' : '年报',
      note: index % 11 === 0 ? longNote : null,
    })
  }),
]

/** A statistic with one value, as exact and as long as numbers become. */
const one: Document[] = [
  makeStatistic('yi-ge', {
    name: '全区各镇（街）家庭健康服务阵地与“向日葵亲子小屋”建设及日常运行维护补助资金',
    kind: 'money',
    unit: '元',
    note: '原文没有说明是否包括市级补助。',
  }),
  makeObservation('yi-ge-2022', {
    statistic: 'yi-ge',
    value: '9876543210987.65',
    period: { kind: 'as-of', year: lastYear },
  }),
]

/** A table as wide as its columns make it: every kind of period, long sources, long notes. */
const wide: Document[] = [
  makeStatistic('kuan', { name: '绑定率', kind: 'rate', unit: '人次/平方公里·年' }),
  ...(
    [
      { kind: 'range', from: '2022-01-01', to: '2022-12-31' },
      { kind: 'quarter', year: lastYear, quarter: 3 },
      { kind: 'month', year: lastYear, month: 12 },
      { kind: 'as-of', year: lastYear },
    ] satisfies Observation['period'][]
  ).map((period, index) =>
    makeObservation(`kuan-${index + 1}`, {
      statistic: 'kuan',
      value: `${123_456_789 + index}.0625`,
      exactness: index % 2 === 0 ? 'about' : 'at-least',
      period,
      source: 'https://statistics.example.org/annual-reports/family-health/2022/appendix-three.html',
      note: longNote,
    }),
  ),
]

const withheldKeys = ['zan-ting-1', 'zan-ting-2', 'zan-ting-3']

/** Statistics of which every value is withheld. */
const withheld: Document[] = withheldKeys.flatMap((key, index) => [
  makeStatistic(key, { name: `暂停发布的第${'一二三'.charAt(index)}项` }),
  makeObservation(`${key}-2022`, { statistic: key, value: null, status: 'withheld', note: '正在复核' }),
])

const toBlock = (key: string, title: string, statistics: string[]): StatisticsBlock => ({
  type: 'statistics-block',
  key,
  title,
  entries: statistics.map((statistic, index) => ({
    statistic,
    show: { observation: statistic === 'kuan' ? 'kuan-1' : `${statistic}-2022` },
    label: null,
    emphasis: index === 0,
  })),
})

/** Series and panels that are longer, wider or emptier than usual. */
export const extremeNumbers: Document[] = [
  ...sixty,
  ...one,
  ...wide,
  ...withheld,
  toBlock('zan-ting', '暂停发布的数据', withheldKeys),
  toBlock('chang', '名称很长、数也很长的一块数据板块', ['yi-ge', 'kuan', 'liu-shi', ...withheldKeys]),
]
