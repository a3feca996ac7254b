import { type Document, typeWords } from '@xiezou/shared'

/** What people call a document. */
export const toTitle = (document: Document): string => {
  if ('title' in document) return document.title
  if ('name' in document) return document.name
  return document.type === 'picture' ? document.alt : document.key
}

/** A document within a sentence: what it is and its title in quotation marks, those within it nested. */
export const toNamed = (document: Document): string => {
  const word = typeWords[document.type]
  // There is one of its type, which has no title.
  if (document.type === 'home' || document.type === 'site') return word
  return `${word}“${toTitle(document).replaceAll('“', '‘').replaceAll('”', '’')}”`
}
