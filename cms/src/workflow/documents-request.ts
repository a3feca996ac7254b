import { APIError } from 'payload'
import { z } from 'zod'
import { isGlobal } from '../document-types.ts'
import { storedDocument } from '../publication/read-request.ts'
import type { StoredDocument } from './publishing/together.ts'

/** As many as a release takes in one turn of the ledger, for which others wait. */
const mostTogether = 1000

/** The documents that a request is about; a single one may be named by itself. */
export const documentsRequest = z.strictObject({
  document: storedDocument.optional(),
  documents: z
    .array(storedDocument)
    .min(1)
    .max(mostTogether, `一次最多 ${mostTogether} 项，请分几次`)
    .optional(),
})

/** A stored document as it is named everywhere: a global by its type. */
export const identify = ({ type, id }: StoredDocument): StoredDocument => ({
  type,
  id: isGlobal(type) ? type : id,
})

/** The documents that a request names, each once. Throws 400 where it names none. */
export const identifyAll = ({
  document,
  documents = [],
}: z.output<typeof documentsRequest>): StoredDocument[] => {
  const all = [...(document === undefined ? [] : [document]), ...documents].map(identify)
  if (all.length === 0) throw new APIError('请求里没有写是哪份内容', 400, null, true)
  return [...new Map(all.map((one) => [`${one.type}/${one.id}`, one])).values()]
}
