import { APIError } from 'payload'
import { z } from 'zod'
import { toBeijing } from '../../beijing-time.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { hourlyQueue } from '../../queues.ts'
import { findSet, tellEnded } from '../end-set.ts'
import { findSubmission, leaveNotice } from '../notices.ts'
import { demandPerson } from '../people.ts'
import { scheduleTask } from '../schedule-task.ts'
import { demandSeen } from '../release-seen.ts'
import { changeRow, putRow } from '../rows.ts'
import { toAct } from './act.ts'
import { seen } from './asked.ts'
import { deed as anyDeed, ledgerActs } from './ledger-acts.ts'

const longestAhead = 366 * 24 * 60 * 60 * 1000

/** Sets an hour at which a document is published or withdrawn, exactly as it was seen. */
export const setHour = toAct({
  verb: '定时',
  takes: 'one',
  asks: z.object({ deed: anyDeed, seen, at: z.iso.datetime() }),
  carryOut: async (req, [document], { deed, seen: was, at: instant }) => {
    const person = demandPerson(req)
    const at = new Date(instant)
    const ahead = at.getTime() - Date.now()
    const { verb, isAwaited } = ledgerActs[deed]
    if (document === undefined) throw new APIError('请求里没有写是哪份内容', 400, null, true)
    if (ahead <= 0) throw new APIError('这个时间已经过了，请选以后的时间', 400, null, true)
    if (ahead > longestAhead) throw new APIError('最多可以提前一年设定', 400, null, true)
    const plan = await demandSeen(req, deed, [document], was)
    if (plan.isNothing) throw new APIError(`没有可以${verb}的：现在已经是那样了`, 409, null, true)
    await inTransaction(req, async () => {
      for (const before of await findSet(req, document, deed))
        if (before.by !== person.id)
          await tellEnded(req, before, `${person.name}改定于${toBeijing(at.toISOString())}`)
      const id = await putRow(req, 'schedules', `${deed} ${document.type}/${document.id}`, {
        type: document.type,
        document: document.id,
        deed,
        state: 'set',
        at: at.toISOString(),
        // As things stand at this moment, and not when somebody began to look.
        seen: JSON.stringify(plan.seen),
        by: person.id,
        byName: person.name,
        byEmail: person.email,
        setAt: new Date().toISOString(),
        word: null,
        release: null,
      })
      await req.payload.jobs.queue({
        task: scheduleTask,
        queue: hourlyQueue,
        input: { schedule: id },
        waitUntil: at,
        req,
      })
      const submission = await findSubmission(req, document)
      if (isAwaited && submission?.state === 'waiting') {
        await changeRow(req, 'submissions', submission.id, { state: 'scheduled', decidedByName: person.name })
        await leaveNotice(req, submission.by, document, 'scheduled', at.toISOString())
      }
    })
    return {}
  },
})
