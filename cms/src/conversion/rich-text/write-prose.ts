import type { Inline, List } from '@xiezou/shared'
import type { Stored } from '../reading.ts'
import { bold, italic } from './looks.ts'

type TextNode = Extract<Inline, { type: 'text' }>

/** An element of the editor's tree. */
export const element = (type: string, children: Stored[], more: Stored = {}): Stored => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...more,
})

/** A paragraph of the editor's tree. */
export const paragraph = (children: Stored[]): Stored =>
  element('paragraph', children, { textFormat: 0, textStyle: '' })

/** The nodes of a text: line ends and tabs are nodes of their own. */
export const writeText = ({ text, strong, emphasis }: TextNode): Stored[] => {
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

/** A list as the editor keeps it: an inner list stands in an item of its own, after the one that it belongs to. */
export const writeList = ({ ordered, items }: List, writeLine: (line: Inline[]) => Stored[]): Stored => {
  const children = items.flatMap(({ children: line, nested }) => [
    writeLine(line),
    ...(nested === null ? [] : [[writeList(nested, writeLine)]]),
  ])
  return element(
    'list',
    children.map((inner, index) => element('listitem', inner, { value: index + 1 })),
    { listType: ordered ? 'number' : 'bullet', start: 1, tag: ordered ? 'ol' : 'ul' },
  )
}
