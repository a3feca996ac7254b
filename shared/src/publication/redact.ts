import type { DocumentRef } from '../document-ref.ts'
import { type Fields, isFields } from '../is-fields.ts'
import { type Block, blockKinds } from '../rich-text/block.ts'
import { type Inline, inlineKinds } from '../rich-text/inline.ts'
import type { IsGone, NodeParts } from '../rich-text/parts.ts'

type Node = Block | Inline

const kinds: Record<Node['type'], NodeParts<Node>> = { ...blockKinds, ...inlineKinds }

const isNode = (value: unknown): value is Node =>
  isFields(value) && typeof value['type'] === 'string' && Object.hasOwn(kinds, value['type'])

const toNamed = (node: Node): DocumentRef[] => kinds[node.type].toNamed(node)

/** The references of the families and people whom a body mentions, each once. */
export const toMentioned = (body: unknown): DocumentRef[] => {
  const found = new Set<DocumentRef>()
  const walk = (value: unknown): void => {
    if (isNode(value)) for (const ref of toNamed(value)) found.add(ref)
    if (Array.isArray(value)) value.forEach(walk)
    else if (isFields(value)) Object.values(value).forEach(walk)
  }
  walk(body)
  return [...found]
}

/** A body in which each node of prose, wherever it stands, is what `replace` makes of it. */
const replaceNodes = <Body>(body: Body, replace: (node: Node) => Node[]): Body => {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.flatMap((item: unknown) => (isNode(item) ? replace(item).map(inFields) : [walk(item)]))
    return isFields(value) ? inFields(value) : value
  }
  const inFields = (fields: Fields): unknown =>
    Object.fromEntries(Object.entries(fields).map(([name, inner]) => [name, walk(inner)]))
  return walk(body) as Body
}

/**
 * The body in which every mention of somebody who is not public is replaced by the words that stand without them,
 * so that the name leaves the public API together with the person.
 */
export const redact = <Body>(body: Body, isPublic: (ref: DocumentRef) => boolean): Body => {
  const isGone = (ref: DocumentRef): boolean => !isPublic(ref)
  return replaceNodes(body, (node) =>
    toNamed(node).some(isGone) ? kinds[node.type].without(node, isGone) : [node],
  )
}

/** The body without everything in its prose that names, shows or leads to documents that are gone. */
export const withoutDocuments = <Body>(body: Body, isGone: IsGone): Body =>
  replaceNodes(body, (node) => kinds[node.type].without(node, isGone))
