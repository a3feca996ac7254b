import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inline } from '../rich-text/inline.ts'
import {
  following,
  makeObservation,
  mention,
  pinned,
  publish,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import { toLine } from './line.ts'
import { type PageInline, toLineText } from '../models/line.ts'

const publication = publish(...smallDocuments)
const withoutFamily = publish(...smallDocuments.filter(({ type }) => type !== 'family'))

const plain = (text: string): PageInline => ({ type: 'text', text, strong: false, emphasis: false })

describe('a number with its provenance', () => {
  test('takes the opening marks before it and the closing marks after it along', () => {
    const line = toLine(publication, [words('全年（“'), pinned('fang-shi-2022'), words('”）。继续')], 'p')
    expect(line).toMatchObject([
      plain('全年'),
      { type: 'statistic', before: '（“', text: '700人次', after: '”）。' },
      plain('继续'),
    ])
  })

  test('that stands at both ends of a line needs no text around it', () => {
    expect(toLine(publication, [pinned('fang-shi-2022')], 'p')).toMatchObject([
      { type: 'statistic', before: '', text: '700人次', after: '' },
    ])
  })

  test('next to another takes only its own marks', () => {
    const line = toLine(publication, [following, words('、（'), pinned('fang-shi-2022'), words('）')], 'p')
    expect(line).toMatchObject([
      { before: '', after: '、' },
      { before: '（', after: '）' },
    ])
  })

  test('is printed in the format that was chosen for it', () => {
    expect(toLineText(toLine(publication, [pinned('fang-shi-2022', { numerals: 'han' })], 'p'))).toBe(
      '七百人次',
    )
  })

  test('has a provenance of its own on the page', () => {
    const line = toLine(publication, [words('共'), following, words('和'), following], 'p-01-2')
    expect(line.flatMap((node) => (node.type === 'statistic' ? [node.provenance.id] : []))).toEqual([
      'p-01-2-2',
      'p-01-2-4',
    ])
  })

  test('that nobody published stops the page', () => {
    expect(() => toLine(publication, [pinned('wu')], 'p')).toThrow('统计指标 fang-shi 没有可以显示的观测值')
  })
})

describe('where a number comes from', () => {
  const provenanceOf = (node: Inline, ...more: Parameters<typeof publish>) => {
    const [drawn] = toLine(publish(...smallDocuments, ...more), [node], 'p')
    return drawn?.type === 'statistic' ? drawn.provenance : null
  }
  const newer = makeObservation('xin', { period: { kind: 'year', year: 2023 }, value: '1800' })

  test('is told in words', () => {
    expect(provenanceOf(following)).toEqual({
      id: 'p-1',
      name: '入户访视人次',
      href: '/statistics/fang-shi/',
      value: { before: '', number: '700', after: '', unit: '人次' },
      period: '2022年',
      definition: '一年里入户访视的人次',
      source: '专题报道',
      status: '正式数',
      isPinned: false,
      binding: '跟随最新值',
      replaces: null,
      note: null,
    })
  })

  test('says of a pinned number which one is newer', () => {
    expect(provenanceOf(pinned('fang-shi-2022'))?.binding).toBe('固定为此值；这也是最新值')
    expect(provenanceOf(pinned('fang-shi-2022'), newer)).toMatchObject({
      value: { number: '700' },
      binding: '固定为此值；最新值为1,800人次（2023年）',
    })
    expect(provenanceOf(following, newer)).toMatchObject({ value: { number: '1,800' }, period: '2023年' })
  })

  test('says of a corrected number what it was before and why', () => {
    const correction = makeObservation('xin', {
      supersedes: 'fang-shi-2022',
      status: 'corrected',
      value: '720',
      note: '补报一个街道。',
    })
    expect(provenanceOf(pinned('fang-shi-2022'), correction)).toMatchObject({
      value: { number: '720' },
      status: '更正数',
      replaces: { kind: 'correction', text: '此前为700人次。补报一个街道。' },
    })
  })

  test('says of a withheld number why, and not what it was', () => {
    const withheld = makeObservation('xin', {
      supersedes: 'fang-shi-2022',
      status: 'withheld',
      value: null,
      note: '来源单位正在核对。',
    })
    expect(provenanceOf(pinned('fang-shi-2022'), withheld)).toMatchObject({
      value: { number: '（暂停发布）' },
      status: '暂停发布',
      replaces: null,
      note: '来源单位正在核对。',
    })
  })
})

test('a number that was corrected to one of another exactness gets the word that this one needs', () => {
  const printed = (exactness: 'at-least' | 'about', value: string, numerals: 'arabic' | 'han') => {
    const correction = makeObservation('xin', { supersedes: 'fang-shi-2022', exactness, value })
    return toLineText(
      toLine(publish(...smallDocuments, correction), [pinned('fang-shi-2022', { numerals })], 'p'),
    )
  }
  expect(printed('at-least', '800', 'arabic')).toBe('800余人次')
  expect(printed('about', '800', 'han')).toBe('约八百人次')
  expect(printed('about', '800.5', 'han')).toBe('约800.5人次')
})

test.each<[string, PageInline[]]>([
  ['在2022年底', [plain('在'), { type: 'keep', text: '2022年' }, plain('底')]],
  [
    '5月29日，',
    [
      { type: 'keep', text: '5月' },
      { type: 'keep', text: '29日，' },
    ],
  ],
  ['满60周岁的人', [plain('满'), { type: 'keep', text: '60周岁' }, plain('的人')]],
  ['有3户', [plain('有3户')]],
])('in %s numbers keep their unit', (text, line) => {
  expect(toLine(publication, [words(text)], 'p')).toEqual(line)
})

test('emphasized words are left in one piece', () => {
  expect(toLine(publication, [{ type: 'text', text: '2022年，', strong: true }], 'p')).toEqual([
    { type: 'text', text: '2022年，', strong: true, emphasis: false },
  ])
})

describe('a mention', () => {
  test('leads to the family', () => {
    expect(toLine(publication, [mention], 'p')).toEqual([
      { type: 'link', href: '/families/luo-jia/', text: '罗家一家' },
    ])
  })

  test('falls back to the words without the name when the family is not public', () => {
    expect(toLine(withoutFamily, [mention, words('获评')], 'p')).toEqual([plain('一户家庭'), plain('获评')])
    expect(toLine(withoutFamily, [{ ...mention, without: '' } as Inline, words('获评')], 'p')).toEqual([
      plain('获评'),
    ])
  })
})

describe('a link', () => {
  const linkTo = (to: Extract<Inline, { type: 'link' }>['to']): Inline => ({
    type: 'link',
    to,
    children: [
      { type: 'text', text: '金秋' },
      { type: 'text', text: '助学' },
    ],
  })

  test('leads to our page or to another site', () => {
    expect(toLine(publication, [linkTo({ document: 'program/zhu-xue' })], 'p')).toEqual([
      { type: 'link', href: '/programs/zhu-xue/', text: '金秋助学' },
    ])
    expect(toLine(publication, [linkTo({ url: 'https://example.org/' })], 'p')).toEqual([
      { type: 'link', href: 'https://example.org/', text: '金秋助学' },
    ])
  })

  test('to what is not public is plain text', () => {
    expect(toLine(publication, [linkTo({ document: 'program/wu' })], 'p')).toEqual([plain('金秋助学')])
  })
})

test('a drawn line has the characters of its source, whatever stands next to what', () => {
  const text = fc
    .array(
      fc.constantFrom('“', '”', '（', '）', '，', '。', '、', '2022', '3', '年', '家', '5.', '%', '😀', ' '),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((parts) => parts.join(''))
  const node = fc.oneof(
    { weight: 3, arbitrary: fc.record({ text, strong: fc.boolean() }) },
    { weight: 2, arbitrary: fc.constantFrom('statistic' as const, 'mention' as const) },
  )
  fc.assert(
    fc.property(fc.array(node, { maxLength: 8 }), (nodes) => {
      const source = nodes.map((one): { node: Inline; text: string } =>
        one === 'statistic'
          ? { node: pinned('fang-shi-2022'), text: '700人次' }
          : one === 'mention'
            ? { node: mention, text: '罗家一家' }
            : { node: { type: 'text', text: one.text, ...(one.strong && { strong: true }) }, text: one.text },
      )
      const line = toLine(
        publication,
        source.map((one) => one.node),
        'p',
      )
      expect(toLineText(line)).toBe(source.map((one) => one.text).join(''))
    }),
    { numRuns: 500 },
  )
})
