import { type DocumentType, typeWords } from '@xiezou/shared'

/** What editors call a stored document. */
export const toWhat = (type: DocumentType, stored: Record<string, unknown>): string => {
  const names = [stored['title'], stored['name'], stored['label'], stored['alt'], stored['filename']]
  const name = names.find((one) => typeof one === 'string' && one !== '')
  return typeof name === 'string'
    ? name
    : type === 'home' || type === 'site'
      ? typeWords[type]
      : '（还没有名称）'
}
