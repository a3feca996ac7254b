import { describe, expect, test } from 'vitest'
import type { DocumentRef } from '../document-ref.ts'
import type { Article } from '../documents/article.ts'
import { blockExamples, exampleEntries, inlineExamples } from '../examples/index.ts'
import { toLineText } from '../models/line.ts'
import { toBlocks } from '../pages/blocks.ts'
import { toPlaces } from '../pages/sentences.ts'
import { findProblems } from '../parse.ts'
import { toPublication } from '../publication/publication.ts'
import { redact, toMentioned, withoutDocuments } from '../publication/redact.ts'
import { toReferences } from '../references.ts'
import { findSlots, type Slot } from '../testing/find-slots.ts'
import { makeArticle, paragraph, words } from '../testing/small-publication.ts'
import { type Block, blockKindOf, blockKinds, richText, toDrawnLines } from './block.ts'
import { type Inline, inlineKinds } from './inline.ts'
import { toPlaced } from '../documents/placed.ts'
import { toPlacedUses } from '../documents/uses.ts'

const publication = toPublication(exampleEntries())

const blocks = Object.entries(blockExamples).flatMap(([type, examples]) =>
  examples.map(({ name, block }): [string, Block] => [`${type}, ${name}`, block]),
)
const inlines = Object.entries(inlineExamples).flatMap(([type, examples]) =>
  examples.map(({ name, inline }): [string, Block] => [`${type}, ${name}`, paragraph(words('其中'), inline)]),
)
const nodes = [...blocks, ...inlines]

const toBody = ({ sections }: Article): Block[] => sections[0]?.body ?? []

const stepInto = (value: unknown, step: string | number): unknown => (value as Record<string, unknown>)[step]

const slotsOf = (block: Block): Slot[] => findSlots(richText, [block])

/** A report of one block in which something else stands at a place. */
const plant = (block: Block, { path }: Slot, make: (there: unknown) => unknown): Article => {
  const body = structuredClone([block])
  const parent = path.slice(0, -1).reduce<unknown>(stepInto, body) as Record<string | number, unknown>
  const last = path.at(-1) ?? ''
  parent[last] = make(parent[last])
  return makeArticle(body)
}

const planted = 'planted-here'
const isPlanted = (ref: DocumentRef): boolean => ref.endsWith(`/${planted}`)

/** The reports of one block, each with another one of the documents that it names exchanged for one of a planted key. */
const withPlantedName = (block: Block): Article[] =>
  slotsOf(block).flatMap((slot) => {
    if (slot.is === 'line') return []
    return [
      plant(block, slot, (there) =>
        slot.is === 'key' ? planted : `${String(there).split('/')[0] ?? ''}/${planted}`,
      ),
    ]
  })

const withPlantedNode = (block: Block, node: Inline): Article[] =>
  slotsOf(block).flatMap((slot) =>
    slot.is === 'line' ? [plant(block, slot, (line) => [...(line as Inline[]), node])] : [],
  )

const isOfSeries = (ref: DocumentRef): boolean => /^(?:statistic|observation)\//.test(ref)

test('there are places to look at', () => {
  const all = nodes.flatMap(([, block]) => slotsOf(block).map(({ is }) => is))
  expect(all.filter((is) => is === 'key').length).toBeGreaterThan(20)
  expect(all.filter((is) => is === 'reference').length).toBeGreaterThan(3)
  expect(all.filter((is) => is === 'line').length).toBeGreaterThan(20)
})

test('no block has the name of an inline node, by which they are told apart', () => {
  expect(Object.keys(blockKinds).filter((type) => Object.hasOwn(inlineKinds, type))).toEqual([])
})

describe.each(nodes)('of %s', (_, block) => {
  test('every document that it names is found, at its place', () => {
    for (const article of withPlantedName(block)) {
      const found = toReferences(article).filter(({ ref }) => isPlanted(ref))
      expect(found, JSON.stringify(toBody(article))).not.toEqual([])
      for (const { path } of found)
        expect(JSON.stringify(path.reduce<unknown>(stepInto, article))).toContain(planted)
    }
  })

  test('every number of a series is found where it is used', () => {
    for (const article of withPlantedName(block)) {
      const isNumber = toReferences(article).some(({ ref }) => isPlanted(ref) && isOfSeries(ref))
      expect(JSON.stringify(toPlacedUses(article)).includes(planted), JSON.stringify(toBody(article))).toBe(
        isNumber,
      )
    }
  })

  test('no name of somebody stays, in whatever line they stand', () => {
    const mention: Inline = { type: 'mention', key: planted, text: '某甲乙', without: '有人' }
    for (const article of withPlantedNode(block, mention)) {
      expect(toMentioned(article)).toContain(`family/${planted}`)
      expect(toReferences(article).some(({ ref }) => isPlanted(ref))).toBe(true)
      const left = redact(article, (ref) => !isPlanted(ref))
      expect(JSON.stringify(left)).not.toMatch(/某甲乙|planted/)
      expect(JSON.stringify(left)).toContain('有人')
      expect(findProblems(richText, toBody(left))).toEqual([])
    }
  })

  test('a document that is gone leaves nothing of itself, and what is left keeps the contract', () => {
    for (const article of withPlantedName(block)) {
      // A number cannot leave while it is used.
      if (toReferences(article).some(({ ref }) => isPlanted(ref) && isOfSeries(ref))) continue
      const left = withoutDocuments(article, isPlanted)
      expect(JSON.stringify(left)).not.toContain(planted)
      expect(findProblems(richText, toBody(left))).toEqual([])
      expect(withoutDocuments(article, () => false)).toEqual(article)
    }
  })

  test('every line of its prose is read, counted and drawn', () => {
    for (const article of withPlantedNode(block, words('植入的话'))) {
      const has = (line: Inline[]): boolean => JSON.stringify(line).includes('植入的话')
      expect(toPlaced(article).some(({ node }) => node.type === 'text' && node.text === '植入的话')).toBe(
        true,
      )
      const isCounted = toBody(article).every((one) => blockKindOf(one).prose?.place === 'paragraph')
      expect(toPlaces(article).some(({ line }) => has(line))).toBe(isCounted)
      const drawn = toBlocks(publication, toBody(article), '01', 2)
      // Whoever is led to the first paragraph of the section finds it there.
      expect(JSON.stringify(drawn).includes('"id":"p-01-1"')).toBe(isCounted)
      expect(drawn.flatMap(toDrawnLines).some((line) => toLineText(line).includes('植入的话'))).toBe(true)
    }
  })
})
