import type { PayloadRequest } from 'payload'
import { findTitle, type Titled } from '../find-title.ts'
import { findEvenBinned } from './find-even-binned.ts'

/** A document in the bin, and what people call it. */
export type Binned = { id: string; title: string }

/** Those of some documents that are in the bin: for whatever asks in the usual way, they are not there. */
export const findBinned = async (
  req: PayloadRequest,
  collection: string,
  ids: string[],
): Promise<Binned[]> => {
  const found = await findEvenBinned<Titled & { id: string }>(req, collection, {
    and: [{ id: { in: ids } }, { deletedAt: { exists: true } }],
  })
  return found.map((one) => ({ id: one.id, title: findTitle(one) ?? one.id }))
}
