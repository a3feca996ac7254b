import { type Block, blockKindOf } from './block.ts'
import { type Inline, inlineKindOf } from './inline.ts'
import type { HeldLine, HeldReference, Path } from './parts.ts'
import type { NumberUse } from './show.ts'

/** A block or inline node of prose with its place. */
export type Placed = { path: Path; node: Block | Inline }

/** A node with its place, and what its record says of the documents and numbers that it names itself. */
export type Told = Placed & { references: HeldReference[]; uses: NumberUse[] }

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

/** Every block and inline node of some blocks, in reading order. */
export const withinBlocks = (blocks: Block[], path: Path): Told[] =>
  blocks.flatMap((block, index) => withinBlock(block, [...path, index]))

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
