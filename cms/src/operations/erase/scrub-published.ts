import { type Document, type DocumentRef, toReferences, toRef, withoutDocuments } from '@xiezou/shared'
import { type Person, withoutNames } from './person.ts'

/** What holds a place in a document: the object or list around it, and its name or position there. */
type Holder = { around: Record<string | number, unknown> | unknown[]; at: string | number }

const toHolder = (document: unknown, path: (string | number)[]): Holder => {
  let around = document as Record<string | number, unknown>
  for (const name of path.slice(0, -1)) around = around[name] as Record<string | number, unknown>
  return { around, at: path.at(-1) ?? '' }
}

/** Takes out the references of a document to what is gone: from a list, or from a field that is empty then. */
const withoutReferences = (document: Document, isGone: (ref: DocumentRef) => boolean): Document => {
  const left = structuredClone(document)
  const places = toReferences(left).filter(({ ref }) => isGone(ref))
  // From the last, so that none is at another place before its turn.
  for (const { path } of places.reverse()) {
    const { around, at } = toHolder(left, path)
    if (Array.isArray(around)) around.splice(Number(at), 1)
    else around[at] = null
  }
  return left
}

/** A published document without a person: their mentions, cards, links, honours and pictures, and their written names. */
export const scrubPublished = (document: Document, person: Person): Document => {
  const gone = new Set<DocumentRef>([
    toRef('family', person.family),
    ...[...person.pictures].map((key) => toRef('picture', key)),
  ])
  const isGone = (ref: DocumentRef): boolean => gone.has(ref)
  const toNameless = (value: unknown): unknown => {
    if (typeof value === 'string') return withoutNames(value, person)
    if (Array.isArray(value)) return value.map(toNameless)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toNameless(inner)]))
  }
  return toNameless(withoutReferences(withoutDocuments(document, isGone), isGone)) as Document
}
