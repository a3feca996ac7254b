import { loadContentSeed } from '@xiezou/content-seed'
import {
  type Document,
  type DocumentRef,
  type DocumentType,
  documentTypes,
  findDocumentProblems,
  fromRef,
  toReferences,
} from '@xiezou/shared'
import { documentExamples as examples } from '@xiezou/shared/examples'
import { describe, expect, it } from 'vitest'
import { toPublished, toStored } from './convert.ts'
import { toReferredIds } from './load-lookup.ts'
import type { Lookup } from './lookup.ts'
import { inventedLookup } from '../testing/invented-lookup.ts'

const all: { name: string; document: Document }[] = documentTypes.flatMap(
  (type): { name: string; document: Document }[] => examples[type],
)
const seed = loadContentSeed().map((document) => ({ name: `${document.type}/${document.key}`, document }))

const toTypeAndKey = (ref: DocumentRef): [DocumentType, string] => {
  const { type, key } = fromRef(ref)
  return [type, key]
}

// Only what `loadLookup` would have asked the database for.
const toLoaded = (stored: Record<string, unknown>): Pick<Lookup, 'toKey'> => {
  const ids = toReferredIds(stored)
  return {
    toKey: (collection, id) =>
      ids.get(collection)?.has(id) === true ? inventedLookup.toKey(collection, id) : null,
  }
}

describe('a document stored and published again', () => {
  it.each(all)('is the same: $document.type, $name', ({ document }) => {
    expect(findDocumentProblems(document)).toEqual([])
    const stored = JSON.parse(JSON.stringify(toStored(document, inventedLookup))) as Record<string, unknown>
    expect(toPublished(document.type, stored, toLoaded(stored))).toEqual(document)
  })

  it.each(seed)('is the same in the seed: $name', ({ document }) => {
    const stored = toStored(document, inventedLookup)
    expect(toPublished(document.type, stored, toLoaded(stored))).toEqual(document)
  })
})

describe('a stored document', () => {
  it('is written the same each time', () => {
    const { document } = examples.article[0] ?? { document: null }
    const write = () => JSON.stringify(toStored(document as Document, inventedLookup))
    expect(write()).toBe(write())
  })

  it('has none of the fields that the CMS fills itself', () => {
    const fields = all.flatMap(({ document }) => Object.keys(toStored(document, inventedLookup)))
    expect(fields).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(id|type|createdAt|_status)$/)]),
    )
  })

  it('keeps a document whose reference was deleted from being published, at the reference', () => {
    const stored = { key: 'home', article: 'lost', programs: ['id of program/a', 'lost too'] }
    const lookup = { toKey: (_: string, id: string) => (id.startsWith('lost') ? null : 'a') }
    expect(() => toPublished('home', stored, lookup)).toThrow(
      expect.objectContaining({
        problems: [
          { path: ['article'], message: '选定的内容已被删除，或者还没有标识，请重新选择' },
          { path: ['programs', 1], message: '选定的内容已被删除，或者还没有标识，请重新选择' },
        ],
      }),
    )
  })

  it('cannot be made where a referenced document does not exist', () => {
    const { document } = examples.site[0] ?? { document: null }
    expect(() => toStored(document as Document, { toId: () => null })).toThrow(
      '引用的内容（organization/jishengxie）不存在',
    )
  })
})

describe('the ids that a stored document refers to', () => {
  it.each(all)('are those of its references: $document.type, $name', ({ document }) => {
    const ids = [...toReferredIds(toStored(document, inventedLookup)).values()].flatMap((set) => [...set])
    const referred = toReferences(document).map(({ ref }) => inventedLookup.toId(...toTypeAndKey(ref)))
    expect(new Set(ids)).toEqual(new Set(referred))
  })
})
