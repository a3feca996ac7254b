import { parseDocument } from '@xiezou/shared'
import { describe, expect, it } from 'vitest'
import { readArticle } from './read-article.ts'

const head = '---\nkicker: 专题\ntitle: 题目\n---\n\n'
const read = (body: string): unknown => readArticle(head + body, '/seed/a.mdx')
const bodyOf = (body: string): unknown =>
  (read(`## 01 甲\n\n${body}\n`) as { sections: { body: unknown }[] }).sections[0]?.body

describe('a report in MDX', () => {
  it('has its fields before the text, a lead, and a section for each numbered heading', () => {
    expect(read('导语。\n\n## 01 甲“乙”\n\n一。\n\n二。\n\n## 02 丙\n\n三。\n')).toEqual({
      kicker: '专题',
      title: '题目',
      standfirst: [{ type: 'paragraph', children: [{ type: 'text', text: '导语。' }] }],
      sections: [
        {
          number: '01',
          title: '甲“乙”',
          body: [
            { type: 'paragraph', children: [{ type: 'text', text: '一。' }] },
            { type: 'paragraph', children: [{ type: 'text', text: '二。' }] },
          ],
        },
        {
          number: '02',
          title: '丙',
          body: [{ type: 'paragraph', children: [{ type: 'text', text: '三。' }] }],
        },
      ],
    })
  })

  it('keeps every character of its sentences', () => {
    const words =
      '“红帆领航 健康同行”的‘甲’，0~3岁~~不变~~，区计生协+社工+志愿者，2022_8_1、3 * 4，“固定式  流动式”·100%#1 [一] 2.5'
    expect(bodyOf(words)).toEqual([{ type: 'paragraph', children: [{ type: 'text', text: words }] }])
  })

  it('a statistic is pinned or follows, and says how it is printed', () => {
    const plain = { numerals: 'arabic', scale: 'one', word: 'none', unit: 'printed', grouping: false }
    expect(
      bodyOf(
        '共<Statistic key="a" observation="a-2022" scale="wan" unit="omitted" />、<Statistic key="b" latest="v1/as-of" word="余" grouping />。',
      ),
    ).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '共' },
          {
            type: 'statistic',
            key: 'a',
            show: { observation: 'a-2022' },
            format: { ...plain, scale: 'wan', unit: 'omitted' },
          },
          { type: 'text', text: '、' },
          {
            type: 'statistic',
            key: 'b',
            show: { latest: { definition: 'v1', period: 'as-of' } },
            format: { ...plain, word: '余', grouping: true },
          },
          { type: 'text', text: '。' },
        ],
      },
    ])
  })

  it('a mention may open a paragraph and holds the words that name somebody', () => {
    expect(bodyOf('<Mention key="f" without="">某某等</Mention>三户。')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'mention', key: 'f', without: '', text: '某某等' },
          { type: 'text', text: '三户。' },
        ],
      },
    ])
  })

  it('cards, panels, quotations and pictures stand between paragraphs, and the contract takes them', () => {
    const blocks = [
      { type: 'program-card', key: 'p' },
      { type: 'family-card', key: 'f' },
      { type: 'statistics-block', key: 's' },
      { type: 'pull-quote', text: '一句', attribution: null },
      { type: 'picture', key: 'i', caption: '图' },
    ]
    const body = [
      '<ProgramCard key="p" />',
      '<FamilyCard key="f" />',
      '<StatisticsBlock key="s" />',
      '<PullQuote text="一句" />',
      '<Picture key="i" caption="图" />',
    ].join('\n\n')
    expect(bodyOf(body)).toEqual(blocks)
    const empty = {
      subject: null,
      bylines: [],
      period: null,
      cover: null,
      programs: [],
      statisticsBlocks: [],
    }
    const search = { title: null, description: null }
    const fields = { type: 'article', key: 'a', slug: 'a', description: null, search, ...empty }
    expect(parseDocument({ ...fields, ...(read(`## 01 甲\n\n${body}\n`) as object) }, 'a')).toMatchObject({
      sections: [{ body: blocks }],
    })
  })
})

describe('what the tree does not have is refused, with file, line and column', () => {
  // The front matter takes four lines, an empty one follows, so that the text begins on line 6.
  it.each([
    [
      'an unknown component',
      '## 01 甲\n\n<Video key="v" />',
      'a.mdx:8:1 没有名为 <Video> 的组件',
      'unknown component <Video>',
    ],
    [
      'an unknown component in a sentence',
      '导语<Chart key="v" />。',
      'a.mdx:6:3 没有名为 <Chart>',
      'unknown component',
    ],
    [
      'an unknown attribute',
      '共<Statistic key="a" colour="red" />',
      'a.mdx:6:21 <Statistic> 没有名为 colour 的属性',
      'no attribute colour',
    ],
    [
      'an attribute that is missing',
      '由<Mention key="a">某</Mention>',
      'a.mdx:6:2 <Mention> 缺少属性 without',
      'needs the attribute without',
    ],
    [
      'an attribute without a value',
      '<ProgramCard key />',
      'a.mdx:6:14 key 要写成 key="…"',
      'plain text in quotes',
    ],
    [
      'an attribute that is code',
      '<ProgramCard key={1} />',
      'a.mdx:6:14 key 要写成 key="…"',
      'plain text in quotes',
    ],
    ['spread attributes', '<ProgramCard {...a} />', 'a.mdx:6:14 不能用 {…} 写属性', 'spread'],
    [
      'a flag with a value',
      '共<Statistic key="a" latest="v/year" grouping="no" />',
      'a.mdx:6:37 grouping 只写名字',
      'without a value',
    ],
    [
      'a statistic that shows nothing',
      '共<Statistic key="a" />',
      'a.mdx:6:2 要写 observation',
      'either observation',
    ],
    [
      'a statistic both pinned and following',
      '共<Statistic key="a" observation="b" latest="v/year" />',
      'a.mdx:6:2 要写 observation',
      'either observation',
    ],
    [
      'a mention without words',
      '由<Mention key="a" without="" />',
      'a.mdx:6:2 <Mention> 里要有文字',
      'wraps words',
    ],
    [
      'a card with words',
      '<ProgramCard key="a">字</ProgramCard>。',
      'a.mdx:6:1 <ProgramCard> 要单独成段',
      'on a line of its own',
    ],
    [
      'a card that is wrapped around a paragraph',
      '<ProgramCard key="a">\n字\n</ProgramCard>',
      'a.mdx:6:1 <ProgramCard> 里不能有内容',
      'holds nothing',
    ],
    [
      'a statistic on a line of its own',
      '<Statistic key="a" latest="v/year" />',
      'a.mdx:6:1 <Statistic> 要写在句子里',
      'within a sentence',
    ],
    ['emphasis', '三*五*七', 'a.mdx:6:2 这里只能是文字，现在是 emphasis', 'put a backslash'],
    ['a link', '见[这里](https://example.org)', 'a.mdx:6:2 这里只能是文字，现在是 link', 'not link'],
    ['code of MDX', '共{1 + 1}户', 'a.mdx:6:2 这里只能是文字，现在是 mdxTextExpression', 'only text'],
    ['a list', '+ 社工', 'a.mdx:6:1 这里只能是段落', 'not list'],
    ['a heading of another level', '### 小标题', 'a.mdx:6:1 这里只能是段落', 'not heading'],
    [
      'a section without a number',
      '## 甲',
      'a.mdx:6:1 章节标题写成“## 01 标题”',
      'begins with "## 01 title"',
    ],
    ['a paragraph of two lines', '一，\n二。', 'a.mdx:6:1 一段要写在一行里', 'one line'],
    ['a tag that is not closed', '由<Mention key="a" without="">某', 'a.mdx:6:', 'MDX 写法有误'],
  ])('%s', (_, body, chinese, english) => {
    expect(() => read(body)).toThrow(chinese)
    expect(() => read(body)).toThrow(english)
  })

  it('front matter that is not YAML', () => {
    expect(() => readArticle('---\nkicker: 专题\ntitle: [一\n---\n\n文。\n', 'a.mdx')).toThrow(
      /^a\.mdx:\d:\d+ YAML 写法有误/,
    )
  })
})
