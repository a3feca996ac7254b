import { APIError } from 'payload'
import { z } from 'zod'
import { whoReleases } from '../../access/who-releases.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { tellEnded, waitAgain } from '../end-set.ts'
import { demandPerson } from '../people.ts'
import { changeRow, findRows, toStoredDocument } from '../rows.ts'
import { toAct } from './act.ts'

/** Takes back what was set for an hour, or the word that it came to nothing; a submission waits again. */
export const cancelHour = toAct({
  verb: '取消定时',
  takes: 'none',
  asks: z.object({ id: z.string().min(1).max(64) }),
  carryOut: async (req, _, { id }) => {
    const person = demandPerson(req)
    await inTransaction(req, async () => {
      const [schedule] = await findRows(req, 'schedules', {
        id: { equals: id },
        state: { in: ['set', 'refused'] },
      })
      if (schedule === undefined) throw new APIError('这一项已经执行或取消了，请刷新页面', 409, null, true)
      if (!whoReleases[schedule.type]({ req })) throw new APIError('你的角色不能取消', 403, null, true)
      await changeRow(req, 'schedules', id, { state: 'cancelled' })
      if (schedule.state === 'set' && schedule.by !== person.id)
        await tellEnded(req, schedule, `${person.name}取消了`)
      await waitAgain(req, toStoredDocument(schedule))
    })
    return {}
  },
})
