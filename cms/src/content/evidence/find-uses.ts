import type { FlattenedField, PayloadRequest, Where } from 'payload'

const slug = 'evidence-files'

/** The paths of the fields of a collection that choose evidence. */
const toPaths = (fields: FlattenedField[], before = ''): string[] =>
  fields.flatMap((field) => {
    const place = `${before}${field.name}`
    if ((field.type === 'upload' || field.type === 'relationship') && field.relationTo === slug)
      return [place]
    return 'flattenedFields' in field ? toPaths(field.flattenedFields, `${place}.`) : []
  })

/** How many documents, drafts and what is in the bin included, rest on a piece of evidence. */
export const countUses = async (req: PayloadRequest, id: string): Promise<number> => {
  let count = 0
  for (const { slug: collection, flattenedFields, versions } of req.payload.config.collections) {
    const or: Where[] = toPaths(flattenedFields).map((place) => ({ [place]: { equals: id } }))
    if (or.length === 0) continue
    for (const draft of versions?.drafts ? [false, true] : [false]) {
      const { totalDocs } = await req.payload.find({
        collection,
        where: { or },
        trash: true,
        limit: 1,
        depth: 0,
        draft,
        overrideAccess: true,
        req,
      })
      count += totalDocs
    }
  }
  return count
}
