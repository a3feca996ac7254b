import { assertNever, type Block, type Inline, type RichText } from '@xiezou/shared'
import type { Stored } from '../reading.ts'
import { toStoredShow } from '../show.ts'
import { fromUnknown } from '../unknown.ts'
import type { Writing } from '../writing.ts'
import { element, paragraph, writeList, writeText } from './write-prose.ts'
import { writeTable } from './write-table.ts'

type LinkNode = Extract<Inline, { type: 'link' }>

const writeLink = ({ to, children }: LinkNode, writing: Writing): Stored =>
  element('link', children.flatMap(writeText), {
    version: 3,
    id: writing.nodeId(),
    fields:
      'url' in to
        ? { linkType: 'custom', newTab: false, url: to.url }
        : { linkType: 'internal', newTab: false, doc: writing.choice(to.document) },
  })

const inlineBlock = (blockType: string, fields: Stored, writing: Writing): Stored => ({
  type: 'inlineBlock',
  version: 1,
  fields: { id: writing.nodeId(), blockName: '', blockType, ...fields },
})

const writeLine = (line: Inline[], writing: Writing): Stored[] =>
  line.flatMap((node): Stored[] => {
    switch (node.type) {
      case 'text':
        return writeText(node)
      case 'link':
        return [writeLink(node, writing)]
      case 'statistic': {
        const fields = {
          statistic: writing.id('statistic', node.key),
          ...toStoredShow(node.show, writing),
          ...node.format,
        }
        return [inlineBlock(node.type, fields, writing)]
      }
      case 'mention': {
        const fields = { family: writing.id('family', node.key), text: node.text, without: node.without }
        return [inlineBlock(node.type, fields, writing)]
      }
      default:
        return assertNever(node)
    }
  })

const block = (blockType: string, fields: Stored, writing: Writing): Stored => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id: writing.nodeId(), blockName: '', blockType, ...fields },
})

const writeBlock = (node: Block, writing: Writing): Stored[] => {
  switch (node.type) {
    case 'paragraph':
      return [paragraph(writeLine(node.children, writing))]
    case 'heading':
      return [element('heading', writeLine(node.children, writing), { tag: `h${node.level}` })]
    case 'list':
      return [writeList(node, (line) => writeLine(line, writing))]
    case 'quote':
      return node.children.map(({ children }) => element('quote', writeLine(children, writing)))
    case 'statistics-block':
      return [block(node.type, { statisticsBlock: writing.id(node.type, node.key) }, writing)]
    case 'program-card':
      return [block(node.type, { program: writing.id('program', node.key) }, writing)]
    case 'family-card':
      return [block(node.type, { family: writing.id('family', node.key) }, writing)]
    case 'picture':
      return [block(node.type, { picture: writing.id('picture', node.key), caption: node.caption }, writing)]
    case 'attachment':
      return [block(node.type, { attachment: writing.id('attachment', node.key) }, writing)]
    case 'gallery': {
      const pictures = node.pictures.map(({ key, caption }) => ({
        id: writing.nodeId(),
        picture: writing.id('picture', key),
        caption,
      }))
      return [block(node.type, { pictures }, writing)]
    }
    case 'timeline': {
      const entries = node.entries.map(({ date, children }) => ({
        id: writing.nodeId(),
        date: fromUnknown(date),
        text: { root: element('root', [paragraph(writeLine(children, writing))]) },
      }))
      return [block(node.type, { entries }, writing)]
    }
    case 'table': {
      const grid = writeTable(node, (line) => writeLine(line, writing))
      return [block(node.type, { caption: node.caption, grid }, writing)]
    }
    case 'pull-quote':
      return [block(node.type, { text: node.text, attribution: node.attribution }, writing)]
    default:
      return assertNever(node)
  }
}

/** The editor's tree of a rich text; null for an empty one, since the editor cannot open a tree without a paragraph. */
export const toStoredRichText = (richText: RichText, writing: Writing): Stored | null => {
  if (richText.length === 0) return null
  const children = richText.flatMap((node, index) => {
    const follows = node.type === 'quote' && richText[index - 1]?.type === 'quote'
    // Without anything between them two quotes would be read as one.
    return [...(follows ? [paragraph([])] : []), ...writeBlock(node, writing)]
  })
  return { root: element('root', children) }
}
