import {
  type Document,
  type DocumentRef,
  fromRef,
  mayShow,
  type Publication,
  refOf,
  type Told,
  toPlaced,
} from '@xiezou/shared'
import type { Change } from '../publication/release.ts'

/**
 * Something about a family in what is released that readers do not find, since it may not be shown: what is written, and
 * what stands there instead, nothing where it is empty.
 */
export type Fallback = { ref: DocumentRef; text: string; without: string }

const isHidden = (publication: Publication, key: string): boolean => {
  const picture = publication.get('picture', key)
  return picture?.families.some((family) => !mayShow(publication, family, 'pictures')) === true
}

const toAlt = (publication: Publication, key: string): string => publication.get('picture', key)?.alt ?? ''

const inNode = (publication: Publication, { node, references }: Told): Omit<Fallback, 'ref'>[] => {
  if (node.type === 'mention')
    return mayShow(publication, node.key, 'name') ? [] : [{ text: node.text, without: node.without }]
  // Of a link the words stay.
  if (node.type === 'link') return []
  return references.flatMap(({ ref }): Omit<Fallback, 'ref'>[] => {
    const { type, key } = fromRef(ref)
    if (type === 'picture' && isHidden(publication, key))
      return [{ text: `图片（${toAlt(publication, key)}）`, without: '' }]
    return type === 'family' && publication.get('family', key) === null
      ? [{ text: '家庭卡片', without: '' }]
      : []
  })
}

const inDocument = (publication: Publication, document: Document): Fallback[] => {
  const ref = refOf(document)
  const found = toPlaced(document).flatMap((placed) => inNode(publication, placed))
  return [...new Map(found.map((one) => [JSON.stringify(one), { ref, ...one }])).values()]
}

/** What of families readers will not find in what is released, given the publication as it is afterwards. */
export const findFallbacks = (publication: Publication, changes: Change[]): Fallback[] =>
  changes.flatMap((change) => (change.kind === 'withdraw' ? [] : inDocument(publication, change.document)))
