import { isVisible } from '@xiezou/shared'
import { APIError } from 'payload'
import { z } from 'zod'
import { whoReleases } from '../../access/who-releases.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { endSet, findSet } from '../end-set.ts'
import { leaveNotice } from '../notices.ts'
import { demandPerson } from '../people.ts'
import { changeRow } from '../rows.ts'
import { demandSubmission } from '../submissions.ts'
import { toAct } from './act.ts'
import { words } from './asked.ts'

/** Sends a submitted document back to whoever submitted it, with a note that says what to mend. */
export const sendBack = toAct({
  verb: '退回',
  takes: 'one',
  asks: z.object({ note: words.refine(isVisible, '请写明要改什么') }),
  carryOut: async (req, documents, { note }) => {
    const { name } = demandPerson(req)
    for (const document of documents) {
      if (!whoReleases[document.type]({ req }))
        throw new APIError('只有能发布这份内容的人可以退回', 403, null, true)
      await inTransaction(req, async () => {
        const { id, by } = await demandSubmission(req, document, ['waiting', 'scheduled'])
        await changeRow(req, 'submissions', id, { state: 'returned', decidedByName: name, note })
        await leaveNotice(req, by, document, 'returned', note)
        for (const schedule of await findSet(req, document, 'publish'))
          await endSet(req, schedule, `${name}退回了这份内容`)
      })
    }
    return {}
  },
})
