import { typeWords } from '@xiezou/shared'
import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { whoReleases } from '../access/who-releases.ts'
import { toBeijing } from '../beijing-time.ts'
import { inOrder } from '../database/in-order.ts'
import { toSlug } from '../document-types.ts'
import { type Deed, ledgerActs } from './acts/ledger-acts.ts'
import { explainDifference } from './explain.ts'
import { demandPerson } from './people.ts'
import { loadPlan } from './plan.ts'
import { findRows, type Notice, type Schedule, type Submission, toSeen, toStoredDocument } from './rows.ts'
import { loadNamed } from './titles.ts'

/** A document in a list of what is under way. */
type Item = {
  id: string
  slug: string
  document: string
  title: string
  /** Whether the document is there to be opened, and not in the bin or deleted for good. */
  isThere: boolean
  typeLabel: string
  at: string
}

/** The states in which a submission is listed. */
const listed = ['waiting', 'returned'] as const
type ListedState = (typeof listed)[number]

/** What waits for somebody to release it, or came back. */
export type WaitingItem = Item & {
  state: ListedState
  byName: string
  isOwn: boolean
  mayDecide: boolean
  word: string | null
  decidedByName: string | null
  note: string | null
  /** Its state in a sentence. */
  said: string
}

const sentences: Record<ListedState, (row: Submission, isOwn: boolean) => string> = {
  waiting: ({ byName, at, word }, isOwn) =>
    `${isOwn ? '你' : byName}在${toBeijing(at)}提交${word === null ? '' : `：${word}`}`,
  returned: ({ decidedByName, note }) => `${decidedByName ?? ''}退回：${note ?? ''}`,
}

/** What is set for an hour; `reasons` say why it would not happen as things stand. */
export type ScheduledItem = Item & {
  deed: Deed
  verb: string
  byName: string
  mayCancel: boolean
  reasons: string[]
}

/** What somebody is told, and not yet marked as read. */
export type NoticeItem = Item & { kind: Notice['kind']; byName: string | null; word: string | null }

const toItem = async (
  req: PayloadRequest,
  row: Pick<Submission, 'id' | 'type' | 'document' | 'at'>,
): Promise<Item> => ({
  id: row.id,
  slug: toSlug(row.type),
  document: row.document,
  ...(await loadNamed(req, toStoredDocument(row))),
  typeLabel: typeWords[row.type],
  at: row.at,
})

/**
 * What waits for the one who asks to release it, oldest first; for others, what they themselves submitted: what still
 * waits, and what came back and was not submitted again.
 */
export const loadWaiting = async (req: PayloadRequest): Promise<WaitingItem[]> => {
  const { id: person } = demandPerson(req)
  const rows = await findRows(req, 'submissions', { state: { in: [...listed] } })
  const own = rows.flatMap((row) => {
    const state = listed.find((one) => one === row.state)
    const isShown = row.by === person || (state === 'waiting' && whoReleases[row.type]({ req }))
    return state !== undefined && isShown ? [{ ...row, state }] : []
  })
  return inOrder(own, async (row) => ({
    ...(await toItem(req, row)),
    state: row.state,
    byName: row.byName,
    isOwn: row.by === person,
    mayDecide: row.state === 'waiting' && whoReleases[row.type]({ req }),
    word: row.word,
    decidedByName: row.decidedByName,
    note: row.note,
    said: sentences[row.state](row, row.by === person),
  }))
}

/** Why something that is set for an hour would not happen; empty where it would. */
export const findObstacles = async (req: PayloadRequest, schedule: Schedule): Promise<string[]> => {
  const seen = toSeen(schedule.seen)
  const plan = await loadPlan(req, schedule.deed, toStoredDocument(schedule))
  return seen === null ? [] : explainDifference(req, seen, plan)
}

/** What is set for an hour, the next one first: what the one who asks may release, and what they set or submitted. */
export const loadScheduled = async (req: PayloadRequest): Promise<ScheduledItem[]> => {
  const { id: person } = demandPerson(req)
  const rows = await findRows(req, 'schedules', { state: { equals: 'set' } })
  const submitted = new Set(
    (await findRows(req, 'submissions', { by: { equals: person }, state: { equals: 'scheduled' } })).map(
      ({ document }) => document,
    ),
  )
  const own = rows.filter(
    ({ by, type, document }) => by === person || submitted.has(document) || whoReleases[type]({ req }),
  )
  return inOrder(own, async (row) => ({
    ...(await toItem(req, row)),
    deed: row.deed,
    verb: ledgerActs[row.deed].verb,
    byName: row.byName,
    mayCancel: whoReleases[row.type]({ req }),
    reasons: await findObstacles(req, row),
  }))
}

/** What was set for an hour and came to nothing, until it is set again, done or put aside. */
export type RefusedItem = Item & { deed: Deed; verb: string; word: string; mayRelease: boolean }

/** What came to nothing, the newest first: for those who may release it, and whoever set it. */
export const loadRefused = async (req: PayloadRequest): Promise<RefusedItem[]> => {
  const { id: person } = demandPerson(req)
  const rows = await findRows(req, 'schedules', { state: { equals: 'refused' } }, { sort: '-at' })
  const own = rows.filter(({ by, type }) => by === person || whoReleases[type]({ req }))
  return inOrder(own, async (row) => ({
    ...(await toItem(req, row)),
    deed: row.deed,
    verb: ledgerActs[row.deed].verb,
    word: row.word ?? '',
    mayRelease: whoReleases[row.type]({ req }),
  }))
}

const mostNotices = 50

/** What the one who asks was told and has not marked as read, newest first. */
export const loadNotices = async (req: PayloadRequest): Promise<NoticeItem[]> => {
  const { id: to } = demandPerson(req)
  const where = { to: { equals: to }, isRead: { not_equals: true } }
  const rows = await findRows(req, 'notices', where, { sort: '-at', limit: mostNotices })
  return inOrder(rows, async (row) => ({
    ...(await toItem(req, row)),
    kind: row.kind,
    byName: row.byName,
    word: row.word,
  }))
}

/** How much there is for somebody to do or to know: what waits for their decision, and what they are told. */
export const countUnderWay = async (payload: Payload, user: TypedUser | null): Promise<number> => {
  if (user === null) return 0
  const req = await createLocalReq({ user }, payload)
  const rows = await findRows(req, 'submissions', { state: { equals: 'waiting' } })
  const { totalDocs } = await payload.count({
    collection: 'notices',
    where: { to: { equals: String(user.id) }, isRead: { not_equals: true } },
    overrideAccess: true,
    req,
  })
  return rows.filter(({ type }) => whoReleases[type]({ req })).length + totalDocs
}
