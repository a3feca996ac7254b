import { describe, expect, test } from 'vitest'
import { findDocumentProblems, parseDocument } from '../documents/index.ts'
import { ContractError } from '../parse.ts'
import type { Inline } from '../rich-text/inline.ts'
import {
  keptTexts,
  lineEnds,
  makeArticle,
  makeOrganization,
  makeProgram,
  nothings,
  paragraph,
  unseenCharacters,
  words,
} from '../testing/small-publication.ts'
import { readBody } from './readable.ts'

const plain = makeArticle([paragraph(words('正文'))])
const link = (url: string): Inline => ({
  type: 'link',
  to: { url },
  children: [{ type: 'text', text: '网站' }],
})

describe('a document of whatever time', () => {
  test.each(unseenCharacters)('is read without %s', (_, odd) => {
    const given = makeArticle([paragraph(words(`正${odd}文`))], { title: `题${odd}目` })
    const clean = makeArticle([paragraph(words('正文'))], { title: '题目' })
    expect(parseDocument(given, '报道')).toEqual(clean)
    expect(readBody(given, '报道')).toEqual(clean)
  })

  test.each(lineEnds)('is read with one kind of line end for %j', (end) => {
    const given = makeArticle([paragraph(words(`正${end}文`))], {
      title: `题${end}目`,
      description: `一${end}二`,
    })
    const clean = makeArticle([paragraph(words('正\n文'))], { title: '题 目', description: '一\n二' })
    expect(parseDocument(given, '报道')).toEqual(clean)
  })

  test.each(keptTexts)('is read as it was written with %s', (_, text) => {
    const given = makeArticle([paragraph(words(text))], { title: text, bylines: [text] })
    expect(parseDocument(given, '报道')).toEqual(given)
  })
})

describe('what has to be there is refused where nobody would see it', () => {
  test.each(nothings)('%s', (_, nothing) => {
    const message = '这里只有空格或看不见的字符，请写上文字'
    const places = (value: unknown) =>
      findDocumentProblems(value).map(({ path, message: said }) => [path.join('.'), said])
    const isGone = parseDocument(makeArticle([paragraph(words(`甲${nothing}`))]), '').type === 'article'
    expect(isGone).toBe(true)
    expect(places({ ...plain, title: `${nothing}${nothing}` })[0]?.[0]).toBe('title')
    expect(places({ ...plain, title: ` ${nothing}` })).toEqual([['title', message]])
    expect(places({ ...plain, bylines: [` ${nothing}`] })).toEqual([['bylines.0', message]])
    expect(places(makeArticle([paragraph(words(` ${nothing}`))]))).toEqual([
      ['sections.0.body.0.children', '这一段是空的'],
    ])
    expect(places(makeOrganization('a', { note: ` ${nothing}` }))).toEqual([['note', message]])
  })
})

describe('what was made public before that was refused', () => {
  const readAll = (value: unknown): unknown => readBody(value, '账本')

  test('is read with words where a text is missing that has to be there', () => {
    expect(readAll({ ...plain, title: '\u200b\u200b' })).toEqual({ ...plain, title: '（未填写）' })
  })

  test('is read without a text that may be missing', () => {
    const given = { ...makeOrganization('a'), note: '\u3164', aliases: ['甲', '\u2800'] }
    expect(readAll(given)).toEqual({ ...makeOrganization('a'), note: null, aliases: ['甲'] })
  })

  test('is read without the texts of a line, and the paragraphs, that nobody sees', () => {
    const given = makeArticle([
      paragraph(words('甲'), { type: 'text', text: '\u200b', strong: true }, words('乙')),
      paragraph(words('\u200b')),
      { type: 'quote', children: [paragraph(words('\u3164'))] },
    ])
    expect(readAll(given)).toEqual(makeArticle([paragraph(words('甲'), words('乙'))]))
  })

  test('keeps the places of a list', () => {
    const list = (text: string) =>
      makeArticle([
        {
          type: 'list',
          ordered: true,
          items: [
            { children: [words(text)], nested: null },
            { children: [words('二')], nested: null },
          ],
        },
      ])
    expect(readAll(list('\u200b'))).toEqual(list('（未填写）'))
  })

  test.each(['https://example.org/\r\n', 'mailto:a@b.example\r\nBcc:c@d.example', 'https://a@b.example'])(
    'is read with words in place of a link to %j',
    (url) => {
      const given = makeArticle([paragraph(words('见'), link(url), link('https://example.org/'))])
      expect(readAll(given)).toEqual(
        makeArticle([paragraph(words('见'), words('网站'), link('https://example.org/'))]),
      )
    },
  )

  test('is read without an entry of the navigation that may lead nowhere', () => {
    const site = {
      type: 'site',
      key: 'site',
      name: '协奏',
      publisher: null,
      description: null,
      contact: null,
      icp: null,
      police: null,
    }
    const good = { label: '甲', to: { url: 'https://example.org/' } }
    const bad = { label: '乙', to: { url: 'https://example.org/\r\n' } }
    expect(readAll({ ...site, navigation: [bad, good, { ...bad, to: { list: 'article' } }] })).toEqual({
      ...site,
      navigation: [good, { label: '乙', to: { list: 'article' } }],
    })
  })

  test('is still refused where something else is wrong, and the message says what', () => {
    const broken = { ...makeProgram('a'), name: 7, summary: '\u200b' }
    expect(() => readBody(broken, '账本')).toThrow(ContractError)
    expect(() => readBody(broken, '账本')).toThrow('name：这里应是文字')
  })
})
