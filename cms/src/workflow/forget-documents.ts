import type { PayloadRequest } from 'payload'

/** Takes away what was submitted, set for an hour and told about documents, as if they had never been there. */
export const forgetDocuments = async (req: PayloadRequest, ids: string[]): Promise<void> => {
  for (const collection of ['submissions', 'schedules', 'notices'])
    await req.payload.db.deleteMany({ collection, where: { document: { in: ids } }, req })
}
