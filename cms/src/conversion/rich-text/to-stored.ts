import { assertNever, type Block, type Inline, type List, type RichText } from '@xiezou/shared'
import type { Stored } from '../reading.ts'
import { toStoredShow } from '../show.ts'
import type { Writing } from '../writing.ts'
import { bold, italic } from './node.ts'

type TextNode = Extract<Inline, { type: 'text' }>
type LinkNode = Extract<Inline, { type: 'link' }>

const element = (type: string, children: Stored[], more: Stored = {}): Stored => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...more,
})

const paragraph = (children: Stored[]): Stored =>
  element('paragraph', children, { textFormat: 0, textStyle: '' })

const writeText = ({ text, strong, emphasis }: TextNode): Stored[] => {
  const format = (strong === true ? bold : 0) | (emphasis === true ? italic : 0)
  const look = { format, mode: 'normal', style: '', version: 1 }
  return text
    .split(/([\n\t])/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return { type: 'linebreak', version: 1 }
      if (piece === '\t') return { type: 'tab', detail: 2, text: piece, ...look }
      return { type: 'text', detail: 0, text: piece, ...look }
    })
}

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

const writeList = ({ ordered, items }: List, writing: Writing): Stored => {
  const children = items.flatMap(({ children: line, nested }) => [
    writeLine(line, writing),
    ...(nested === null ? [] : [[writeList(nested, writing)]]),
  ])
  return element(
    'list',
    children.map((inner, index) => element('listitem', inner, { value: index + 1 })),
    { listType: ordered ? 'number' : 'bullet', start: 1, tag: ordered ? 'ol' : 'ul' },
  )
}

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
      return [writeList(node, writing)]
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
