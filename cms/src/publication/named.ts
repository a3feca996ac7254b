import { type Document, typeWords } from '@xiezou/shared'

/** What people call a document. */
export const toTitle = (document: Document): string => {
  if ('title' in document) return document.title
  if ('name' in document) return document.name
  return document.type === 'picture' ? document.alt : document.key
}

/** A document within a sentence: what it is and its title in quotation marks, those within it nested. */
export const toNamed = (document: Document): string =>
  `${typeWords[document.type]}“${toTitle(document).replaceAll('“', '‘').replaceAll('”', '’')}”`
