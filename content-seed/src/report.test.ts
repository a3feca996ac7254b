import { compareDecimals, divideExactly } from '@xiezou/shared'
import { describe, expect, it } from 'vitest'
import { corrected, ofType, seed, theReport } from './testing/seed.ts'
import { toLines, toPrintedReport, toPrintedWords } from './to-printed-report.ts'

const subject = ofType('organization').find(({ key }) => key === theReport.subject)?.name ?? ''
const printed = toPrintedWords(seed)

/** Each number of the report: its key, the words before it in the source, and how the source prints it. */
const numbers = [
  ['miniapp-bound-residents', '小程序绑定居民', '260587人'],
  ['miniapp-binding-rate', '绑定率', '71%'],
  ['healthy-family-demo-households', '同安区张清华等', '3户'],
  ['sunflower-houses', '建成“向日葵亲子小屋”', '6个'],
  ['parenting-sessions', '亲子互动辅导示范活动', '75场'],
  ['parenting-person-times', '共计服务', '21290人次'],
  ['nutrition-visits-households', '累计访视', '1348户'],
  ['nutrition-visits-completion', '完成率', '100%'],
  ['communication-way-cohorts', '项目共开展', '5期'],
  ['communication-way-sessions', '项目共开展5期', '15场次'],
  ['communication-way-parents', '培训青少年家长', '349名'],
  ['growing-way-sessions', '；开展', '9场'],
  ['growing-way-teen-person-times', '共服务青少年', '700余人次'],
  ['youth-health-trainers', '并组织培训了', '30余名'],
  ['donghai-consecutive-years', '主题教育活动已连续', '三年'],
  ['rural-aid-funds', '共投入农村帮扶资金', '21万元'],
  ['rural-aid-households', '帮扶对象', '42户'],
  ['jinqiu-grants', '共发放金秋助学金', '56.2万'],
  ['jinqiu-students', '帮扶学生', '354人'],
  ['student-practice-bases', '现有大学生社会实践基地', '6家'],
  ['insurance-and-subsidy-funds', '今年共投入', '630.09万元'],
  ['insured-households', '为全区', '42006户'],
  ['insured-people', '投保惠及', '121801人'],
  ['special-families-households', '为同安区', '93户'],
  ['special-families-people', '为同安区93户', '150人'],
] as const

const valueOf = (key: (typeof numbers)[number][0]): string => {
  const observation = ofType('observation').find(({ statistic }) => statistic === key)
  if (typeof observation?.value !== 'string') throw new Error(`${key} has no value`)
  return observation.value
}

describe('the prose of the report', () => {
  it('printed from the observations, is the corrected text to the last character and space', () => {
    expect(toPrintedReport(theReport, subject, printed)).toBe(corrected)
  })

  it('keeps the three spaces that mean something', () => {
    const text = toPrintedReport(theReport, subject, printed)
    for (const words of ['“红帆领航 健康同行”', '“青春东海 健康成长”', '(黄洁 陈适芬)'])
      expect(text).toContain(words)
  })

  it('has nine paragraphs in three sections and a lead', () => {
    const countOf = (blocks: { type: string }[]): number =>
      blocks.filter(({ type }) => type === 'paragraph').length
    expect(countOf(theReport.standfirst)).toBe(1)
    expect(theReport.sections.map(({ number, body }) => [number, countOf(body)])).toEqual([
      ['01', 2],
      ['02', 4],
      ['03', 2],
    ])
    expect(theReport.bylines).toEqual(['黄洁', '陈适芬'])
  })

  it('still reads when the family may no longer be named', () => {
    const text = toPrintedReport(theReport, subject, (node) =>
      node.type === 'mention' ? node.without : printed(node),
    )
    expect(text).toContain('同安区3户家庭被评为2022年度福建省“健康家庭示范户”。')
    expect(text).not.toContain('张清华')
  })
})

describe('the numbers of the report', () => {
  const nodes = toLines(theReport).map((line) => ({ line, words: line.map(printed) }))
  const found = nodes.flatMap(({ line, words }) =>
    line.flatMap((node, index) =>
      node.type === 'statistic' ? [{ node, before: words.slice(0, index).join(''), text: words[index] }] : [],
    ),
  )

  it('each of the twenty-five stands in it once, in the order of the source', () => {
    expect(found.map(({ node }) => node.key)).toEqual(numbers.map(([key]) => key))
    expect(
      ofType('statistic')
        .map(({ key }) => key)
        .sort(),
    ).toEqual(numbers.map(([key]) => key).sort())
  })

  it('each is pinned to its observation of 2022', () => {
    expect(found.map(({ node }) => node.show)).toEqual(
      numbers.map(([key]) => ({ observation: `${key}-2022` })),
    )
  })

  it.each(numbers)('%s is printed as the source prints it: %s%s', (key, before, text) => {
    const use = found.find(({ node }) => node.key === key)
    expect(use?.text).toBe(text)
    expect(use?.before.endsWith(before)).toBe(true)
    expect(corrected).toContain(before + text)
  })

  it('all other digits of the text are the thirteen that count nothing', () => {
    const without = toPrintedReport(theReport, subject, (node) =>
      node.type === 'statistic' ? '' : printed(node),
    )
    expect(without.match(/\d+年?(?:周年|月|岁)?/g)?.sort()).toEqual(
      [...Array<string>(5).fill('2022年'), '01', '02', '03', '40周年', '6月', '8月', '0', '3岁'].sort(),
    )
  })

  it('the panel of the report pins and the panel of the home page follows the same five statistics', () => {
    const [report, home] = ofType('statistics-block')
    expect(report?.entries.map(({ show }) => 'observation' in show)).toEqual(Array(5).fill(true))
    expect(home?.entries.map(({ show }) => 'latest' in show)).toEqual(Array(5).fill(true))
    expect(report?.entries.map(({ statistic }) => statistic)).toEqual(
      home?.entries.map(({ statistic }) => statistic),
    )
  })
})

describe('the arithmetic of the report', () => {
  it('insurance comes to exactly 150 yuan for each household', () => {
    expect(divideExactly(valueOf('insurance-and-subsidy-funds'), valueOf('insured-households'))).toBe('150')
  })

  it('rural aid comes to exactly 5000 yuan for each household', () => {
    expect(divideExactly(valueOf('rural-aid-funds'), valueOf('rural-aid-households'))).toBe('5000')
  })

  it('each course of training has three sessions', () => {
    expect(divideExactly(valueOf('communication-way-sessions'), valueOf('communication-way-cohorts'))).toBe(
      '3',
    )
  })

  it.each([
    ['insured-people', 'insured-households'],
    ['special-families-people', 'special-families-households'],
  ] as const)('%s are more than %s, and fewer than three for each', (people, households) => {
    expect(compareDecimals(valueOf(people), valueOf(households))).toBe(1)
    expect(compareDecimals(valueOf(people), String(Number(valueOf(households)) * 3))).toBe(-1)
  })
})
