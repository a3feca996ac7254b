import { APIError, type PayloadRequest } from 'payload'
import { findSet, toPlanned } from './end-set.ts'
import { findSubmission, leaveNotice, tell } from './notices.ts'
import { demandPerson, findPerson } from './people.ts'
import type { StoredDocument } from './publishing/together.ts'
import { about, changeRow, findRows, type Submission, toStoredDocument } from './rows.ts'

/** The submission that is in one of some states. Throws 409 where it no longer is. */
export const demandSubmission = async (
  req: PayloadRequest,
  document: StoredDocument,
  states: Submission['state'][],
): Promise<Submission> => {
  const submission = await findSubmission(req, document)
  if (submission === null || !states.includes(submission.state))
    throw new APIError('这份内容没有在等待发布，请刷新页面', 409, null, true)
  return submission
}

const isOpen = (submission: Submission | null): submission is Submission =>
  submission?.state === 'waiting' || submission?.state === 'scheduled'

/** Marks the submission of a document that was published, by whatever way, as done. */
export const settle = async (req: PayloadRequest, document: StoredDocument): Promise<void> => {
  for (const { id } of await findRows(req, 'schedules', { ...about(document), state: { equals: 'refused' } }))
    await changeRow(req, 'schedules', id, { state: 'cancelled' })
  const submission = await findSubmission(req, document)
  if (!isOpen(submission)) return
  const decidedByName = req.user === null ? null : demandPerson(req).name
  await changeRow(req, 'submissions', submission.id, { state: 'released', decidedByName })
  await leaveNotice(req, submission.by, document, 'released')
}

/** Ends what waited for a document that was deleted, to the bin or for good, and tells those who waited. */
export const endWithDocument = async (req: PayloadRequest, document: StoredDocument): Promise<void> => {
  const submission = await findSubmission(req, document)
  if (isOpen(submission)) {
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
