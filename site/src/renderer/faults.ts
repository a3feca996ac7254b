import { type DocumentRef, documentRef, fromRef, typeWords } from '@xiezou/shared'
import { z } from 'zod'

/**
 * Something public that could not be put online: its page, if it is about one, the documents behind it, and why, in words.
 * `stays` says what readers meet instead: what was there `before`, `nothing`, or that it was taken `down` because a name
 * had to leave.
 */
export const fault = z.strictObject({
  path: z.string().nullable(),
  documents: z.array(documentRef),
  words: z.string(),
  stays: z.enum(['before', 'nothing', 'down']),
})
export type Fault = z.infer<typeof fault>

const stayWords: Record<Fault['stays'], string> = {
  before: '网站上还是原来的样子',
  nothing: '网站上没有它',
  down: '里面有要撤下的名字，这一页先拿下了',
}

/** A document as faults name it. */
export const toNamed = (ref: DocumentRef): string => {
  const { type, key } = fromRef(ref)
  return `${typeWords[type]} ${key}`
}

/** What failed, and why. */
const toTold = ({ path, documents, words }: Fault): string => {
  const named = documents.map(toNamed).join('、')
  if (path === null) return words
  return `${path} ${words}${named === '' ? '' : `（${named}）`}`
}

/** A fault as a line of text. */
export const toLine = (one: Fault): string => `${toTold(one)}；${stayWords[one.stays]}`

/** A page that could not be made or drawn, or that did not pass, before it is known what readers meet instead. */
export type Failed = { words: string; documents: DocumentRef[] }

/** The error that tells all faults of a site that is drawn once. */
export const toFaultError = (faults: Fault[]): Error =>
  new Error([`有 ${faults.length} 处画不成，页面一个也没有写：`, ...faults.map(toTold)].join('\n'))
