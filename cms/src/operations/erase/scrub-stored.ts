import { type Person, withoutNames } from './person.ts'

type Node = Record<string, unknown>

// Dates and whatever else a database hands over as an object of its own stay as they are.
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

const text = (words: string): Node => ({
  type: 'text',
  text: words,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  version: 1,
})

/**
 * What the CMS keeps of a document, a version, a job or anything else without a person: nodes of the editor that name
 * or show them, choices of what goes, and their written names.
 */
export const scrubStored = <Value>(stored: Value, person: Person): Value => {
  const isGone = (value: unknown): boolean => typeof value === 'string' && person.ids.has(value)
  const isChoice = (value: unknown): boolean => isNode(value) && isGone(value['value'])

  const toGallery = (node: Node, fields: Node): unknown[] => {
    const kept = (fields['pictures'] as Node[]).filter(({ picture }) => !isGone(picture))
    const [only] = kept
    if (only === undefined) return []
    if (kept.length > 1) return [walk({ ...node, fields: { ...fields, pictures: kept } })]
    const { id, blockName } = fields
    const { picture, caption } = only
    return [walk({ ...node, fields: { id, blockName, blockType: 'picture', picture, caption } })]
  }
  const inList = (item: unknown): unknown[] => {
    if (isGone(item) || isChoice(item)) return []
    if (!isNode(item)) return [walk(item)]
    const fields = isNode(item['fields']) ? item['fields'] : null
    if (fields === null) return [walk(item)]
    if (item['type'] === 'link' && isChoice(fields['doc']))
      return (item['children'] as unknown[]).flatMap(inList)
    if (fields['blockType'] === 'gallery' && Array.isArray(fields['pictures'])) return toGallery(item, fields)
    if (!Object.values(fields).some(isGone)) return [walk(item)]
    const { without } = fields
    return fields['blockType'] === 'mention' && typeof without === 'string' && without !== ''
      ? [walk(text(without))]
      : []
  }
  const walk = (value: unknown): unknown => {
    if (isGone(value) || isChoice(value)) return null
    if (typeof value === 'string') return withoutNames(value, person)
    if (Array.isArray(value)) return value.flatMap(inList)
    if (isNode(value))
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner)]))
    return value
  }
  return walk(stored) as Value
}
