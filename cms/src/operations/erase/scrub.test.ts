import { type Document, findDocumentProblems, refOf } from '@xiezou/shared'
import { documentExamples } from '@xiezou/shared/examples'
import { describe, expect, test } from 'vitest'
import { toPublished, toStored } from '../../conversion/index.ts'
import { inventedLookup } from '../../testing/invented-lookup.ts'
import { type Person, toLookedFor, withoutNames } from './person.ts'
import { scrubPublished } from './scrub-published.ts'
import { scrubStored } from './scrub-stored.ts'

const person: Person = {
  names: toLookedFor(['张某家庭']),
  family: 'jiating-1',
  pictures: new Set(['xiaowu-tupian']),
  ids: new Set(['id of family/jiating-1', 'id of picture/xiaowu-tupian']),
}
const everyDocument = Object.values(documentExamples).flatMap((examples) =>
  examples.map(({ document }): Document => document),
)
const left = everyDocument.filter(
  (document) => !['family/jiating-1', 'picture/xiaowu-tupian'].includes(refOf(document)),
)
const named = left.map((document) => [refOf(document), document] as const)

const holds = (value: unknown): boolean =>
  ['张某', 'jiating-1"', 'xiaowu-tupian'].some((word) => JSON.stringify(value).includes(word))

/** Texts that have come to stand beside one another are one text to the editor. */
const toMerged = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const merged: unknown[] = []
    for (const item of value.map(toMerged)) {
      const last = merged.at(-1) as Record<string, unknown> | undefined
      const one = item as Record<string, unknown> | null
      const isSame = ['strong', 'emphasis'].every((look) => last?.[look] === one?.[look])
      if (last?.['type'] === 'text' && one?.['type'] === 'text' && isSame)
        last['text'] = `${String(last['text'])}${String(one['text'])}`
      else merged.push(item)
    }
    return merged
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toMerged(inner)]))
    : value
}

describe('a document without a person', () => {
  test('the examples hold them in many ways', () => {
    expect(named.filter(([, document]) => holds(document)).length).toBeGreaterThan(4)
  })

  test.each(named)('%s is sound, and holds nothing of them', (_, document) => {
    const scrubbed = scrubPublished(document, person)
    expect(holds(scrubbed)).toBe(false)
    expect(findDocumentProblems(scrubbed)).toEqual([])
    expect(scrubPublished(scrubbed, person)).toEqual(scrubbed)
  })

  test.each(named)(
    '%s is the same whether it was scrubbed as it is stored or as it is published',
    (_, document) => {
      const stored = JSON.parse(JSON.stringify(toStored(document, inventedLookup))) as Record<string, unknown>
      const scrubbed = toPublished(document.type, scrubStored(stored, person), inventedLookup)
      expect(toMerged(scrubbed)).toEqual(toMerged(scrubPublished(document, person)))
    },
  )

  test('who has nothing to do with them stays as it is', () => {
    const others = everyDocument.filter((document) => !holds(document))
    expect(others.map((document) => scrubPublished(document, person))).toEqual(others)
  })
})

test('a gallery of which one picture is left becomes that picture', () => {
  const [article] = documentExamples.article
  if (article === undefined) throw new Error('no example')
  const body: unknown[] = [
    {
      type: 'gallery',
      pictures: [
        { key: 'xiaowu-tupian', caption: null },
        { key: 'jiating-tupian', caption: '灯下' },
      ],
    },
  ]
  const document = {
    ...article.document,
    sections: [{ number: '01', title: '一', body }],
  } as unknown as Document
  const scrubbed = scrubPublished(document, person) as unknown as { sections: { body: unknown }[] }
  expect(scrubbed.sections[0]?.body).toEqual([{ type: 'picture', key: 'jiating-tupian', caption: '灯下' }])
})

test('a name is looked for without the word that says that it is a family, and longer ones first', () => {
  expect(toLookedFor(['张三家庭', ' 李四 ', '王'])).toEqual(['张三家庭', '李四', '张三'])
  expect(withoutNames('张三家庭和张三', { names: ['张三', '张三家庭'] })).toBe('某某和某某')
})
