import { readFileSync } from 'node:fs'
import type { Inline, RichText } from '@xiezou/shared'
import { documentSchemas } from '@xiezou/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPasted } from './to-pasted.ts'

const everything = { headings: true, lists: true, quotes: true }
const paste = (html: string) => toPasted(html, everything)
const load = (name: string) => readFileSync(new URL(`testing/${name}.txt`, import.meta.url), 'utf8')

const textOf = (line: Inline[]): string =>
  line
    .map((node) => {
      if (node.type === 'text') return node.text
      return node.type === 'link' ? textOf(node.children) : `<${node.type}>`
    })
    .join('')

type ListOf = Extract<RichText[number], { type: 'list' }>

const ofList = ({ ordered, items }: ListOf, indent: string): string[] =>
  items.flatMap(({ children, nested }, index) => [
    `${indent}${ordered ? `${index + 1}` : '*'} ${textOf(children)}`,
    ...(nested === null ? [] : ofList(nested, `${indent}  `)),
  ])

/** A text as one line for each block, with a sign of what it is. */
const outline = (richText: RichText): string[] =>
  richText.flatMap((block) => {
    if (block.type === 'list') return ofList(block, '')
    if (block.type === 'heading') return [`${'#'.repeat(block.level)} ${textOf(block.children)}`]
    if (block.type === 'quote') return block.children.map(({ children }) => `> ${textOf(children)}`)
    return block.type === 'paragraph' ? [textOf(block.children)] : [`<${block.type}>`]
  })

const linesOf = (html: string): string[] => outline(paste(html).richText)
const nodesOf = (html: string): Inline[] =>
  paste(html).richText.flatMap((block) => (block.type === 'paragraph' ? block.children : []))

const text = (words: string, more: object = {}) => ({ type: 'text', text: words, ...more })

describe('a report out of Word', () => {
  const { richText, notices } = paste(load('word'))

  it('keeps every character, headings, lists and the numbers of its headings', () => {
    expect(outline(richText)).toEqual([
      '### 一、工作概况',
      '近年来，区计生协认真贯彻“凝心聚力”的要求，2022年共开展活动1,260场，其中青春健康教育75场。',
      '#### （一）宣传服务',
      '* 入户宣传 4,650 户；',
      '  * 其中低保户优先；',
      '* 讲座与义诊。',
      '1 金秋助学，',
      '2 暖心行动。',
      '详见专题页面和附件，面积120m2。',
      '项目\t人数',
      '培训\t21,290',
    ])
  })

  it('keeps emphasis, and nothing else of its looks', () => {
    expect(richText[1]).toEqual({
      type: 'paragraph',
      children: [
        text('近年来，区计生协认真贯彻“'),
        text('凝心聚力', { strong: true }),
        text('”的要求，2022年共开展活动1,260场，其中'),
        text('青春健康', { emphasis: true }),
        text('教育'),
        text('75', { strong: true, emphasis: true }),
        text('场。'),
      ],
    })
  })

  it('keeps a link without what tracks, and of a link to a file its words', () => {
    expect(nodesOf(load('word'))).toContainEqual({
      type: 'link',
      to: { url: 'https://www.example.gov.cn/zt/2022?id=7' },
      children: [text('专题页面')],
    })
    expect(JSON.stringify(richText)).not.toContain('file:')
  })

  it('says what did not come with it', () => {
    expect(notices).toEqual([
      '1 张图片没有带进来：请先到“图片”里上传，写明来源，再在这里插入。',
      '1 个表格变成了普通文字，一行一段，请检查。',
      '1 处上标或下标变成了普通文字，请检查，例如 m² 不要成了 m2。',
      '1 个链接指向本机文件或脚本，只留下了文字。',
    ])
  })
})

describe('a report out of WPS', () => {
  const { richText, notices } = paste(load('wps'))

  it('keeps every character; Chinese numbers and a list that goes on stay as they were written', () => {
    expect(outline(richText)).toEqual([
      '### 暖心家园建设情况',
      '截至2022年底，小程序绑定居民260587人，覆盖 12 个镇街。',
      '* 心理疏导；',
      '* 走访慰问。',
      '一、加强领导',
      '二、压实责任',
      '(3) 接前文的第三点，见这里。',
    ])
  })

  it('keeps emphasis, and no script', () => {
    expect(nodesOf(load('wps'))).toEqual(
      expect.arrayContaining([text('260587', { strong: true }), text('责任', { emphasis: true })]),
    )
    expect(JSON.stringify(richText)).not.toContain('javascript')
    expect(notices).toEqual([
      '1 张图片没有带进来：请先到“图片”里上传，写明来源，再在这里插入。',
      '1 个链接指向本机文件或脚本，只留下了文字。',
    ])
  })
})

describe('an article of WeChat', () => {
  const { richText, notices } = paste(load('wechat'))

  it('keeps every character of its soup, and no empty paragraph', () => {
    expect(outline(richText)).toEqual([
      '### “向日葵亲子小屋”开门迎客',
      '8月31日，全区第6个“向日葵亲子小屋”建成启用，累计服务婴幼儿家庭700余人次😊。',
      '> 孩子有地方去，我们上班也安心。',
      '* 每周二、四开放',
      '* 免费预约',
      '活动报名：点这里\n电话：0592-0000000',
      '来源： 区计生协',
    ])
  })

  it('keeps emphasis that is a style, and of an address what names the article', () => {
    expect(nodesOf(load('wechat'))).toEqual(
      expect.arrayContaining([
        text('6', { strong: true }),
        text('累计服务', { strong: true }),
        text('婴幼儿家庭', { emphasis: true }),
        {
          type: 'link',
          to: { url: 'https://mp.weixin.qq.com/s?__biz=MzA5&mid=2650&idx=1&sn=abcdef' },
          children: [text('点这里')],
        },
      ]),
    )
    expect(JSON.stringify(richText)).not.toMatch(/qpic|stat\.example|chksm|隐藏/)
  })

  it('says what did not come with it; a dot that tracks is no picture', () => {
    expect(notices).toEqual([
      '1 张图片没有带进来：请先到“图片”里上传，写明来源，再在这里插入。',
      '1 处音频、视频或小程序没有带进来。',
    ])
  })
})

describe('white space', () => {
  it.each([
    [
      'a line end of the source between Chinese characters is nothing',
      '<p>贯彻\r\n落实，“\n全面”</p>',
      ['贯彻落实，“全面”'],
    ],
    ['a line end of the source elsewhere is a space', '<p>Word\nfile 共\n35个</p>', ['Word file 共 35个']],
    ['a run of it is one space', '<p>a  \t b</p>', ['a b']],
    ['no-break spaces are spaces, each of them', '<p>甲&nbsp;&nbsp;乙</p>', ['甲  乙']],
    ['an ideographic space stays within a line and goes from its ends', '<p>　　甲　乙　</p>', ['甲　乙']],
    ['zero-width characters are nothing', '<p>甲\u200b乙\ufeff</p>', ['甲乙']],
    ['nor are those that turn numbers around', '<p>共\u202e412\u202c人\u2067\u061c</p>', ['共412人']],
    ['a separator ends a line', '<p>甲\u2028乙\u0085丙</p>', ['甲\n乙\n丙']],
    ['joined emoji and rare characters stay', '<p>👨‍👩‍👧葛\u{e0100}𠮷</p>', ['👨‍👩‍👧葛\u{e0100}𠮷']],
    ['a line end is one, two are a new paragraph', '<p>甲<br>乙<br><br>丙<br></p>', ['甲\n乙', '丙']],
    ['lines of preformatted text are lines', '<pre>甲\n  乙</pre>', ['甲\n乙']],
    ['text without an element is a paragraph', '甲<div>乙</div>丙', ['甲', '乙', '丙']],
  ])('%s', (_, html, expected) => {
    expect(linesOf(html)).toEqual(expected)
  })
})

describe('structure', () => {
  it.each([
    [
      'lists within lists',
      '<ul><li>甲<ol><li>一</li><li>二</li></ol></li><li>乙</li></ul>',
      ['* 甲', '  1 一', '  2 二', '* 乙'],
    ],
    ['a list beside its items', '<ul><li>甲</li><ul><li>一</li></ul></ul>', ['* 甲', '  * 一']],
    ['a list that begins deep', "<p style='mso-list:l0 level3 lfo1'>甲</p>", ['* 甲']],
    ['a list that begins at three', '<ol start="3"><li>甲</li><li>乙</li></ol>', ['3. 甲', '4. 乙']],
    ['paragraphs in one item', '<ul><li><p>甲</p><p>乙</p></li></ul>', ['* 甲\n乙']],
    ['levels of headings', '<h3>甲</h3><h5>乙</h5><h6>丙</h6>', ['### 甲', '#### 乙', '#### 丙']],
    ["Word's title", '<p class=MsoTitle>甲</p><h1>乙</h1><h2>丙</h2>', ['### 甲', '### 乙', '#### 丙']],
    ['a table of one column', '<table><tr><td>甲</td></tr><tr><td><p>乙</p></td></tr></table>', ['甲', '乙']],
    ['what was deleted under revision', '<p>甲<del cite="mailto:x">乙</del><ins>丙</ins></p>', ['甲丙']],
  ])('%s', (_, html, expected) => {
    expect(linesOf(html)).toEqual(expected)
  })

  it('becomes paragraphs where the editor has nothing else, with its numbers', () => {
    const { richText } = toPasted(
      '<h2>甲</h2><ol><li>乙</li><li>丙</li></ol><ul><li>丁</li></ul><blockquote>戊</blockquote>',
      {
        headings: false,
        lists: false,
        quotes: false,
      },
    )
    expect(outline(richText)).toEqual(['甲', '1. 乙', '2. 丙', '丁', '戊'])
    expect(richText.every(({ type }) => type === 'paragraph')).toBe(true)
  })

  it('is bold where Word says so, not where it only says how Arabic would look', () => {
    expect(nodesOf("<p><span style='mso-bidi-font-weight:bold'>甲</span></p>")).toEqual([text('甲')])
    expect(nodesOf('<b style="font-weight:normal">乙</b>')).toEqual([text('乙')])
  })
})

describe('any clipboard', () => {
  const inline = fc.oneof(
    fc.string({ unit: fc.constantFrom('甲', '乙', '1', 'a', '。', '😊') }),
    fc.constantFrom(
      '<br>',
      '&nbsp;',
      '<b>粗</b>',
      '<a href="https://a.example/?utm_x=1">链</a>',
      '<img src=x>',
      '\n',
    ),
  )
  const tag = fc.constantFrom('p', 'div', 'section', 'h1', 'h3', 'ul', 'ol', 'li', 'blockquote', 'span')
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { maxDepth: 5 },
      inline,
      fc
        .tuple(tag, fc.array(tie('html'), { maxLength: 4 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      fc
        .array(fc.array(tie('html'), { maxLength: 3 }), { maxLength: 3 })
        .map((rows) => rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`))
        .map((rows) => `<table>${rows.join('')}</table>`),
    ),
  }))

  it('becomes text that the contract allows', () => {
    const body = documentSchemas.article.shape.sections.element.shape.body
    fc.assert(
      fc.property(html, (some) => {
        expect(body.safeParse(paste(some).richText)).toMatchObject({ success: true })
      }),
    )
  })

  it('loses no visible character and adds none', () => {
    const visible = (some: string) => some.replace(/<[^>]*>|&nbsp;|\s/g, '')
    const toVisible = (richText: RichText): string =>
      [...JSON.stringify(richText).matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)]
        .map(([, found = '']) => found.replace(/\\[nt]|\s/g, ''))
        .join('')
    fc.assert(
      fc.property(html, (some) => {
        expect(toVisible(paste(some).richText)).toBe(visible(some))
      }),
    )
  })
})
