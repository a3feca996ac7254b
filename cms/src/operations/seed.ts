import { loadContentSeed } from '@xiezou/content-seed'
import { type Document, type DocumentType, documentTypes } from '@xiezou/shared'
import { type CollectionSlug, createLocalReq, type Payload } from 'payload'
import { type Lookup, toStored } from '../conversion/index.ts'
import { isGlobal, toSlug } from '../document-types.ts'
import { releaseTogether } from '../workflow/publishing/together.ts'
import { inTransaction } from '../database/in-transaction.ts'

// Documents refer to one another in circles, so each first stands with its key alone.
const toKeyed = ({ key }: Document): Record<string, unknown> => ({ key })

/**
 * Imports the seed report into an empty installation and publishes it as the first release, all in one transaction.
 * Returns the number of documents; 0 where something was ever released, so that what editors made of it stands.
 */
export const seed = async (payload: Payload): Promise<number> => {
  const req = await createLocalReq({}, payload)
  return inTransaction(req, async () => {
    // Within: two programs may start on one empty database.
    const { totalDocs } = await payload.count({ collection: 'releases', overrideAccess: true, req })
    if (totalDocs > 0) return 0
    const all = loadContentSeed()
    const ids = new Map<string, string>()
    const collected = all.filter(({ type }) => !isGlobal(type))
    for (const document of collected) {
      const { id } = await payload.create({
        collection: toSlug(document.type),
        data: toKeyed(document),
        draft: true,
        depth: 0,
        overrideAccess: true,
        req,
      })
      ids.set(`${document.type}/${document.key}`, String(id))
    }
    const lookup: Lookup = {
      toId: (type: DocumentType, key: string) => ids.get(`${type}/${key}`) ?? null,
      toKey: () => null,
    }
    for (const type of documentTypes) {
      for (const document of all.filter((one) => one.type === type)) {
        const common = {
          data: toStored(document, lookup),
          draft: true,
          depth: 0,
          overrideAccess: true,
          req,
        }
        if (isGlobal(type)) await payload.updateGlobal({ ...common, slug: toSlug(type) })
        else {
          const id = ids.get(`${type}/${document.key}`)
          await payload.update({ ...common, collection: toSlug(type) as CollectionSlug, id } as never)
        }
      }
    }
    const stored = all.map(({ type, key }) => ({ type, id: ids.get(`${type}/${key}`) ?? type }))
    await releaseTogether(req, 'publish', stored, { why: '导入特别报道' })
    return all.length
  })
}
