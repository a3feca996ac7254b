import type { Document } from '@xiezou/shared'
import { type Person, withoutNames } from './person.ts'

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A published document without a person: their mentions, cards, links, honours and pictures, and their written names. */
export const scrubPublished = (document: Document, person: Person): Document => {
  const { family, pictures } = person
  const ofFamily = `family/${family}`
  const isGone = (ref: unknown): boolean =>
    ref === ofFamily || (typeof ref === 'string' && ref.startsWith('picture/') && pictures.has(ref.slice(8)))

  const toGallery = (node: Node): unknown[] => {
    const kept = (node['pictures'] as Node[]).filter(({ key }) => !pictures.has(String(key)))
    const [only] = kept
    if (only === undefined) return []
    return kept.length > 1
      ? [walk({ ...node, pictures: kept })]
      : [walk({ type: 'picture', key: only['key'], caption: only['caption'] })]
  }
  const inList = (item: unknown): unknown[] => {
    if (isGone(item)) return []
    if (!isNode(item)) return [walk(item)]
    const { type, key } = item
    if (type === 'mention' && key === family)
      return item['without'] === '' ? [] : [walk({ type: 'text', text: item['without'] })]
    if (type === 'family-card' && key === family) return []
    if (type === 'picture' && pictures.has(String(key))) return []
    if (type === 'gallery') return toGallery(item)
    if (type === 'link' && isNode(item['to']) && isGone(item['to']['document']))
      return (item['children'] as unknown[]).map(walk)
    return [walk(item)]
  }
  const inField = (name: string, value: unknown): unknown => {
    if (name === 'cover' && pictures.has(String(value))) return null
    if (name === 'pictures' && Array.isArray(value))
      return value.filter((one) => !pictures.has(String(one))).map(walk)
    if ((name === 'families' || name === 'groups') && Array.isArray(value))
      return value.filter((one) => one !== family)
    return walk(value)
  }
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return withoutNames(value, person)
    if (Array.isArray(value)) return value.flatMap(inList)
    if (isNode(value))
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inField(name, inner)]))
    return value
  }
  return walk(document) as Document
}
