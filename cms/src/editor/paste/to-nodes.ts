import type { Block, Inline, RichText, Table } from '@xiezou/shared'
import type { Stored } from '../../conversion/reading.ts'
import { element, paragraph, writeList, writeText } from '../../conversion/rich-text/write-prose.ts'
import { writeTable, writeTableNode } from '../../conversion/rich-text/write-table.ts'
import type { PasteProps } from './feature.ts'

const toId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const writeLine = (line: Inline[]): Stored[] =>
  line.flatMap((node): Stored[] => {
    if (node.type === 'text') return writeText(node)
    if (node.type !== 'link' || !('url' in node.to)) return []
    const fields = { linkType: 'custom', newTab: false, url: node.to.url }
    return [element('link', node.children.flatMap(writeText), { version: 3, id: toId(), fields })]
  })

const toTableBlock = (table: Table): Stored => ({
  type: 'block',
  version: 2,
  format: '',
  fields: {
    id: toId(),
    blockName: '',
    blockType: table.type,
    caption: table.caption,
    grid: writeTable(table, writeLine),
  },
})

const writeBlock = (block: Block, tables: PasteProps['tables']): Stored[] => {
  switch (block.type) {
    case 'paragraph':
      return [paragraph(writeLine(block.children))]
    case 'heading':
      return [element('heading', writeLine(block.children), { tag: `h${block.level}` })]
    case 'list':
      return [writeList(block, writeLine)]
    case 'quote':
      return block.children.map(({ children }) => element('quote', writeLine(children)))
    case 'table':
      return tables === 'cells' ? [writeTableNode(block, writeLine)] : [toTableBlock(block)]
    default:
      // A paste brings prose and tables alone.
      return []
  }
}

/** The nodes of the editor that a pasted text makes; a single paragraph is what stands in it, so that it joins its sentence. */
export const toNodes = (richText: RichText, tables: PasteProps['tables']): Stored[] => {
  const [only, ...others] = richText
  return only?.type === 'paragraph' && others.length === 0
    ? writeLine(only.children)
    : richText.flatMap((block) => writeBlock(block, tables))
}
