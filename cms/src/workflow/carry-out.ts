import { APIError, createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { toBeijing } from '../beijing-time.ts'
import { inTransaction } from '../database/in-transaction.ts'
import { ReleaseRefused } from '../publication/problems.ts'
import { ApprovalVoid, toBeijingTime } from '../publication/release.ts'
import { ledgerActs } from './acts/ledger-acts.ts'
import { releaseTogether } from './publishing/together.ts'
import { loadViewWithin } from '../publication/view.ts'
import { loadRefs, waitAgain } from './end-set.ts'
import { explainDifference } from './explain.ts'
import { findSubmission, tell } from './notices.ts'
import { findDocuments, loadPlan } from './plan.ts'
import { changeRow, findRows, type Schedule, toSeen, toStoredDocument } from './rows.ts'
import { loadViewOfHour } from './same-hour.ts'
import { loadTitle } from './titles.ts'

const findSet = async (req: PayloadRequest, id: string): Promise<Schedule | null> =>
  (await findRows(req, 'schedules', { id: { equals: id }, state: { equals: 'set' } }))[0] ?? null

const loadUser = async (req: PayloadRequest, id: string): Promise<TypedUser> => {
  const found = await req.payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  if (found === null) throw new APIError('设定的人已经不在用户里', 403, null, true)
  return { ...found, collection: 'users' }
}

const refuseWith = (message: string): never => {
  throw new APIError(message, 409, null, true)
}

const worthSaying = 5 * 60 * 1000

/**
 * An hour that came while no server ran is made up for: a withdrawal always, since nobody wants it to stay out; a
 * publication within a day. Returns what people are told of it, null where it is on time.
 */
const toLateWord = ({ at, deed }: Schedule, now: number): string | null => {
  const late = now - new Date(at).getTime()
  const { verb, patienceMs } = ledgerActs[deed]
  if (patienceMs !== null && late > patienceMs)
    refuseWith(`到了时间服务器没有运行，已经过了一天以上，没有${verb}；请看过再${verb}，或重新设定`)
  return late > worthSaying
    ? `原定${toBeijing(at)}，那时服务器没有运行，到${toBeijing(new Date(now).toISOString())}才执行`
    : null
}

/** What is set is about the document as it was; after another release of it the hour is about something else. */
const demandUntouched = async (req: PayloadRequest, schedule: Schedule): Promise<void> => {
  const { rows } = await loadViewWithin(req)
  const since = toSeen(schedule.seen)?.sequence ?? 0
  for (const ref of await loadRefs(req, toStoredDocument(schedule)))
    if ((rows.get(ref)?.release ?? 0) > since) refuseWith('设定以后，这份内容又发布或撤下过；请重新设定')
}

/** Does what is set, in the name and with the rights that whoever set it has now, if it is still what was seen. */
const carryOutWithin = async (req: PayloadRequest, schedule: Schedule): Promise<void> => {
  const main = toStoredDocument(schedule)
  const late = toLateWord(schedule, Date.now())
  req.user = await loadUser(req, schedule.by)
  // First, so that two processes with the same job meet on this row, and only one of them goes on.
  await changeRow(req, 'schedules', schedule.id, { state: 'done' })
  await demandUntouched(req, schedule)
  const seenOn = await loadViewOfHour(req, schedule)
  const documents = await findDocuments(req, schedule.deed, [main], seenOn)
  const hash = toSeen(schedule.seen)?.hash ?? ''
  const release = await releaseTogether(req, schedule.deed, documents, {
    why: `定时${ledgerActs[schedule.deed].verb}“${await loadTitle(req, main)}”`,
    approval: { by: schedule.byEmail, at: toBeijingTime(new Date(schedule.setAt)), hash },
    seenOn,
  })
  if (release === null) refuseWith('内容又改过，到了时间没有什么要改的；请重新设定')
  await changeRow(req, 'schedules', schedule.id, { release })
  const submission = await findSubmission(req, main)
  for (const to of new Set([schedule.by, submission?.by ?? schedule.by])) {
    await tell(req, to, null, main, 'done', late)
  }
}

const toReasons = async (req: PayloadRequest, schedule: Schedule, error: unknown): Promise<string[]> => {
  if (error instanceof ReleaseRefused) return error.problems.map(({ message }) => message)
  if (!(error instanceof ApprovalVoid)) return [error instanceof Error ? error.message : String(error)]
  const seen = toSeen(schedule.seen)
  if (seen === null) return [error.message]
  return explainDifference(req, seen, await loadPlan(req, schedule.deed, toStoredDocument(schedule)))
}

/** Writes down why nothing was done, and tells whoever set it and whoever submitted it. */
const refuse = async (payload: Payload, schedule: Schedule, error: unknown): Promise<void> => {
  const req = await createLocalReq({}, payload)
  const word = (await toReasons(req, schedule, error)).join('；')
  await inTransaction(req, async () => {
    if ((await findSet(req, schedule.id)) === null) return
    const main = toStoredDocument(schedule)
    await changeRow(req, 'schedules', schedule.id, { state: 'refused', word })
    await waitAgain(req, main)
    const submission = await findSubmission(req, main)
    for (const to of new Set([schedule.by, submission?.by ?? schedule.by])) {
      await tell(req, to, null, main, 'refused', word)
    }
  })
}

const isRefusal = (error: unknown): boolean =>
  error instanceof ReleaseRefused ||
  error instanceof ApprovalVoid ||
  // What the server could not do at this moment is no refusal, and worth another try.
  (error instanceof APIError && error.status < 500)

/**
 * Carries out what is set for an hour that has come: exactly what was seen when it was set, or nothing, with a word to
 * those concerned. Does nothing where it was done, cancelled or set anew meanwhile. `isLastTry` says that nobody will
 * call again: then a failure is told as well. Throws what is worth another try.
 */
export const carryOut = async (payload: Payload, id: string, isLastTry: boolean): Promise<void> => {
  const req = await createLocalReq({}, payload)
  const schedule = await findSet(req, id)
  if (schedule === null || new Date(schedule.at).getTime() > Date.now()) return
  try {
    await inTransaction(req, async () => {
      const current = await findSet(req, id)
      if (current !== null && current.at === schedule.at) await carryOutWithin(req, current)
    })
  } catch (error) {
    if (!isRefusal(error) && !isLastTry) throw error
    if (!isRefusal(error)) payload.logger.error({ err: error }, `定时任务 ${id} 失败`)
    await refuse(payload, schedule, isRefusal(error) ? error : new Error('服务器出错，没有执行'))
  }
}
