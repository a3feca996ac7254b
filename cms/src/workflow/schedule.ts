import { APIError, type PayloadRequest } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { hourlyQueue } from '../families/job.ts'
import { whoReleases } from '../access/who-releases.ts'
import { ApprovalVoid, toBeijingTime } from '../publication/release.ts'
import { ReleaseRefused } from '../publication/problems.ts'
import { type Deed, releaseTogether, type StoredDocument } from '../publication/together.ts'
import { explainDifference } from './explain.ts'
import { findSubmission, leaveNotice } from './notices.ts'
import { demandPerson } from './people.ts'
import { loadPlan, type Plan, type Seen } from './plan.ts'
import { changeRow, findRows, putRow, toStoredDocument } from './rows.ts'

/** The slug of the task that carries out what is set. */
export const scheduleTask = 'carry-out-schedule'

const verbs: Record<Deed, string> = { publish: '发布', withdraw: '撤下' }

/** Thrown where what is asked for is not what was seen; it says what changed, and holds what it would be now. */
export class SeenOtherwise extends Error {
  override name = 'SeenOtherwise'
  readonly reasons: string[]
  readonly plan: Plan
  constructor(reasons: string[], plan: Plan) {
    super(reasons.join('；'))
    this.reasons = reasons
    this.plan = plan
  }
}

/** The plan of a deed, which must be exactly what was seen. Throws `ReleaseRefused`, `SeenOtherwise`, or 403. */
const demandSeen = async (
  req: PayloadRequest,
  deed: Deed,
  mains: StoredDocument[],
  seen: Seen,
): Promise<Plan> => {
  const plan = await loadPlan(req, deed, ...mains)
  if (!plan.mayRelease) throw new APIError(`你的角色不能${verbs[deed]}这些内容`, 403, null, true)
  if (plan.problems.length > 0) throw new ReleaseRefused(plan.problems)
  const reasons = await explainDifference(req, seen, plan)
  if (reasons.length > 0) throw new SeenOtherwise(reasons, plan)
  return plan
}

const toWhy = (deed: Deed, { documents }: Plan): string => {
  const mains = documents.filter(({ isMain, isSame }) => isMain && !isSame)
  const title = mains[0]?.title ?? ''
  const set = mains.length > 1 ? `等 ${mains.length} 项` : ''
  const others = documents.filter(({ isMain }) => !isMain).length
  return `${verbs[deed]}“${title}”${set}${others > 0 ? `及其引用的 ${others} 项` : ''}`
}

/**
 * Publishes or withdraws documents now, all of them in one release, if it does exactly what was seen. Returns the
 * release's number.
 */
export const releaseSeen = async (
  req: PayloadRequest,
  deed: Deed,
  mains: StoredDocument[],
  seen: Seen,
): Promise<number | null> => {
  const { email: by } = demandPerson(req)
  const plan = await demandSeen(req, deed, mains, seen)
  const approval = { by, at: toBeijingTime(new Date()), hash: seen.hash }
  const documents = plan.documents.filter(({ isSame }) => !isSame)
  try {
    return await releaseTogether(req, deed, documents, { why: toWhy(deed, plan), approval })
  } catch (error) {
    if (!(error instanceof ApprovalVoid)) throw error
    // Somebody came between the look and the release.
    const now = await loadPlan(req, deed, ...mains)
    throw new SeenOtherwise(await explainDifference(req, seen, now), now)
  }
}

const longestAhead = 366 * 24 * 60 * 60 * 1000

/** Sets an hour at which a document is published or withdrawn, exactly as it was seen. */
export const setForHour = async (
  req: PayloadRequest,
  deed: Deed,
  document: StoredDocument,
  seen: Seen,
  at: Date,
): Promise<void> => {
  const person = demandPerson(req)
  const ahead = at.getTime() - Date.now()
  if (ahead <= 0) throw new APIError('这个时间已经过了，请选以后的时间', 400, null, true)
  if (ahead > longestAhead) throw new APIError('最多可以提前一年设定', 400, null, true)
  await demandSeen(req, deed, [document], seen)
  await inTransaction(req, async () => {
    const id = await putRow(req, 'schedules', `${deed} ${document.type}/${document.id}`, {
      type: document.type,
      document: document.id,
      deed,
      state: 'set',
      at: at.toISOString(),
      seen: JSON.stringify(seen),
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
    if (deed === 'publish' && submission?.state === 'waiting') {
      await changeRow(req, 'submissions', submission.id, { state: 'scheduled', decidedByName: person.name })
      await leaveNotice(req, submission.by, document, 'scheduled', at.toISOString())
    }
  })
}

/** Takes back what was set for an hour; a submission waits again. */
export const cancelSchedule = async (req: PayloadRequest, id: string): Promise<void> => {
  demandPerson(req)
  await inTransaction(req, async () => {
    const [schedule] = await findRows(req, 'schedules', { id: { equals: id }, state: { equals: 'set' } })
    if (schedule === undefined) throw new APIError('这一项已经执行或取消了，请刷新页面', 409, null, true)
    if (!whoReleases[schedule.type]({ req })) throw new APIError('你的角色不能取消', 403, null, true)
    await changeRow(req, 'schedules', id, { state: 'cancelled' })
    await waitAgain(req, toStoredDocument(schedule))
  })
}

/** Puts a submission whose hour came to nothing back on the publishers' list. */
export const waitAgain = async (req: PayloadRequest, document: StoredDocument): Promise<void> => {
  const submission = await findSubmission(req, document)
  if (submission?.state === 'scheduled')
    await changeRow(req, 'submissions', submission.id, { state: 'waiting' })
}
