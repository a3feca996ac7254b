import { type DocumentRef, fromRef, redact, toBeijingDay, toMentioned } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { notifyAfterCommit } from './notify.ts'
import { type Change, release } from './release.ts'
import type { Row } from './row.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { loadViewWithin } from './view.ts'

const holds = (row: Row, ref: DocumentRef): boolean =>
  row.ref === ref || (row.body !== null && toMentioned(JSON.parse(row.body)).includes(ref))

/**
 * Blanks the bodies of every row that holds a person's data: the family's own, and those that mention it. Hash, date
 * and reason stay. The family is withdrawn first, and what mentions it goes on without the name. Returns the number of
 * rows blanked.
 */
export const erase = async (req: PayloadRequest, ref: DocumentRef, reason: string): Promise<number> =>
  inTransaction(req, async () => {
    const view = await loadViewWithin(req)
    const nameless: Change[] = [...view.entries.values()].flatMap((entry) =>
      entry.state === 'live' && entry.ref !== ref && toMentioned(entry.body).includes(ref)
        ? [
            {
              kind: 'publish',
              document: redact(entry.body, (mentioned) => mentioned !== ref),
              change: 'minor',
              note: null,
            },
          ]
        : [],
    )
    await release(req, [...nameless, { kind: 'withdraw', ref }], { why: `抹除 ${ref}：${reason}` })

    const { docs } = await req.payload.db.find({
      collection: 'ledger-rows',
      pagination: false,
      limit: 0,
      req,
    })
    const rows = (docs as unknown as Row[]).filter((row) => row.body !== null && holds(row, ref))
    const erased = `${toBeijingDay(new Date())} ${reason}`
    for (const { id } of rows) {
      await req.payload.db.updateOne({ collection: 'ledger-rows', id, data: { body: null, erased }, req })
    }
    const { sequence } = await loadViewWithin(req)
    await req.payload.create({
      collection: 'releases',
      data: {
        sequence: sequence + 1,
        why: `抹除 ${fromRef(ref).type} 的个人信息：${reason}`,
        by: req.user?.email ?? 'system',
        at: erased,
        approvals: [],
        kind: 'erasure',
      },
      req,
      depth: 0,
      overrideAccess: true,
    })
    notifyAfterCommit(req, sequence + 1)
    return rows.length
  })
