import type { PayloadRequest } from 'payload'
import { changeRow, findRows } from './rows.ts'

/** Stands in the place of a document that nothing may lead to any more. */
export const nowhere = '0'.repeat(24)

/**
 * Takes away what was submitted, set for an hour and told about documents, as if they had never been there. Whoever waited
 * for one keeps the word that it is gone, which names none.
 */
export const forgetDocuments = async (req: PayloadRequest, ids: string[]): Promise<void> => {
  const gone = await findRows(req, 'notices', { document: { in: ids }, kind: { equals: 'gone' } })
  for (const { id } of gone) await changeRow(req, 'notices', id, { document: nowhere })
  for (const collection of ['submissions', 'schedules', 'notices'])
    await req.payload.db.deleteMany({ collection, where: { document: { in: ids } }, req })
}
