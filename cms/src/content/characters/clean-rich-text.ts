import { isVisible, toLines } from '@xiezou/shared'

/** A node of a rich text as the editor keeps it. */
type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const toTexts = (node: Node, text: string): Node[] =>
  text
    .split(/(\n)/)
    .filter((one) => one !== '')
    .map((one) => (one === '\n' ? { type: 'linebreak', version: 1 } : { ...node, text: one }))

const textOf = (node: Node): string =>
  typeof node['text'] === 'string'
    ? node['text']
    : Array.isArray(node['children'])
      ? node['children'].filter(isNode).map(textOf).join('')
      : ''

/** How the fields of a node are cleaned: of a block by its fields, of a link as an address; `name` is what an editor calls it. */
export type CleanFields = (fields: Node, name: string) => Node

/**
 * A rich text without what no reader sees: line ends of every kind are the editor's own, and a piece of text with
 * nothing left is gone.
 */
export const cleanRichText = (value: unknown, cleanFields: CleanFields): unknown => {
  const inNode = (node: unknown): unknown[] => {
    if (!isNode(node)) return [node]
    if (node['type'] === 'text' && typeof node['text'] === 'string') {
      const text = toLines(node['text'])
      return text === node['text'] && !text.includes('\n') ? [node] : toTexts(node, text)
    }
    const fields = node['fields']
    return [
      {
        ...node,
        ...(Array.isArray(node['children']) ? { children: node['children'].flatMap(inNode) } : {}),
        ...(isNode(fields)
          ? { fields: cleanFields(fields, isVisible(textOf(node)) ? textOf(node) : '') }
          : {}),
      },
    ]
  }
  return isNode(value) ? { ...value, root: inNode(value['root'])[0] } : value
}
