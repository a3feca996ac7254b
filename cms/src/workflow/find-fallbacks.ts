import {
  type Document,
  type DocumentRef,
  mayShow,
  type Placed,
  type Publication,
  refOf,
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

const inNode = (publication: Publication, { node }: Placed): Omit<Fallback, 'ref'>[] => {
  switch (node.type) {
    case 'mention':
      return mayShow(publication, node.key, 'name') ? [] : [{ text: node.text, without: node.without }]
    case 'family-card':
      return publication.get('family', node.key) === null ? [{ text: '家庭卡片', without: '' }] : []
    case 'picture':
    case 'gallery': {
      const keys = node.type === 'picture' ? [node.key] : node.pictures.map(({ key }) => key)
      return keys
        .filter((key) => isHidden(publication, key))
        .map((key) => ({ text: `图片（${toAlt(publication, key)}）`, without: '' }))
    }
    default:
      return []
  }
}

const inDocument = (publication: Publication, document: Document): Fallback[] => {
  const ref = refOf(document)
  const found = toPlaced(document).flatMap((placed) => inNode(publication, placed))
  return [...new Map(found.map((one) => [JSON.stringify(one), { ref, ...one }])).values()]
}

/** What of families readers will not find in what is released, given the publication as it is afterwards. */
export const findFallbacks = (publication: Publication, changes: Change[]): Fallback[] =>
  changes.flatMap((change) => (change.kind === 'withdraw' ? [] : inDocument(publication, change.document)))
