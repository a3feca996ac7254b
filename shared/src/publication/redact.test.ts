import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDocument } from '../documents/index.ts'
import { toReferences } from '../references.ts'
import type { Inline } from '../rich-text/inline.ts'
import {
  makeArticle,
  mention,
  paragraph,
  pinned,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import { redact, toMentioned } from './redact.ts'

const nobody = (): boolean => false
const everybody = (): boolean => true
const other: Inline = { type: 'mention', key: 'zhang-jia', text: '张家', without: '' }

test('the name leaves, the words without it come in its place, and nothing else changes', () => {
  const article = (...line: Inline[]) =>
    makeArticle([
      paragraph(words('其中'), ...line, words('获评。')),
      { type: 'quote', children: [paragraph(...line)] },
      { type: 'list', ordered: false, items: [{ children: line, nested: null }] },
    ])
  expect(redact(article(mention), nobody)).toEqual(article(words('一户家庭')))
  expect(JSON.stringify(redact(article(mention), nobody))).not.toContain('罗家')
})

test('a mention without words in its place leaves nothing behind', () => {
  expect(redact(makeArticle([paragraph(words('甲'), other, words('乙'))]), nobody)).toEqual(
    makeArticle([paragraph(words('甲'), words('乙'))]),
  )
})

test('only those leave who are not public', () => {
  const article = makeArticle([paragraph(mention, words('、'), other)])
  expect(redact(article, (ref) => ref === 'family/luo-jia')).toEqual(
    makeArticle([paragraph(mention, words('、'))]),
  )
})

test('the given body itself is left as it was', () => {
  const article = makeArticle([paragraph(mention)])
  const before = structuredClone(article)
  redact(article, nobody)
  expect(article).toEqual(before)
})

test.each(smallDocuments.map((document) => [document.type, document] as const))(
  'a %s whose people are all public stays as it is',
  (_, document) => {
    expect(redact(document, everybody)).toEqual(document)
  },
)

const anyInline = fc.oneof(
  fc.constantFrom<Inline>(mention, other, pinned('fang-shi-2022')),
  fc.stringMatching(/^[\u4e00-\u4e20]{1,5}$/).map(words),
)

test('what was a sound report is a sound report without its people', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyInline, { minLength: 1 }), { minLength: 1, maxLength: 4 }), (lines) => {
      const article = makeArticle(lines.map((line) => paragraph(...line, words('。'))))
      const left = parseDocument(redact(article, nobody), '报道')
      expect(toMentioned(left)).toEqual([])
      expect(toReferences(left)).toHaveLength(
        toReferences(article).filter(({ ref }) => !ref.startsWith('family/')).length,
      )
    }),
  )
})

test('each mention becomes the words without it, and every other node stays where it was', () => {
  const toLeft = (node: Inline): Inline[] =>
    node.type !== 'mention' ? [node] : node.without === '' ? [] : [words(node.without)]
  fc.assert(
    fc.property(fc.array(anyInline), (line) => {
      expect(redact(makeArticle([paragraph(...line)]), nobody)).toEqual(
        makeArticle([paragraph(...line.flatMap(toLeft))]),
      )
      expect(redact(makeArticle([paragraph(...line)]), everybody)).toEqual(makeArticle([paragraph(...line)]))
    }),
  )
})

test('everybody who is mentioned is found once, wherever they stand', () => {
  const article = makeArticle(
    [
      paragraph(mention, other, mention),
      { type: 'list', ordered: false, items: [{ children: [other], nested: null }] },
      { type: 'family-card', key: 'wang-jia' },
    ],
    { standfirst: [paragraph(mention)] },
  )
  expect(toMentioned(article).toSorted()).toEqual(['family/luo-jia', 'family/zhang-jia'])
  expect(toMentioned(makeArticle([paragraph(words('无人'))]))).toEqual([])
})
