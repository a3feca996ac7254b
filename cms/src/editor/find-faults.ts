import type { Block } from 'payload'
import { toFieldLabel } from '../fields/field-label.ts'

/** A node of a rich text as the editor keeps it. */
export type Node = { type?: string; children?: Node[]; fields?: Record<string, unknown> } & Record<
  string,
  unknown
>

type Check = (node: Node) => Promise<string | true>

/** What editors call a block. */
export const toBlockName = ({ labels, slug }: Block): string => {
  const words = labels?.singular as { zh?: unknown } | string | undefined
  if (typeof words === 'string') return words
  return typeof words?.zh === 'string' ? words.zh : slug
}

const toText = (node: Node): string =>
  typeof node['text'] === 'string' ? node['text'] : (node.children ?? []).map(toText).join('')

/** The labels of the fields whose paths the editor lists after a colon. */
const toPlaces = (said: string, block: Block): string[] => {
  const paths = /invalid: (.+)$/.exec(said)?.[1]?.split(', ') ?? []
  return paths.map((path) => toFieldLabel(block.fields, path)).filter((label) => label !== '')
}

/**
 * What is wrong in a rich text, in words that say in which block, counted among its kind, and in which of its fields.
 * The editor itself names the first wrong node by its type, and its fields by their paths, in English.
 */
export const findFaults = async (root: Node, blocks: Block[], check: Check): Promise<string[]> => {
  const counts = new Map<string, number>()
  const faults: string[] = []
  const toWhat = (node: Node, said: string): string => {
    const slug = node.fields?.['blockType']
    const block = blocks.find((one) => one.slug === slug)
    if (block === undefined)
      return node.type === 'link' ? `链接“${toText(node)}”的地址要改好` : `“${toText(node)}”这一段要改好`
    const places = toPlaces(said, block)
    const what = places.length === 0 ? '' : `的“${places.join('”“')}”`
    return `第${counts.get(block.slug) ?? 1}个${toBlockName(block)}${what}要填好`
  }
  const visit = async (node: Node): Promise<void> => {
    const slug = node.fields?.['blockType']
    if (typeof slug === 'string') counts.set(slug, (counts.get(slug) ?? 0) + 1)
    const said = await check({ ...node, ...(node.children === undefined ? {} : { children: [] }) })
    if (said !== true) faults.push(toWhat(node, said))
    for (const child of node.children ?? []) await visit(child)
  }
  for (const child of root.children ?? []) await visit(child)
  return faults
}
