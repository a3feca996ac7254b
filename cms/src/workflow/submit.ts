import { APIError, type PayloadRequest } from 'payload'
import { demandWriting } from '../access/demand-writing.ts'
import { whoReleases } from '../access/who-releases.ts'
import { toBeijing } from '../beijing-time.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { ReleaseRefused } from '../publication/problems.ts'
import type { StoredDocument } from './publishing/together.ts'
import { endSet, endWithDeed, findSet, toPlanned } from './end-set.ts'
import { explainDifference } from './explain.ts'
import { findSubmission, leaveNotice, tell } from './notices.ts'
import { demandPerson, findPerson } from './people.ts'
import { loadPlan, type Plan } from './plan.ts'
import { about, changeRow, findRows, putRow, type Submission, toSeen, toStoredDocument } from './rows.ts'

const refuse = (status: number, message: string): never => {
  throw new APIError(message, status, null, true)
}

const slotOf = ({ type, id }: StoredDocument): string => `${type}/${id}`

/**
 * Puts documents on the publishers' list, as they stand now and with what has to go along: all of them or none. Throws
 * `ReleaseRefused` with everything that would keep one of them from being public.
 */
export const submit = async (
  req: PayloadRequest,
  mains: StoredDocument[],
  word: string | null,
): Promise<Plan> => {
  const { id: by, name: byName } = demandPerson(req)
  for (const document of mains) await demandWriting(req, document)
  const plan = await loadPlan(req, 'publish', ...mains)
  if (plan.problems.length > 0) throw new ReleaseRefused(plan.problems)
  if (plan.isNothing) refuse(409, '没有可以提交的修改：现在的样子已经公开了')
  await inTransaction(req, async () => {
    for (const document of plan.documents.filter(({ isMain, isSame }) => isMain && !isSame)) {
      for (const schedule of await findSet(req, document, 'publish')) {
        const seen = toSeen(schedule.seen)
        const own = mains.length === 1 ? plan : await loadPlan(req, 'publish', document)
        if (seen !== null && (await explainDifference(req, seen, own)).length === 0)
          refuse(409, `${schedule.byName}已定于${toBeijing(schedule.at)}发布现在的样子，不用再提交`)
        await endSet(req, schedule, `${byName}改过以后重新提交了`)
      }
      await putRow(req, 'submissions', slotOf(document), {
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

/** The submission that is in one of some states. Throws 409 where it no longer is. */
const demandWaiting = async (
  req: PayloadRequest,
  document: StoredDocument,
  states: Submission['state'][],
): Promise<Submission> => {
  const submission = await findSubmission(req, document)
  if (submission === null || !states.includes(submission.state))
    throw new APIError('这份内容没有在等待发布，请刷新页面', 409, null, true)
  return submission
}

/** Sends a submitted document back to whoever submitted it, with a note that says what to mend. */
export const sendBack = async (
  req: PayloadRequest,
  document: StoredDocument,
  note: string,
): Promise<void> => {
  const { name } = demandPerson(req)
  if (!whoReleases[document.type]({ req })) refuse(403, '只有能发布这份内容的人可以退回')
  await inTransaction(req, async () => {
    const { id, by } = await demandWaiting(req, document, ['waiting', 'scheduled'])
    await changeRow(req, 'submissions', id, { state: 'returned', decidedByName: name, note })
    await leaveNotice(req, by, document, 'returned', note)
    for (const schedule of await findSet(req, document, 'publish'))
      await endSet(req, schedule, `${name}退回了这份内容`)
  })
}

/** Takes a submission back: whoever submitted it goes on working on it. */
export const takeBack = async (req: PayloadRequest, document: StoredDocument): Promise<void> => {
  const { id: person } = demandPerson(req)
  await inTransaction(req, async () => {
    const { id, by } = await demandWaiting(req, document, ['waiting'])
    if (by !== person) refuse(403, '只有提交的人可以收回')
    await changeRow(req, 'submissions', id, { state: 'taken-back' })
  })
}

/** Marks the submission of a document that was published, by whatever way, as done. */
export const settle = async (req: PayloadRequest, document: StoredDocument): Promise<void> => {
  await endWithDeed(req, document, 'publish')
  for (const { id } of await findRows(req, 'schedules', {
    ...about(document),
    state: { equals: 'refused' },
  })) {
    await changeRow(req, 'schedules', id, { state: 'cancelled' })
  }
  const submission = await findSubmission(req, document)
  if (submission?.state !== 'waiting' && submission?.state !== 'scheduled') return
  const decidedByName = req.user === null ? null : demandPerson(req).name
  await changeRow(req, 'submissions', submission.id, { state: 'released', decidedByName })
  await leaveNotice(req, submission.by, document, 'released')
}

/** Ends what waited for a document that was deleted, to the bin or for good, and tells those who waited. */
export const endWithDocument = async (req: PayloadRequest, document: StoredDocument): Promise<void> => {
  const submission = await findSubmission(req, document)
  if (submission?.state === 'waiting' || submission?.state === 'scheduled') {
    await changeRow(req, 'submissions', submission.id, { state: 'gone' })
    await leaveNotice(req, submission.by, document, 'gone')
  }
  for (const schedule of await findSet(req, document)) {
    await changeRow(req, 'schedules', schedule.id, { state: 'cancelled', word: '这份内容被删除了' })
    // Also where they did it themselves: what was set for an hour is not about what is in sight.
    const byName = findPerson(req)?.name ?? null
    await tell(req, schedule.by, byName, toStoredDocument(schedule), 'gone', toPlanned(schedule))
  }
}
