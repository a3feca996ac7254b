import { APIError, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { demandWriting } from '../../access/demand-writing.ts'
import { toBeijing } from '../../beijing-time.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { ReleaseRefused } from '../../publication/problems.ts'
import { endSet, findSet } from '../end-set.ts'
import { explainDifference } from '../explain.ts'
import { demandPerson } from '../people.ts'
import { loadPlan, type Plan } from '../plan.ts'
import type { StoredDocument } from '../publishing/together.ts'
import { putRow, toSeen } from '../rows.ts'
import { toShownPlan } from '../shown-plan.ts'
import { toAct } from './act.ts'
import { words } from './asked.ts'

const refuse = (message: string): never => {
  throw new APIError(message, 409, null, true)
}

/**
 * Puts documents on the publishers' list, as they stand now and with what has to go along: all of them or none. Throws
 * `ReleaseRefused` with everything that would keep one of them from being public.
 */
const carryOut = async (req: PayloadRequest, mains: StoredDocument[], word: string | null): Promise<Plan> => {
  const { id: by, name: byName } = demandPerson(req)
  for (const document of mains) await demandWriting(req, document)
  const plan = await loadPlan(req, 'publish', ...mains)
  if (plan.problems.length > 0) throw new ReleaseRefused(plan.problems)
  if (plan.isNothing) refuse('没有可以提交的修改：现在的样子已经公开了')
  await inTransaction(req, async () => {
    for (const document of plan.documents.filter(({ isMain, isSame }) => isMain && !isSame)) {
      for (const schedule of await findSet(req, document, 'publish')) {
        const seen = toSeen(schedule.seen)
        const own = mains.length === 1 ? plan : await loadPlan(req, 'publish', document)
        if (seen !== null && (await explainDifference(req, seen, own)).length === 0)
          refuse(`${schedule.byName}已定于${toBeijing(schedule.at)}发布现在的样子，不用再提交`)
        await endSet(req, schedule, `${byName}改过以后重新提交了`)
      }
      await putRow(req, 'submissions', `${document.type}/${document.id}`, {
        type: document.type,
        document: document.id,
        state: 'waiting',
        by,
        byName,
        at: new Date().toISOString(),
        word,
        seen: JSON.stringify(plan.seen),
        decidedByName: null,
        note: null,
      })
    }
  })
  return plan
}

/** Asks those who may to make documents public. */
export const submit = toAct({
  verb: '提交',
  takes: 'many',
  asks: z.object({ word: words.optional() }),
  carryOut: async (req, documents, { word = '' }) =>
    toShownPlan(req, await carryOut(req, documents, word === '' ? null : word)),
  forMany: {
    who: 'writers',
    looksAt: 'publish',
    isRelease: false,
    same: '和公开的一样，不用提交',
    together: '一起提交，要么全部提交，要么一项也不提交。公开以前，发布人会再看一遍。',
    done: '已提交',
  },
})
