import { APIError, type PayloadRequest } from 'payload'
import { toBeijing } from '../beijing-time.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { hourlyQueue } from '../queues.ts'
import { whoReleases } from '../access/who-releases.ts'
import { ApprovalVoid, toBeijingTime } from '../publication/release.ts'
import { ReleaseRefused } from '../publication/problems.ts'
import { type Deed, releaseTogether, type StoredDocument } from './publishing/together.ts'
import { explainDifference } from './explain.ts'
import { findSet, tellEnded, waitAgain } from './end-set.ts'
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
  const plan = await demandSeen(req, deed, [document], seen)
  if (plan.isNothing) throw new APIError(`没有可以${verbs[deed]}的：现在已经是那样了`, 409, null, true)
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
    if (deed === 'publish' && submission?.state === 'waiting') {
      await changeRow(req, 'submissions', submission.id, { state: 'scheduled', decidedByName: person.name })
      await leaveNotice(req, submission.by, document, 'scheduled', at.toISOString())
    }
  })
}

/** Takes back what was set for an hour, or the word that it came to nothing; a submission waits again. */
export const cancelSchedule = async (req: PayloadRequest, id: string): Promise<void> => {
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
}
