import { readFileSync } from 'node:fs'
import type { Inline, RichText } from '@xiezou/shared'
import { documentSchemas } from '@xiezou/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toPasted } from './to-pasted.ts'

const everything = { headings: true, lists: true, quotes: true, tables: true }
const nothing = { headings: false, lists: false, quotes: false, tables: false }
const paste = (html: string) => toPasted(html, everything)
const load = (name: string) => readFileSync(new URL(`testing/${name}.txt`, import.meta.url), 'utf8')

const textOf = (line: Inline[]): string =>
  line
    .map((node) => {
      if (node.type === 'text') return node.text
      return node.type === 'link' ? textOf(node.children) : `<${node.type}>`
    })
    .join('')

type TableOf = Extract<RichText[number], { type: 'table' }>
type ListOf = Extract<RichText[number], { type: 'list' }>

const ofList = ({ ordered, items }: ListOf, indent: string): string[] =>
  items.flatMap(({ children, nested }, index) => [
    `${indent}${ordered ? `${index + 1}` : '*'} ${textOf(children)}`,
    ...(nested === null ? [] : ofList(nested, `${indent}  `)),
  ])

/** A table as one line for each row: `2x3` is a cell of two columns and three rows; the last line counts the rows and columns of headers. */
const ofTable = ({ caption, rows, headerRows, headerColumns }: TableOf): string[] => [
  ...(caption === null ? [] : [`# ${caption}`]),
  ...rows.map(
    ({ cells }) =>
      `| ${cells
        .map(({ children, colSpan, rowSpan }) =>
          [textOf(children), colSpan * rowSpan > 1 ? `${colSpan}x${rowSpan}` : '']
            .filter((one) => one !== '')
            .join(' '),
        )
        .join(' | ')} |`,
  ),
  ...(headerRows + headerColumns > 0 ? [`= ${headerRows}, ${headerColumns}`] : []),
]

/** A text as one line for each block, with a sign of what it is. */
const outline = (richText: RichText): string[] =>
  richText.flatMap((block) => {
    if (block.type === 'list') return ofList(block, '')
    if (block.type === 'heading') return [`${'#'.repeat(block.level)} ${textOf(block.children)}`]
    if (block.type === 'quote') return block.children.map(({ children }) => `> ${textOf(children)}`)
    if (block.type === 'table') return ofTable(block)
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
      '| 项目 | 人数 |',
      '| 培训 | 21,290 |',
      '= 1, 1',
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
      '1 个表格带进来了：请检查表头和数，写上表题；要更新的数请换成“统计数”。',
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
      '1 处看不见的文字（隐藏、与背景同色或大小为零）没有带进来：“隐藏的推广语”。',
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
      nothing,
    )
    expect(outline(richText)).toEqual(['甲', '1. 乙', '2. 丙', '丁', '戊'])
    expect(richText.every(({ type }) => type === 'paragraph')).toBe(true)
  })

  it('is bold where Word says so, not where it only says how Arabic would look', () => {
    expect(nodesOf("<p><span style='mso-bidi-font-weight:bold'>甲</span></p>")).toEqual([text('甲')])
    expect(nodesOf('<b style="font-weight:normal">乙</b>')).toEqual([text('乙')])
  })
})

describe('what a reader would not read as text', () => {
  const struck = '1 处画了删除线的文字没有带进来：“12”。'
  const hidden = '1 处看不见的文字（隐藏、与背景同色或大小为零）没有带进来：“12”。'
  const deleted = '1 处修订中标为删除的文字没有带进来：“12”。'
  const fields = '1 处域代码没有带进来：“12”。'
  const comments = '1 处批注没有带进来：“12”。'
  const readings = '1 处注音（标在字上方的小字）没有带进来：“（12）”。'
  const inSheet = (rule: string, element: string) =>
    `<style><!-- /* 甲 */ @font-face{font-family:x} ${rule} --></style>${element}`

  it.each([
    ['<s>', '共<s>12</s>13场', struck],
    ['<strike>', '共<strike>12</strike>13场', struck],
    ['a style', '共<span style="text-decoration:line-through">12</span>13场', struck],
    ['several lines', '共<span style="text-decoration: underline line-through red">12</span>13场', struck],
    ['the long property', '共<span style="text-decoration-line: line-through">12</span>13场', struck],
    ['Word, twice', "共<span style='text-line-through:double'>12</span>13场", struck],
    ['upper case', '共<SPAN STYLE="TEXT-DECORATION:LINE-THROUGH">12</SPAN>13场', struck],
    ['within what is struck', '共<s><b style="text-decoration:none">1</b>2</s>13场', struck],
    ['a class', inSheet('.x{text-decoration:line-through}', '共<b class=x>12</b>13场'), struck],
    [
      'a class of WPS',
      inSheet('span.15{text-decoration:line-through;}', '共<span class="15">12</span>13场'),
      struck,
    ],
    ['a tag', inSheet('p, i {text-decoration:line-through}', '共<i>12</i>13场'), struck],
    [
      'a class within another',
      inSheet('.a .b{text-decoration:line-through}', '<div class=a>共<i class=b>12</i>13场</div>'),
      struck,
    ],
    [
      'a stronger rule',
      inSheet('i.x{text-decoration:line-through} i{text-decoration:none}', '共<i class=x>12</i>13场'),
      struck,
    ],
    ['<del>', '共<del cite="mailto:a" datetime="2022">12</del>13场', deleted],
    ['msoDel', '共<span class=msoDel>12</span>13场', deleted],
    ['display', '共<span style="display:none">12</span>13场', hidden],
    ['a class that hides', inSheet('.x{display:none}', '共<span class=x>12</span>13场'), hidden],
    [
      'a rule that insists',
      inSheet('.x{display:none !important}', '共<span class=x style="display:inline">12</span>13场'),
      hidden,
    ],
    ['visibility', '共<span style="visibility:hidden">12</span>13场', hidden],
    ['size', '共<span style="font-size:0">12</span>13场', hidden],
    ['size in points', '共<span style="font-size:.0pt"><b style="font-size:2em">12</b></span>13场', hidden],
    ['size in short', '共<span style="font:0/0 a">12</span>13场', hidden],
    ['opacity', '共<span style="opacity:0">12</span>13场', hidden],
    ['white on white', '共<span style="color:#FFFFFF">12</span>13场', hidden],
    ['nearly white', '共<span style="color: rgb(254, 254, 254)">12</span>13场', hidden],
    ['white of old', '共<font color=white>12</font>13场', hidden],
    ['white of a class', inSheet('.x{color:white}', '共<span class=x>12</span>13场'), hidden],
    ['clear', '共<span style="color:transparent">12</span>13场', hidden],
    ...[
      'rgba(0,0,0,0)',
      'rgba(0,0,0,.01)',
      'rgb(0 0 0 / 1%)',
      '#0000',
      'hsl(0,0%,100%)',
      'hsla(120, 50%, 50%, 0)',
      'oklch(1 0 0)',
      'lab(100% 0 0)',
      'color(srgb 1 1 1)',
      'hwb(0 100% 0)',
      'snow',
      'window',
    ].map((color) => [color, `共<span style="color:${color}">12</span>13场`, hidden]),
    [
      'clear before a picture',
      '<span style="background:url(a.png)">共<b style="color:transparent">12</b>13场</span>',
      hidden,
    ],
    [
      'black on a veil',
      '<span style="background:#000;color:#fff">共<i style="background:rgba(0,0,0,.1);color:#000">12</i>13场</span>',
      hidden,
    ],
    ['a reading', '共<ruby>13<rp>（</rp><rt>12</rt><rp>）</rp></ruby>场', readings],
    [
      'red on red',
      '共<span style="color:red;background:red"><i style="color:#c00;background:#c00">12</i></span>13场',
      hidden,
    ],
    ['hidden in Word', "共<span style='mso-hide:all'>12</span>13场", hidden],
    ['an attribute', '共<span hidden>12</span>13场', hidden],
    ['far away', '共<span style="position:absolute;left:-9999px">12</span>13场', hidden],
    ['a dot', '共<span style="overflow:hidden;width:1px;height:1px;position:absolute">12</span>13场', hidden],
    [
      'a field',
      "共<span style='mso-element:field-begin'></span>12<span style='mso-element:field-separator'></span>13<span style='mso-element:field-end'></span>场",
      fields,
    ],
    [
      'a field that shows nothing',
      "共<span style='mso-element:field-begin'></span>1<b>2</b><span style='mso-element:field-end'></span>13场",
      fields,
    ],
    ['a comment', '共<span class=MsoCommentReference>12</span>13场', comments],
  ])('is left out, and told: %s', (_, html, notice) => {
    expect(linesOf(html)).toEqual(['共13场'])
    expect(paste(html).notices).toEqual([notice])
  })

  it.each([
    [
      'white on a colour',
      '<p>共</p><p style="background:#4472C4"><span style="color:white">13</span></p>',
      ['共', '13'],
    ],
    [
      'white in a coloured cell',
      '<table><tr><td bgcolor="#4472C4" style="color:white">甲</td><td>13</td></tr></table>',
      ['甲\t13'],
    ],
    [
      'white before a picture',
      '<p>共</p><p style="background:url(a.png)"><b style="color:#fff">13</b></p>',
      ['共', '13'],
    ],
    ['white, where all is white', '<span style="color:#fff">共13场</span>', ['共13场']],
    [
      'a size of its own',
      '<section style="font-size:0px">\n<span style="font-size:15px">共13场</span></section>',
      ['共13场'],
    ],
    [
      'what shows itself again',
      '<div style="visibility:hidden"><i style="visibility:visible">共13场</i></div>',
      ['共13场'],
    ],
    ['what was struck no longer', '<s style="text-decoration:none">共13场</s>', ['共13场']],
    ['a rule for print', inSheet('@media print{i{display:none}}', '<i>共13场</i>'), ['共13场']],
    [
      'a rule for another state',
      inSheet('i:hover{display:none} i[a]{display:none}', '<i>共13场</i>'),
      ['共13场'],
    ],
    ['words that machines do not read out', '<i aria-hidden="true">共13场</i>', ['共13场']],
    [
      'what a field shows',
      "<span style='mso-element:field-begin'></span><span style='mso-element:field-separator'></span>共13场<span style='mso-element:field-end'></span>",
      ['共13场'],
    ],
  ])('is not %s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines)
    expect(paste(html).notices.join()).not.toContain('没有带进来')
  })

  it.each([
    ['struck', '1<s>2</s>3场', ['1 3场']],
    ['hidden', '21<span style="display:none">9</span>,290', ['21 ,290']],
    ['Han numerals', '三百<del>零五</del>六十户', ['三百 六十户']],
    ['a picture', '12<img src=a>13', ['12 13']],
    ['a formula', '12<svg></svg>13', ['12 13']],
    ['raised', '共10<sup>4</sup>13场', ['共10 4 13场']],
    ['boxes', '<i style="display:inline-block">12</i><i style="display:inline-block">13</i>', ['12 13']],
    ['side by side', '<div style="display:flex"><b>12</b><b>13</b></div>', ['12 13']],
    ['floating', '12<b style="float:right">13</b>', ['12 13']],
    ['cells', '<table><tr><td>12</td><td>13</td></tr></table>', ['12\t13']],
    ['cells without a table', '<td>12</td><td>13</td>', ['12\t13']],
    [
      'cells of a page',
      '<i style="display:table-cell">12</i><i style="display:table-cell">13</i>',
      ['12 13'],
    ],
    ['a space that was there', '12 <s>4</s> 13', ['12 13']],
  ])('never makes one number of two: %s', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines)
  })

  it('may be a cell, a row or a column', () => {
    const row = (first: string, second: string) => `<tr><td>${first}</td>${second}</tr>`
    expect(linesOf(`<table>${row('甲', '<td style="display:none">12</td>')}</table>`)).toEqual(['甲'])
    expect(
      linesOf(`<table><tr style="display:none"><td>12</td><td>3</td></tr>${row('甲', '')}</table>`),
    ).toEqual(['甲'])
    const table = `<table><col><col width=0 style="display:none">${row('甲', '<td>12</td><td>乙</td>')}</table>`
    expect([linesOf(table), paste(table).notices[0]]).toEqual([['甲\t乙'], hidden])
  })

  it('is told with its words, not all of them where there are many', () => {
    const html = Array.from({ length: 9 }, (_, index) => `甲<s>第${index}</s>`).join('')
    expect(paste(html).notices).toEqual([
      '9 处画了删除线的文字没有带进来：“第0”、“第1”、“第2”、“第3”、“第4”、“第5”等。',
    ])
    const long = '字'.repeat(30)
    expect(paste(`甲<s>${long}</s>`).notices[0]).toContain(`“${'字'.repeat(24)}……”`)
  })
})

describe('a table', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`

  it.each([
    [
      'of Excel, with its title, merged heads, hidden columns and rows',
      `<table><col><col><col width=0 style="display:none"><col>
       <tr><td colspan=4>2022年各镇服务情况</td></tr>
       <tr><td rowspan=2>镇</td><td colspan=3>服务（人次）</td></tr>
       <tr><td>上门</td><td>藏</td><td>线上</td></tr>
       <tr style="display:none"><td>隐</td><td>1</td><td>2</td><td>3</td></tr>
       ${row('双庙', '1,204', '9', '98.5')}${row('示例', '96', '9', '7')}</table>`,
      [
        '# 2022年各镇服务情况',
        '| 镇 1x2 | 服务（人次） 2x1 |',
        '| 上门 | 线上 |',
        '| 双庙 | 1,204 | 98.5 |',
        '| 示例 | 96 | 7 |',
        '= 2, 1',
      ],
    ],
    [
      'of a page, by its own headers and caption',
      `<table><caption>名单</caption><thead><tr><th>姓名<th>村</tr></thead><tbody>${row('甲', '东村')}${row('乙', '')}</table>`,
      ['# 名单', '| 姓名 | 村 |', '| 甲 | 东村 |', '| 乙 |  |', '= 1, 0'],
    ],
    [
      'with headers at the side',
      '<table><tr><th>甲<td>一<tr><th>乙<td>二</table>',
      ['| 甲 | 一 |', '| 乙 | 二 |', '= 0, 1'],
    ],
    [
      'with a cell merged over a row that is hidden',
      `<table><tr><td rowspan=3>甲</td><td>一</td></tr><tr style="display:none"><td>二</td></tr><tr><td>三</td></tr>${row('乙', '四')}</table>`,
      ['| 甲 1x2 | 一 |', '| 三 |', '| 乙 | 四 |'],
    ],
    [
      'of rows of unlike length, and an empty one',
      `<table>${row('甲', '乙', '丙')}${row('', '', '')}${row('丁', '戊')}</table>`,
      ['| 甲 | 乙 | 丙 |', '| 丁 | 戊 |  |'],
    ],
    [
      'with paragraphs in a cell',
      `<table>${row('<p>甲</p><p>乙</p>', '丙')}${row('丁', '戊')}</table>`,
      ['| 甲\n乙 | 丙 |', '| 丁 | 戊 |'],
    ],
    [
      'between paragraphs',
      `<p>前</p><table>${row('甲', '乙')}${row('丙', '丁')}</table><p>后</p>`,
      ['前', '| 甲 | 乙 |', '| 丙 | 丁 |', '后'],
    ],
    [
      'within one that only lays out',
      `<table><tr><td><table>${row('甲', '乙')}${row('丙', '丁')}</table></td></tr></table>`,
      ['| 甲 | 乙 |', '| 丙 | 丁 |'],
    ],
  ])('%s stays one', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines)
    expect(paste(html).notices.join()).toContain('1 个表格带进来了')
  })

  it.each([
    [
      'that says so',
      `<table role="presentation">${row('甲', '乙')}${row('丙', '丁')}</table>`,
      ['甲\t乙', '丙\t丁'],
    ],
    [
      'with another one beside text',
      `<table>${row('甲', `<table>${row('一', '二')}${row('三', '四')}</table>`)}${row('乙', '丙')}</table>`,
      ['甲\t一\t二\n三\t四', '乙\t丙'],
    ],
    ['of one row', `<table>${row('甲', '乙')}</table>`, ['甲\t乙']],
    [
      'too wide',
      `<table>${row(...Array.from({ length: 21 }, () => '一'))}${row('甲', '乙')}</table>`,
      [Array.from({ length: 21 }, () => '一').join('\t'), '甲\t乙'],
    ],
  ])('%s is lines, and told', (_, html, lines) => {
    expect(linesOf(html)).toEqual(lines)
    expect(paste(html).notices).toEqual(['1 个表格变成了普通文字，一行一段，请检查。'])
  })

  it('is lines where the editor has no tables', () => {
    const { richText, notices } = toPasted(`<table>${row('甲', '乙')}${row('丙', '丁')}</table>`, nothing)
    expect(outline(richText)).toEqual(['甲\t乙', '丙\t丁'])
    expect(notices).toEqual(['1 个表格变成了普通文字，一行一段，请检查。'])
  })

  it('says what of it could not stay', () => {
    const html = `<table><tr><td rowspan=2>甲</td><td>乙</td><td rowspan=2>丙</td></tr><tr><td colspan=2>丁</td></tr>${row('<ul><li>戊</li></ul>', '<img src=a>', '己')}</table>`
    expect(linesOf(html)).toEqual(['| 甲 1x2 | 乙 | 丙 1x2 |', '| 丁 |', '| 戊 |  | 己 |'])
    expect(paste(html).notices).toEqual([
      '1 张图片没有带进来：请先到“图片”里上传，写明来源，再在这里插入。',
      '1 个表格带进来了：请检查表头和数，写上表题；要更新的数请换成“统计数”。',
      '表格里有 1 处合并的单元格互相重叠，已经拆开，请检查。',
      '表格里有 1 段列表、小标题或引文变成了普通文字，请检查编号。',
    ])
  })

  it('has no bold in its headers, which are bold as a whole', () => {
    const [block] = paste(
      `<table><tr><th><b>甲</b></th><th>乙</th></tr>${row('<b>丙</b>', '丁')}</table>`,
    ).richText
    const cells = block?.type === 'table' ? block.rows.flatMap((one) => one.cells) : []
    expect(cells.map(({ children }) => children[0])).toEqual([
      text('甲'),
      text('乙'),
      text('丙', { strong: true }),
      text('丁'),
    ])
  })
})

describe('any clipboard', () => {
  const inline = fc.oneof(
    fc.string({ unit: fc.constantFrom('甲', '乙', '1', 'a', '。', '😊') }),
    fc.constantFrom(
      '<br>',
      '&nbsp;',
      '<b>粗</b>',
      '<s>丙</s>',
      '<i style="display:none">丁</i>',
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
    const visible = (some: string) =>
      some.replace(/<s>丙<\/s>|<i style="display:none">丁<\/i>|<[^>]*>|&nbsp;|\s/g, '')
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
