import { type DocumentRef, fromRef, toRef, typeWords } from '@xiezou/shared'
import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import { inTransaction } from '../../database/in-transaction.ts'
import { loadViewWithin } from '../../publication/view.ts'
import { tell } from '../notices.ts'
import { releaseTogether } from '../publishing/together.ts'
import { findEnd, type StoredBasis, toBeijingTime } from '../../content/families/find-basis-problems.ts'
import { toNames } from '../../content/families/find-family-problems.ts'
import { findShowing, findWritten } from '../../publication/find-shown.ts'

type Family = Record<string, unknown> & { id: string; key?: string; basis?: StoredBasis; _status?: string }

/** A family whose consent has ended, with the public documents that changed with it. */
export type Ended = { id: string; why: 'expired' | 'withdrawn'; changed: string[] }

const find = async (req: PayloadRequest, draft: boolean, where: Where): Promise<Family[]> => {
  const { docs } = await req.payload.find({
    collection: 'families',
    where,
    draft,
    depth: 0,
    joins: false,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return docs as Family[]
}

const isDue = (now: Date): Where => ({
  or: ['basis.until', 'basis.withdrawnAt'].map((field) => ({
    [field]: { less_than_equal: now.toISOString() },
  })),
})

/** What editors call a document: 报道“奏响幸福的协奏曲”. */
const toCalled = ({ ref, title }: { ref: DocumentRef; title: string }): string =>
  `${typeWords[fromRef(ref).type]}“${title}”`

/** Tells everybody who may see families that one was withdrawn, and what changed with it. */
const tellEverybody = async (
  req: PayloadRequest,
  id: string,
  changed: string[],
  written: string[],
): Promise<void> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { role: { in: ['editor', 'publisher', 'administrator'] } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const words = [
    ...(changed.length > 0 ? [`随之改变的有${changed.join('、')}`] : []),
    ...(written.length > 0 ? [`直接写着姓名、要人工修改的有${written.join('、')}`] : []),
  ]
  const word = words.length > 0 ? words.join('；') : null
  for (const user of docs)
    await tell(req, String(user.id), null, { type: 'family', id }, 'consent-ended', word)
}

const end = async (req: PayloadRequest, id: string, now: Date): Promise<Ended | null> => {
  const [main] = await find(req, false, { id: { equals: id } })
  const [draft] = await find(req, true, { id: { equals: id } })
  if (main?._status !== 'published' || typeof main.key !== 'string') return null
  // A withdrawal that stands in a draft counts: nobody has to publish it before it holds.
  const why = findEnd(main.basis ?? {}, now) ?? findEnd(draft?.basis ?? {}, now)
  if (why === null) return null
  const view = await loadViewWithin(req)
  const ref = toRef('family', main.key)
  const changed = findShowing(view, ref).map(toCalled)
  const written = findWritten(view, ref, toNames(main)).map(toCalled)
  const ended = { at: toBeijingTime(now.toISOString()), why, changed, written }
  const common = { depth: 0, draft: true, overrideAccess: true, req } as const
  await req.payload.update({ ...common, collection: 'families', id, data: { ended } } as never)
  await releaseTogether(req, 'withdraw', [{ type: 'family', id }])
  await tellEverybody(req, id, changed, written)
  return { id, why, changed }
}

/**
 * Withdraws every family whose consent has run out or was withdrawn at a moment, each in a transaction of its own, and
 * tells its form which documents changed with it. Doing it twice, or in two processes at once, changes nothing more.
 */
export const endConsents = async (payload: Payload, now: Date): Promise<Ended[]> => {
  const looking = await createLocalReq({}, payload)
  const due = [...(await find(looking, false, isDue(now))), ...(await find(looking, true, isDue(now)))]
  const ended: Ended[] = []
  for (const id of new Set(due.map((one) => one.id))) {
    const req = await createLocalReq({}, payload)
    const one = await inTransaction(req, () => end(req, id, now))
    if (one !== null) ended.push(one)
  }
  return ended
}
