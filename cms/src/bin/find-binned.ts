import type { PayloadRequest } from 'payload'

/** A document in the bin, and what people call it. */
export type Binned = { id: string; title: string }

type Stored = { id: string } & Partial<Record<'title' | 'name' | 'label' | 'alt' | 'key', string | null>>

const toTitle = ({ title, name, label, alt, key, id }: Stored): string =>
  [title, name, label, alt, key].find((one) => typeof one === 'string' && one !== '') ?? id

/** Those of some documents that are in the bin: for whatever asks in the usual way, they are not there. */
export const findBinned = async (
  req: PayloadRequest,
  collection: string,
  ids: string[],
): Promise<Binned[]> => {
  const { docs } = await req.payload.find({
    collection,
    where: { and: [{ id: { in: ids } }, { deletedAt: { exists: true } }] },
    trash: true,
    depth: 0,
    draft: true,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return (docs as unknown as Stored[]).map((one) => ({ id: one.id, title: toTitle(one) }))
}
