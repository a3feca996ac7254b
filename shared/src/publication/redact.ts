import type { DocumentRef } from '../document-ref.ts'
import { toRef } from '../document-ref.ts'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The references of the families and people whom a body mentions, each once. */
export const toMentioned = (body: unknown): DocumentRef[] => {
  const found = new Set<DocumentRef>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (isNode(value)) {
      if (value['type'] === 'mention' && typeof value['key'] === 'string')
        found.add(toRef('family', value['key']))
      else Object.values(value).forEach(walk)
    }
  }
  walk(body)
  return [...found]
}

/**
 * The body in which every mention of somebody who is not public is replaced by the words that stand without them,
 * so that the name leaves the public API together with the person.
 */
export const redact = <Body>(body: Body, isPublic: (ref: DocumentRef) => boolean): Body => {
  const inList = (list: unknown[]): unknown[] =>
    list.flatMap((item) => {
      if (isNode(item) && item['type'] === 'mention' && !isPublic(toRef('family', String(item['key'])))) {
        return item['without'] === '' ? [] : [{ type: 'text', text: item['without'] }]
      }
      return [walk(item)]
    })
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return inList(value)
    if (isNode(value))
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]))
    return value
  }
  return walk(body) as Body
}
