import { attachmentTypes } from './attachment.ts'
import type { Document } from './index.ts'

/** A file that a document names: SHA-256 of its bytes, format and media type. One that `isKept` is saved, not shown. */
export type NamedFile = { hash: string; format: string; mediaType: string; isKept: boolean }

/** The files that a document names; they are public as long as it is. */
export const toFiles = (document: Document): NamedFile[] => {
  switch (document.type) {
    case 'picture':
      return document.variants.map(({ hash, format }) => ({
        hash,
        format,
        mediaType: `image/${format}`,
        isKept: false,
      }))
    case 'attachment': {
      const { hash, format } = document
      return [{ hash, format, mediaType: attachmentTypes[format], isKept: true }]
    }
    default:
      return []
  }
}
