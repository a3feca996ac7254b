import { APIError, type CollectionSlug } from 'payload'
import { z } from 'zod'
import { demandWriting } from '../../access/demand-writing.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { isGlobal, toSlug } from '../../document-types.ts'
import { loadViewWithin } from '../../publication/view.ts'
import { demandOutOfBin } from '../bin/keep-out.ts'
import { loadStored, toStoredRef } from '../publishing/candidate.ts'
import { markReleased } from '../publishing/mark-released.ts'
import { toAct } from './act.ts'

const ofTheState = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'changes',
  'revision',
  'basedOn',
])

/** Puts what is public in place of the working copy, which stays among the versions; readers see nothing of it. */
export const revert = toAct({
  verb: '还原成公开的样子',
  takes: 'one',
  asks: z.object({}),
  carryOut: async (req, documents) => {
    for (const document of documents) {
      const { type, id } = document
      await demandWriting(req, document)
      await inTransaction(req, async () => {
        await demandOutOfBin(req, document)
        const stored = await loadStored(req, type, id, false)
        const ref = stored === null ? null : toStoredRef(type, stored)
        const row = ref === null ? undefined : (await loadViewWithin(req)).rows.get(ref)
        if (stored === null || row?.state !== 'live')
          throw new APIError('这份内容没有公开，没有可以还原的样子', 409, null, true)
        const data = Object.fromEntries(Object.entries(stored).filter(([name]) => !ofTheState.has(name)))
        const common = { data, draft: true, depth: 0, overrideAccess: true, req } as const
        if (isGlobal(type)) await req.payload.updateGlobal({ ...common, slug: toSlug(type) })
        else await req.payload.update({ ...common, collection: toSlug(type) as CollectionSlug, id } as never)
        await markReleased(req, 'published', document)
      })
    }
    return {}
  },
})
