import { plainFormat } from '@xiezou/shared'
import type { PhrasingContent, RootContent } from 'mdast'
import { toRefusal } from '../refusal.ts'
import { type Element, blockComponents, inlineComponents, toAttributes, toMisplaced } from './components.ts'

/** A node of our tree before it is parsed. */
type Raw = { type: string } & Record<string, unknown>

const toText = (node: RootContent, file: string): string => {
  // Emphasis, lists, links and the rest are refused, so that no *, _ or + of a source can vanish as markup.
  if (node.type !== 'text')
    throw toRefusal(
      file,
      node.position?.start,
      `这里只能是文字，现在是 ${node.type}；符号本身请在前面加反斜杠`,
      `only text stands here, not ${node.type}; put a backslash before a literal mark`,
    )
  if (node.value.includes('\n'))
    throw toRefusal(
      file,
      node.position?.start,
      '一段要写在一行里，否则换行会变成空格',
      'a paragraph is one line: a line end inside it would become a space',
    )
  return node.value
}

/** The words of a heading or a mention: plain text alone. */
export const toPlainText = (nodes: RootContent[], file: string): string =>
  nodes.map((node) => toText(node, file)).join('')

const toShow = (attributes: ReturnType<typeof toAttributes>, element: Element, file: string): unknown => {
  const { observation, latest } = attributes
  if (typeof observation === 'string' && latest === undefined) return { observation }
  if (typeof latest === 'string' && observation === undefined) {
    const [definition, period] = latest.split('/')
    return { latest: { definition, period } }
  }
  throw toRefusal(
    file,
    element.position?.start,
    '要写 observation="…"（固定）或 latest="定义/期间"（跟随）其中之一',
    'give either observation="…" (pinned) or latest="definition/period" (following)',
  )
}

const toStatistic = (element: Element, file: string): Raw => {
  const attributes = toAttributes(element, inlineComponents.Statistic, file)
  const { key, observation, latest, grouping, ...chosen } = attributes
  return {
    type: 'statistic',
    key,
    show: toShow({ observation, latest }, element, file),
    format: { ...plainFormat, ...chosen, grouping: grouping === true },
  }
}

const toMention = (element: Element, file: string): Raw => {
  const attributes = toAttributes(element, inlineComponents.Mention, file)
  return { type: 'mention', ...attributes, text: toPlainText(element.children, file) }
}

const toInline = (node: PhrasingContent, file: string): Raw => {
  if (node.type !== 'mdxJsxTextElement') return { type: 'text', text: toText(node, file) }
  switch (node.name) {
    case 'Statistic':
      return toStatistic(node, file)
    case 'Mention':
      return toMention(node, file)
    default:
      throw toMisplaced(node, file)
  }
}

const toBlock = (node: RootContent, file: string): Raw => {
  if (node.type === 'paragraph')
    return { type: 'paragraph', children: node.children.map((child) => toInline(child, file)) }
  if (node.type === 'mdxJsxFlowElement') {
    const component = blockComponents[node.name ?? '']
    if (component === undefined) throw toMisplaced(node, file)
    const left = Object.fromEntries(component.optional.map((name) => [name, null]))
    return { type: component.type, ...left, ...toAttributes(node, component, file) }
  }
  throw toRefusal(
    file,
    node.position?.start,
    `这里只能是段落、“## 01 标题”或组件，现在是 ${node.type}`,
    `only paragraphs, "## 01 title" and components stand here, not ${node.type}`,
  )
}

/** The blocks of our tree that Markdown nodes stand for, unparsed. Refuses whatever the tree does not have, with its place. */
export const toRichText = (nodes: RootContent[], file: string): Raw[] =>
  nodes.map((node) => toBlock(node, file))
