import type { Publication } from '../publication/publication.ts'
import type { Address } from './address.ts'
import type { Context } from './chrome.ts'

/** A kind of page: which addresses there are, and what the page at an address says. */
export type PageKind<Model> = {
  addresses(publication: Publication): Address[]
  toPage(publication: Publication, address: Address, context: Context): Model
}

/** The document that an address is about. Throws where it is not public: addresses come from the same publication. */
export const demand = <Value>(value: Value | null, address: Address): Value => {
  if (value === null) throw new Error(`${address.path} 的内容没有发布`)
  return value
}
