import type { DocumentType } from '@xiezou/shared'
import { APIError, type CollectionSlug, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { demandWriting } from '../../access/demand-writing.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { isGlobal, toSlug } from '../../document-types.ts'
import { loadViewWithin } from '../../publication/view.ts'
import { demandOutOfBin } from '../bin/keep-out.ts'
import { loadStored, toStoredRef } from '../publishing/candidate.ts'
import { markReleased } from '../publishing/mark-released.ts'
import { toAct } from './act.ts'

/** What the program notes of a document itself. */
const ofTheProgram = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status', 'changes', 'revision'])

/** The names of what is stored of a document, as somebody wrote it. */
const toWritten = ({ payload }: PayloadRequest, type: DocumentType): string[] => {
  const slug = toSlug(type)
  const config = isGlobal(type)
    ? payload.globals.config.find((one) => one.slug === slug)
    : payload.collections[slug]?.config
  return (config?.flattenedFields ?? []).flatMap((field) =>
    ofTheProgram.has(field.name) || field.type === 'join' || ('virtual' in field && Boolean(field.virtual))
      ? []
      : [field.name],
  )
}

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
        const data = Object.fromEntries(toWritten(req, type).map((name) => [name, stored[name] ?? null]))
        const common = { data, draft: true, depth: 0, overrideAccess: true, req } as const
        if (isGlobal(type)) await req.payload.updateGlobal({ ...common, slug: toSlug(type) })
        else await req.payload.update({ ...common, collection: toSlug(type) as CollectionSlug, id } as never)
        await markReleased(req, 'published', document)
      })
    }
    return {}
  },
})
