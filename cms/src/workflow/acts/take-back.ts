import { APIError } from 'payload'
import { z } from 'zod'
import { inTransaction } from '../../database/in-transaction.ts'
import { demandPerson } from '../people.ts'
import { changeRow } from '../rows.ts'
import { demandSubmission } from '../submissions.ts'
import { toAct } from './act.ts'

/** Takes a submission back: whoever submitted it goes on working on it. */
export const takeBack = toAct({
  verb: '收回',
  takes: 'one',
  asks: z.object({}),
  carryOut: async (req, documents) => {
    const { id: person } = demandPerson(req)
    await inTransaction(req, async () => {
      for (const document of documents) {
        const { id, by } = await demandSubmission(req, document, ['waiting'])
        if (by !== person) throw new APIError('只有提交的人可以收回', 403, null, true)
        await changeRow(req, 'submissions', id, { state: 'taken-back' })
      }
    })
    return {}
  },
})
