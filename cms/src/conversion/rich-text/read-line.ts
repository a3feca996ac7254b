import { isVisible, toLines } from '@xiezou/shared'
import type { Path, Reading, Stored } from '../reading.ts'
import { toPublishedShow } from '../show.ts'
import { bold, italic } from './looks.ts'
import { childrenOf, fieldsOf, type Node, toName } from './node.ts'

type Text = { type: 'text'; text: string; strong?: true; emphasis?: true }

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'text'

const toText = (node: Node): Text => {
  const format = Number(node['format'] ?? 0)
  return {
    type: 'text',
    text: typeof node['text'] === 'string' ? toLines(node['text']) : '',
    ...((format & bold) === 0 ? {} : { strong: true }),
    ...((format & italic) === 0 ? {} : { emphasis: true }),
  }
}

const isSameLook = (a: Text, b: Text): boolean => a.strong === b.strong && a.emphasis === b.emphasis

/**
 * A line under construction. Neighbouring texts of one look are one text. A line end is a character of the text
 * before it, or of the text after it where there is none before.
 */
const toLine = () => {
  const nodes: unknown[] = []
  let leadingEnds = ''
  const flush = (): void => {
    if (leadingEnds !== '') nodes.push({ type: 'text', text: leadingEnds })
    leadingEnds = ''
  }
  return {
    addText: (text: Text): void => {
      if (text.text === '') return
      const last = nodes.at(-1)
      if (leadingEnds === '' && isText(last) && isSameLook(last, text)) last.text += text.text
      else {
        nodes.push({ ...text, text: leadingEnds + text.text })
        leadingEnds = ''
      }
    },
    addLineEnd: (): void => {
      const last = nodes.at(-1)
      if (leadingEnds === '' && isText(last)) last.text += '\n'
      else leadingEnds += '\n'
    },
    add: (node: unknown): void => {
      flush()
      nodes.push(node)
    },
    place: (): number => nodes.length,
    finish: (): unknown[] => {
      flush()
      return nodes
    },
  }
}

const readTarget = (fields: Stored, reading: Reading, path: Path): unknown => {
  if (fields['linkType'] !== 'internal') return { url: fields['url'] }
  const document = reading.ref(fields['doc'], path)
  if (!fields['doc']) reading.refuse(path, '链接没有选定内容')
  return { document }
}

const readInlineBlock = (node: Node, reading: Reading, path: Path): unknown => {
  const fields = fieldsOf(node)
  switch (fields['blockType']) {
    case 'statistic': {
      const { numerals, scale, word, unit, grouping } = fields
      if (!fields['statistic']) reading.refuse(path, '有一个统计数没有选定统计指标')
      return {
        type: 'statistic',
        key: reading.key('statistics', fields['statistic'], path),
        show: toPublishedShow(fields, reading, path),
        format: { numerals, scale, word, unit, grouping: grouping === true },
      }
    }
    case 'mention': {
      const { text, without } = fields
      if (!fields['family'])
        reading.refuse(path, `“${typeof text === 'string' ? text : ''}”没有选定是哪一个家庭`)
      return {
        type: 'mention',
        key: reading.key('families', fields['family'], path),
        text,
        without: without ?? '',
      }
    }
    default:
      reading.refuse(path, `不认识行内的${toName(node)}，请删去`)
      return null
  }
}

/** The published inline nodes of a line; `path` is where they stand. What cannot stand in a line is refused. */
export const readLine = (nodes: Node[], reading: Reading, path: Path): unknown[] => {
  const line = toLine()
  for (const node of nodes) {
    const place = [...path, line.place()]
    switch (node.type) {
      case 'text':
      case 'tab':
        line.addText(toText(node))
        break
      case 'linebreak':
        line.addLineEnd()
        break
      case 'link':
      case 'autolink': {
        const children = readLine(childrenOf(node), reading, [...place, 'children'])
        if (!children.every(isText)) reading.refuse(place, '链接里只能有文字，请把其他内容移到链接外面')
        if (children.length > 0)
          line.add({ type: 'link', to: readTarget(fieldsOf(node), reading, place), children })
        break
      }
      case 'inlineBlock':
        line.add(readInlineBlock(node, reading, place))
        break
      default:
        reading.refuse(place, `${toName(node)}不能放在一行文字中间，请让它自成一段`)
    }
  }
  return line.finish()
}

/** Whether a published line holds nothing that a reader sees. */
export const isBlank = (line: unknown[]): boolean =>
  line.every((node) => isText(node) && !isVisible(node.text))
