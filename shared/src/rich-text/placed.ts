import type { Document } from '../documents/index.ts'
import { type Block, blockKindOf } from './block.ts'
import { type Inline, inlineKindOf } from './inline.ts'
import type { HeldLine, HeldReference, Path } from './parts.ts'
import type { NumberUse } from './show.ts'

/** A block or inline node of a document's prose with its place in the document. */
export type Placed = { path: Path; node: Block | Inline }

/** A node with its place, and what its record says of the documents and numbers that it names itself. */
type Told = Placed & { references: HeldReference[]; uses: NumberUse[] }

const withinLine = ({ path, line }: HeldLine): Told[] =>
  line.flatMap((node, index) => {
    const kind = inlineKindOf(node)
    const own = [...path, index]
    return [
      { path: own, node, references: kind.toReferences(node), uses: kind.toUses(node) },
      ...kind.toLines(node).flatMap((held) => withinLine({ ...held, path: [...own, ...held.path] })),
    ]
  })

const withinBlock = (block: Block, path: Path): Told[] => {
  const kind = blockKindOf(block)
  return [
    { path, node: block, references: kind.toReferences(block), uses: kind.toUses(block) },
    ...(kind.prose?.toLines(block) ?? []).flatMap((held) =>
      withinLine({ ...held, path: [...path, ...held.path] }),
    ),
  ]
}

const withinBlocks = (blocks: Block[], path: Path): Told[] =>
  blocks.flatMap((block, index) => withinBlock(block, [...path, index]))

const within = (document: Document): Told[] => {
  if ('story' in document) return withinBlocks(document.story, ['story'])
  if (!('sections' in document)) return []
  return [
    ...(document.type === 'article' ? withinBlocks(document.standfirst, ['standfirst']) : []),
    ...document.sections.flatMap(({ body }, index) => withinBlocks(body, ['sections', index, 'body'])),
  ]
}

/** Every block and inline node of a document's prose, in reading order. */
export const toPlaced = (document: Document): Placed[] =>
  within(document).map(({ path, node }) => ({ path, node }))

/** Every document that the prose of a document names, with its place, in reading order. */
export const toProseReferences = (document: Document): HeldReference[] =>
  within(document).flatMap(({ path, references }) =>
    references.map((one) => ({ path: [...path, ...one.path], ref: one.ref })),
  )

/** Every number of a series in the prose of a document, with its place, in reading order. */
export const toProseUses = (document: Document): (NumberUse & { path: Path })[] =>
  within(document).flatMap(({ path, uses }) =>
    uses.map(({ key, show, format }) => ({ path, key, show, format })),
  )

/** Whether there is a number of a series in some blocks. */
export const hasNumber = (blocks: Block[]): boolean =>
  withinBlocks(blocks, []).some(({ uses }) => uses.length > 0)

/** Every line of a block, those among them that stand beside another one, in reading order. */
export const toLinesOf = (block: Block): Inline[][] => {
  const withHeld = (line: Inline[]): Inline[][] => [
    line,
    ...line.flatMap((node) =>
      inlineKindOf(node)
        .toLines(node)
        .flatMap((held) => withHeld(held.line)),
    ),
  ]
  return (blockKindOf(block).prose?.toLines(block) ?? []).flatMap(({ line }) => withHeld(line))
}
