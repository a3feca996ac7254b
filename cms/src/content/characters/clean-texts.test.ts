import { keptTexts, lineEnds, nothings, unseenCharacters } from '@xiezou/shared/testing'
import { type Field, flattenAllFields } from 'payload'
import { describe, expect, test } from 'vitest'
import { type BadAddress, cleanTexts } from './clean-texts.ts'

const text = (name: string): Field => ({ name, type: 'text' })
const fields = flattenAllFields({
  fields: [
    text('title'),
    { name: 'note', type: 'textarea' },
    { name: 'aliases', type: 'text', hasMany: true },
    { type: 'row', fields: [{ name: 'group', type: 'group', fields: [text('inGroup')] }] },
    { name: 'rows', type: 'array', fields: [text('inRow'), text('url')] },
    { name: 'tokens', type: 'textarea', hidden: true },
    { name: 'choice', type: 'select', options: ['a'] },
    { name: 'body', type: 'richText' },
  ],
})

const clean = (data: Record<string, unknown>) => {
  const bad: BadAddress[] = []
  return { data: cleanTexts(fields, data, (one) => bad.push(one)), bad }
}
const cleaned = (data: Record<string, unknown>) => clean(data).data

const words = (one: string, more: object = {}) => ({ type: 'text', text: one, format: 1, ...more })
const body = (...children: unknown[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const block = (blockType: string, inner: object) => ({
  type: 'block',
  fields: { id: 'x', blockType, ...inner },
})

test.each(unseenCharacters)('%s is taken out of every text, wherever it stands', (_, odd) => {
  const one = `共${odd}412人`
  const data = (said: string) => ({
    title: said,
    note: said,
    aliases: [said],
    group: { inGroup: said },
    rows: [{ id: 'a', inRow: said }],
    body: body(
      paragraph(words(said), {
        type: 'inlineBlock',
        fields: { blockType: 'mention', text: said, without: said },
      }),
      block('pull-quote', { text: said, attribution: said }),
      block('gallery', { pictures: [{ id: 'b', caption: said }] }),
      block('timeline', { entries: [{ id: 'c', text: body(paragraph(words(said))) }] }),
      { type: 'list', children: [{ type: 'listitem', children: [words(said)] }] },
    ),
  })
  expect(cleaned(data(one))).toEqual(data('共412人'))
})

test.each(lineEnds)('%j is a space on one line, and a line end where there may be several', (end) => {
  const given = `一${end}二`
  expect(
    cleaned({
      title: given,
      note: given,
      body: body(paragraph(words(given)), block('pull-quote', { text: given, attribution: given })),
    }),
  ).toEqual({
    title: '一 二',
    note: '一\n二',
    body: body(
      paragraph(words('一'), { type: 'linebreak', version: 1 }, words('二')),
      block('pull-quote', { text: '一\n二', attribution: '一 二' }),
    ),
  })
})

test.each(keptTexts)('%s stays', (_, kept) => {
  const data = { title: kept, note: kept, aliases: [kept], body: body(paragraph(words(kept))) }
  expect(cleaned(data)).toEqual(data)
})

test.each(nothings)('a text of %s alone is empty', (_, nothing) => {
  expect(cleaned({ title: nothing, note: nothing.repeat(2), aliases: [nothing, '甲'] })).toEqual({
    title: '',
    note: '',
    aliases: ['甲'],
  })
})

test('a space of a line of prose is the writer’s own, and a piece that nobody sees is gone', () => {
  expect(cleaned({ body: body(paragraph(words('甲'), words(' '), words('\u200b'), words('乙'))) })).toEqual({
    body: body(paragraph(words('甲'), words(' '), words('乙'))),
  })
})

test('what the program writes, what is chosen, what is no text and what is not named stay as they are', () => {
  const data = {
    tokens: '{"a":"\u2028"}',
    choice: '\u200b',
    title: null,
    note: 7,
    rows: 0,
    unknown: '\u200b',
    body: null,
  }
  expect(cleaned(data)).toEqual(data)
})

describe('an address with a line break in it', () => {
  const link = (url: string) => ({
    type: 'link',
    fields: { linkType: 'custom', url },
    children: [words('网站')],
  })

  test.each([...lineEnds, '\t', '\0', '\u001b'])('%j is refused, in words, where it stands', (odd) => {
    const said = '网址里有换行或控制字符，请删去后重新填写'
    expect(
      clean({ rows: [{ url: 'https://example.org' }, { url: `https://example.org${odd}` }] }).bad,
    ).toEqual([{ path: 'rows.1.url', message: said }])
    expect(clean({ body: body(paragraph(link(`mailto:a@b.example${odd}Bcc:c@d.example`))) }).bad).toEqual([
      { path: 'body', message: `链接“网站”的${said}` },
    ])
  })

  test('other characters that nobody sees are taken out of it', () => {
    const { data, bad } = clean({ body: body(paragraph(link('https://exam\u200bple.org/\u202e'))) })
    expect({ data, bad }).toEqual({ data: { body: body(paragraph(link('https://example.org/'))) }, bad: [] })
  })
})
