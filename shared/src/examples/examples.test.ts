import { describe, expect, test } from 'vitest'
import { type DocumentRef, documentTypes, fromRef } from '../document-ref.ts'
import { type Document, findDocumentProblems } from '../documents/index.ts'
import { demandEveryPage, toNoPages, toComputation } from '../pages/compute.ts'
import type { Page } from '../pages/kinds.ts'
import { findProblems } from '../parse.ts'
import { toCanonical } from '../publication/canonical.ts'
import { type Entry, parseEntry } from '../publication/entry.ts'
import { findPublicationProblems, refOf } from '../publication/problems.ts'
import { toPublication } from '../publication/publication.ts'
import { toMentioned } from '../publication/redact.ts'
import { toIsShown, toShownEntry } from '../publication/shown.ts'
import { toReferences } from '../references.ts'
import { richText } from '../rich-text/block.ts'
import { line } from '../rich-text/inline.ts'
import { everyDocument } from './documents.ts'
import { blockExamples, documentExamples, exampleEntries, inlineExamples, pageExamples } from './index.ts'

const entries = exampleEntries()
const publication = toPublication(entries)
const live = entries.flatMap((entry) => (entry.state === 'live' ? [entry.body] : []))
const named = everyDocument.map((document) => [refOf(document), document] as const)

describe.each([
  ['document', documentExamples],
  ['block', blockExamples],
  ['inline', inlineExamples],
  ['page', pageExamples],
])('the examples of every kind of %s', (_, examples) => {
  test.each(Object.entries<{ name: string }[]>(examples))(
    'are there for %s, each under its own name',
    (kind, list) => {
      const names = list.map(({ name }) => name)
      expect(names.length, kind).toBeGreaterThan(0)
      expect(new Set(names).size).toBe(names.length)
    },
  )
})

describe('every example', () => {
  test.each(named)('%s keeps the contract', (_, document) => {
    expect(findDocumentProblems(document)).toEqual([])
  })

  test.each(documentTypes)('of type %s is filed under it', (type) => {
    expect(documentExamples[type].map(({ document }) => document.type)).toEqual(
      documentExamples[type].map(() => type),
    )
  })

  test.each(Object.entries(blockExamples))('of the block %s keeps the contract', (type, list) => {
    for (const { block } of list) expect(block.type).toBe(type)
    const bodies = list.map(({ block }) => block)
    expect(findProblems(richText, bodies)).toEqual([])
  })

  test.each(Object.entries(inlineExamples))('of the inline %s keeps the contract', (type, list) => {
    for (const { inline } of list) expect(inline.type).toBe(type)
    const words = { type: 'text', text: '。' }
    expect(findProblems(line, [...list.map(({ inline }) => inline), words])).toEqual([])
  })

  test.each(named)('%s could be published together with the others', (_, document) => {
    expect(findPublicationProblems(publication, document)).toEqual([])
  })
})

const toStrings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(toStrings)
      : []

const stepInto = (value: unknown, step: string | number): unknown => (value as Record<string, unknown>)[step]

describe('the references of every example', () => {
  test.each(named)('of %s lead to something public', (_, document) => {
    const missing = toReferences(document).filter(({ ref }) => publication.entry(ref)?.state !== 'live')
    expect(missing).toEqual([])
  })

  test.each(named)('of %s stand where their path says', (_, document) => {
    const misplaced = toReferences(document).filter(
      ({ path, ref }) =>
        !toStrings(path.reduce<unknown>(stepInto, document)).some(
          (text) => text === ref || text === fromRef(ref).key,
        ),
    )
    expect(misplaced).toEqual([])
  })

  // Site and home have one document each, whose key is an everyday word.
  const keys = new Map<string, DocumentRef>(
    live.map((document) => refOf(document)).map((ref) => [fromRef(ref).key, ref]),
  )
  keys.delete('site')
  keys.delete('home')
  const toWritten = (document: Document): Set<string> => {
    const { key: _key, ...rest } = document
    const fields = 'slug' in rest ? { ...rest, slug: null } : rest
    return new Set(
      toStrings(fields).flatMap((text) => {
        const name = text.includes('/') ? text.slice(text.indexOf('/') + 1) : text
        return keys.has(name) ? [name] : []
      }),
    )
  }

  test.each(named)('of %s are all the keys of others that are written in it', (_, document) => {
    const referred = new Set(toReferences(document).map(({ ref }) => fromRef(ref).key))
    expect([...toWritten(document)].toSorted()).toEqual([...referred].toSorted())
  })

  test('between them reach every type that can be referred to', () => {
    const reached = new Set(everyDocument.flatMap(toReferences).map(({ ref }) => fromRef(ref).type))
    expect([...reached].toSorted()).toEqual(
      documentTypes.filter((type) => type !== 'site' && type !== 'home').toSorted(),
    )
  })
})

test.each(entries.map((entry) => [entry.ref, entry] as const))(
  'the entry %s is read from its JSON as it was written',
  (_, entry) => {
    expect(parseEntry(JSON.parse(JSON.stringify(entry)), '示例')).toEqual(entry)
  },
)

test('the example publication names each document once, and has one that is gone and one that moved', () => {
  expect(new Set(entries.map(({ ref }) => ref)).size).toBe(entries.length)
  expect(entries.flatMap(({ ref, state }) => (state === 'live' ? [] : [`${ref} ${state}`]))).toEqual([
    'program/chexia gone',
    'program/qianzou moved',
  ])
})

describe('the pages of the examples', () => {
  const pages = Object.values<{ name: string; page: Page }[]>(pageExamples).flat()

  test.each(pages.map(({ name, page }) => [name, page] as const))('at %s are plain data', (_, page) => {
    expect(JSON.parse(JSON.stringify(page))).toStrictEqual(page)
  })

  test.each(Object.entries(pageExamples))('of kind %s say that they are', (kind, list) => {
    for (const { page } of list) expect(page.kind).toBe(kind)
  })
})

test('the report that is written as one reads as one', () => {
  const report = pageExamples.report.find(({ name }) => name === '/reports/tong-xin-wu-jia/')?.page
  const [first, second, third] = report?.movements ?? []
  const toProse = (value: unknown): string =>
    JSON.stringify(value, (name, inner: unknown) =>
      ['provenance', 'href', 'type', 'id', 'key'].includes(name) ? undefined : inner,
    ).replaceAll(/"(?:text|before|after|strong|emphasis|line)":|[{}"[\],]|true|false/g, '')
  expect(toProse(report?.standfirst)).toBe('示例区连续三年把家庭健康服务列入为民办实事项目。')
  expect(toProse(first?.blocks[0])).toBe(
    '2022年，示例区计生协开展入户访视，全年服务700余人次；上半年的初步数为约320人次。',
  )
  expect(toProse(second?.blocks[1])).toBe(
    '全区投入1.215亿元，家庭意外伤害保险覆盖56.2万户家庭，受访家庭满意率达96.5%。',
  )
  expect(toProse(third?.blocks[0])).toBe('张某家庭等3户家庭获评健康家庭示范户。')
  expect(report).toMatchObject({ authors: '示例区融媒体中心', period: '2022年', statistics: 6 })
})

describe('when every family leaves', () => {
  const families = live.filter((one) => one.type === 'family' && one.kind === 'family')
  const names = families.flatMap((one) => ('name' in one ? [one.name, one.name.slice(0, 2)] : []))
  const isLeaving = (ref: DocumentRef): boolean => families.some((one) => refOf(one) === ref)
  const left = entries.map((entry): Entry => {
    if (entry.state !== 'live' || !isLeaving(entry.ref)) return entry
    const { body: _body, schema: _schema, ...rest } = entry
    return { ...rest, state: 'gone' }
  })
  const context = { siteUrl: 'https://report.example' }
  const pages = demandEveryPage(
    toComputation(toNoPages(context), toPublication(left), 'all', context),
  ).changed
  const all = toCanonical(pages)

  test('no page says a name of theirs, though pages did before', () => {
    expect(names.toSorted()).toEqual([
      '张某',
      '张某家庭',
      '李某',
      '李某家庭',
      '海边',
      '海边的一家',
      '王某',
      '王某家庭',
    ])
    expect(toCanonical(pageExamples)).toContain('张某')
    expect(names.filter((name) => all.includes(name))).toEqual([])
  })

  test('the sentences still read', () => {
    expect(all).toContain('3户家庭获评健康家庭示范户。')
    expect(all).toContain('一户居民')
  })

  test('no public body says a name of theirs, and no picture shows them', () => {
    const isShown = toIsShown((ref) => left.find((entry) => entry.ref === ref))
    const mentioned = left.flatMap((entry) => (entry.state === 'live' ? toMentioned(entry.body) : []))
    expect(mentioned.filter(isLeaving)).not.toEqual([])
    const shown = left.map((entry) => toShownEntry(entry, isShown))
    const bodies = shown.flatMap((entry) => (entry.state === 'live' ? [entry.body] : []))
    expect(bodies.flatMap(toMentioned)).toEqual([])
    expect(names.filter((name) => toCanonical(shown).includes(name))).toEqual([])
    expect(
      shown.flatMap(({ ref, state }) => (ref.startsWith('picture/') ? [`${ref} ${state}`] : [])),
    ).toEqual(['picture/guangchang-tupian live', 'picture/jiating-tupian gone', 'picture/xiaowu-tupian live'])
    expect(bodies.flatMap(findDocumentProblems)).toEqual([])
  })
})
