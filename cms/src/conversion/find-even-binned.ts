import type { PayloadRequest, Where } from 'payload'

/** All documents of a collection that fit, drafts and what is in the bin included, whoever asks. */
export const findEvenBinned = async <Stored>(
  req: PayloadRequest,
  collection: string,
  where: Where,
): Promise<Stored[]> => {
  const { docs } = await req.payload.find({
    collection,
    where,
    trash: true,
    depth: 0,
    draft: true,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs as Stored[]
}
