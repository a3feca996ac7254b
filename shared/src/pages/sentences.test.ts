import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  makeArticle,
  mention,
  paragraph,
  pinned,
  publish,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import { toPlaces, toSentences, toSentencesAbout } from './sentences.ts'

test.each([
  ['一。二！三？', ['一。', '二！', '三？']],
  ['“好。”她说。', ['“好。”', '她说。']],
  ['真的吗？！是。', ['真的吗？！', '是。']],
  ['没有句号', ['没有句号']],
  ['一。没有句号', ['一。', '没有句号']],
  ['满意率71.5%。', ['满意率71.5%。']],
  ['', []],
])('%s has the sentences %j', (text, sentences) => {
  expect(toSentences(text)).toEqual(sentences)
})

test('the sentences of a text together are the text', () => {
  const text = fc
    .array(fc.constantFrom('家', '。', '！', '？', '”', '」', '，', '\n', '2022'), { maxLength: 12 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (value) => {
      expect(toSentences(value).join('')).toBe(value)
    }),
  )
})

test('places count what a reader counts as paragraphs: not headings, cards and panels', () => {
  const article = makeArticle(
    [
      { type: 'heading', level: 3, children: [words('小标题')] },
      paragraph(words('甲')),
      { type: 'program-card', key: 'zhu-xue' },
      {
        type: 'list',
        ordered: false,
        items: [
          {
            children: [words('乙')],
            nested: { type: 'list', ordered: false, items: [{ children: [words('丙')], nested: null }] },
          },
        ],
      },
      { type: 'quote', children: [paragraph(words('丁'))] },
    ],
    { standfirst: [paragraph(words('导'))] },
  )
  expect(toPlaces(article)).toEqual([
    { line: [words('导')], place: '导语第1段', fragment: 'p-00-1' },
    { line: [words('甲')], place: '01第1段', fragment: 'p-01-1' },
    { line: [words('乙')], place: '01第2段', fragment: 'p-01-2' },
    { line: [words('丙')], place: '01第2段', fragment: 'p-01-2' },
    { line: [words('丁')], place: '01第3段', fragment: 'p-01-3' },
  ])
})

describe('the sentences about a name', () => {
  const line = [
    words('春天。'),
    mention,
    words('得到金秋助学帮扶，'),
    pinned('fang-shi-2022'),
    words('受益。秋天。金秋助学继续。'),
  ]
  const article = makeArticle([paragraph(...line)])
  const about = (names: string[], limit?: number) =>
    toSentencesAbout(publish(...smallDocuments, article), names, limit)

  test('are whole, with their numbers, and say where they stand', () => {
    expect(about(['金秋助学'])).toEqual([
      {
        text: '罗家一家得到金秋助学帮扶，700人次受益。',
        report: '奏响幸福的协奏曲',
        place: '01第1段',
        href: '/reports/xiezouqu/#p-01-1',
      },
      {
        text: '金秋助学继续。',
        report: '奏响幸福的协奏曲',
        place: '01第1段',
        href: '/reports/xiezouqu/#p-01-1',
      },
    ])
  })

  test('are as many as asked for', () => {
    expect(about(['金秋助学'], 1).map(({ text }) => text)).toEqual([
      '罗家一家得到金秋助学帮扶，700人次受益。',
    ])
  })

  test('are found under any of its names, each once', () => {
    expect(about(['继续', '金秋'])).toHaveLength(2)
    expect(about(['春天', '秋天']).map(({ text }) => text)).toEqual(['春天。', '秋天。'])
  })

  test('are none where no report has the name', () => {
    expect(about(['没有'])).toEqual([])
    expect(about([])).toEqual([])
  })

  test('leave out the name of a family that is not public', () => {
    const others = smallDocuments.filter(({ type }) => type !== 'family')
    const publication = publish(...others, article)
    expect(toSentencesAbout(publication, ['金秋助学'], 1)[0]?.text).toBe(
      '一户家庭得到金秋助学帮扶，700人次受益。',
    )
    expect(toSentencesAbout(publication, ['罗家'])).toEqual([])
    expect(toSentencesAbout(publication, ['一户家庭'])).toHaveLength(1)
  })
})
