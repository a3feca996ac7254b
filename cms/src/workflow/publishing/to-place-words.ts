import type { Problem } from '@xiezou/shared'
import type { Block } from 'payload'
import { blocks } from '../../editor/blocks.ts'
import { toBlockName } from '../../editor/find-faults.ts'
import { inlineBlocks } from '../../editor/inline-blocks.ts'
import { toFieldLabel } from '../../fields/field-label.ts'

type Node = Record<string, unknown> & { type: string }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'

const toText = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(toText).join('')
  if (!isNode(value)) return ''
  return typeof value['text'] === 'string' ? value['text'] : toText(value['children'])
}

/** A node of prose on the way to a place: where it stands among those beside it, and the rest of the way. */
type Step = { node: Node; beside: unknown[]; rest: Problem['path'] }

const toSteps = (document: unknown, path: Problem['path']): Step[] => {
  const steps: Step[] = []
  let value = document
  for (const [index, name] of path.entries()) {
    const around = value
    value = (around as Record<string | number, unknown> | null | undefined)?.[name]
    if (Array.isArray(around) && isNode(value))
      steps.push({ node: value, beside: around, rest: path.slice(index + 1) })
  }
  return steps
}

const longest = 12

const toExcerpt = (node: Node): string => {
  const characters = Array.from(new Intl.Segmenter('zh').segment(toText(node)), ({ segment }) => segment)
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : characters.join('')
}

const toBlockWords = (block: Block, { node, beside, rest }: Step): string => {
  const same = beside.filter((one) => isNode(one) && one.type === node.type)
  const label = toFieldLabel(block.fields, rest.join('.'))
  return `第${same.indexOf(node) + 1}个${toBlockName(block)}${label === '' ? '' : `的“${label}”`}`
}

/**
 * Where in the prose of a document, in its published shape, a place is, in words that an editor finds it by: the block,
 * counted among its kind, a link or a person by their words, a number by its paragraph. Empty outside of prose.
 */
export const toPlaceWords = (document: unknown, path: Problem['path']): string => {
  const steps = toSteps(document, path)
  const [own, around] = [steps.at(-1), steps.at(-2)]
  if (own === undefined) return ''
  const { type } = own.node
  const block = blocks().find(({ slug }) => slug === type)
  if (block !== undefined) return toBlockWords(block, own)
  if (type === 'link') return `链接“${toText(own.node)}”`
  const inline = inlineBlocks().find(({ slug }) => slug === type)
  if (inline === undefined) return toExcerpt(own.node) === '' ? '' : `“${toExcerpt(own.node)}”这一段`
  const words = toExcerpt(own.node)
  if (words !== '') return `${toBlockName(inline)}“${words}”`
  const excerpt = around === undefined ? '' : toExcerpt(around.node)
  return excerpt === '' ? toBlockName(inline) : `“${excerpt}”这一段里的${toBlockName(inline)}`
}
