import type { Publication } from '../publication/publication.ts'
import type { Address } from './address.ts'
import type { Context } from './chrome.ts'

/** A kind of page: which addresses there are, and what the page at an address says. */
export type PageKind<Model> = {
  addresses(publication: Publication, context?: Context): Address[]
  toPage(publication: Publication, address: Address, context: Context): Model
}

/** The document that an address is about. Throws where it is not public: addresses come from the same publication. */
export const demand = <Value>(value: Value | null, address: Address): Value => {
  if (value === null) throw new Error(`${address.path} 的内容没有发布`)
  return value
}

/** Documents in groups by their kind, in the order in which the kinds are listed; a kind without any is left out. */
export const toGroups = <Kind extends string, One extends { kind: Kind }>(
  documents: One[],
  kinds: readonly Kind[],
): [Kind, One[]][] =>
  kinds.flatMap((kind): [Kind, One[]][] => {
    const group = documents.filter((one) => one.kind === kind)
    return group.length === 0 ? [] : [[kind, group]]
  })
