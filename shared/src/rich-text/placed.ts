import type { Document } from '../documents/index.ts'
import type { Block } from './block.ts'
import type { Inline } from './inline.ts'
import type { List } from './list.ts'

type Path = (string | number)[]

/** A block or inline node of a document's prose with its place in the document. */
export type Placed = { path: Path; node: Block | Inline }

const inLine = (nodes: Inline[], path: Path): Placed[] =>
  nodes.map((node, index) => ({ path: [...path, 'children', index], node }))

const inList = (list: List, path: Path): Placed[] =>
  list.items.flatMap((item, index) => [
    ...inLine(item.children, [...path, 'items', index]),
    ...(item.nested === null ? [] : inList(item.nested, [...path, 'items', index, 'nested'])),
  ])

const inBlock = (block: Block, path: Path): Placed[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inLine(block.children, path)
    case 'list':
      return inList(block, path)
    case 'quote':
      return block.children.flatMap((child, index) => inLine(child.children, [...path, 'children', index]))
    case 'timeline':
      return block.entries.flatMap((entry, index) => inLine(entry.children, [...path, 'entries', index]))
    default:
      return []
  }
}

const inBlocks = (blocks: Block[], path: Path): Placed[] =>
  blocks.flatMap((block, index) => [
    { path: [...path, index], node: block },
    ...inBlock(block, [...path, index]),
  ])

/** Every block and inline node of a document's prose, in reading order. */
export const toPlaced = (document: Document): Placed[] => {
  if ('story' in document) return inBlocks(document.story, ['story'])
  return 'sections' in document
    ? [
        ...(document.type === 'article' ? inBlocks(document.standfirst, ['standfirst']) : []),
        ...document.sections.flatMap((section, index) => inBlocks(section.body, ['sections', index, 'body'])),
      ]
    : []
}
