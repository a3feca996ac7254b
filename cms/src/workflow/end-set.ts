import type { DocumentRef } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { toBeijing } from '../beijing-time.ts'
import { loadStored, toStoredRef } from './publishing/candidate.ts'
import { type Deed, ledgerActs } from './acts/ledger-acts.ts'
import type { StoredDocument } from './publishing/together.ts'
import { findSubmission, tell } from './notices.ts'
import { findPerson } from './people.ts'
import { about, changeRow, findRows, type Schedule, toStoredDocument } from './rows.ts'

/** Puts a submission whose hour came to nothing back on the publishers' list. */
export const waitAgain = async (req: PayloadRequest, document: StoredDocument): Promise<void> => {
  const submission = await findSubmission(req, document)
  if (submission?.state === 'scheduled')
    await changeRow(req, 'submissions', submission.id, { state: 'waiting' })
}

/** What is set for an hour about a document, of one deed or of both. */
export const findSet = (req: PayloadRequest, document: StoredDocument, deed?: Deed): Promise<Schedule[]> =>
  findRows(req, 'schedules', {
    ...about(document),
    state: { equals: 'set' },
    ...(deed === undefined ? {} : { deed: { equals: deed } }),
  })

/** The hour that was set, and for what. */
export const toPlanned = ({ at, deed }: Pick<Schedule, 'at' | 'deed'>): string =>
  `原定${toBeijing(at)}${ledgerActs[deed].verb}`

/** Says to whoever set an hour that nothing will happen then, and why; also where they did it themselves. */
export const tellEnded = (req: PayloadRequest, schedule: Schedule, why: string): Promise<void> =>
  tell(req, schedule.by, null, toStoredDocument(schedule), 'cancelled', `${toPlanned(schedule)}，${why}`)

/** Takes back what is set for an hour, and tells whoever set it why. */
export const endSet = async (req: PayloadRequest, schedule: Schedule, why: string): Promise<void> => {
  await changeRow(req, 'schedules', schedule.id, { state: 'cancelled', word: why })
  await tellEnded(req, schedule, why)
}

/** Whoever does something, as others are told. */
const toWho = (req: PayloadRequest): string => findPerson(req)?.name ?? '系统'

/** Ends what was set for an hour about a document that was just published or withdrawn: that hour is about what was before. */
const endWithDeed = async (req: PayloadRequest, document: StoredDocument, done: Deed): Promise<void> => {
  for (const schedule of await findSet(req, document)) {
    await endSet(
      req,
      schedule,
      `${toWho(req)}${schedule.deed === done ? '在那之前' : ''}${ledgerActs[done].verb}了这份内容`,
    )
    if (ledgerActs[schedule.deed].isAwaited && !ledgerActs[done].isAwaited) await waitAgain(req, document)
  }
}

/** The references of a stored document: the one that is public, and the one that its draft would have. */
export const loadRefs = async (
  req: PayloadRequest,
  { type, id }: StoredDocument,
): Promise<Set<DocumentRef>> => {
  const refs = new Set<DocumentRef>()
  for (const draft of [false, true]) {
    const stored = await loadStored(req, type, id, draft)
    const ref = stored === null ? null : toStoredRef(type, stored)
    if (ref !== null) refs.add(ref)
  }
  return refs
}

type Said = { ref: DocumentRef; state: string }

/** The same for every document that a release was about, by whatever way it came. */
export const endWithRelease = async (req: PayloadRequest, sequence: number): Promise<void> => {
  const set = await findRows(req, 'schedules', { state: { equals: 'set' } })
  if (set.length === 0) return
  const { docs } = await req.payload.db.find({
    collection: 'ledger-rows',
    where: { release: { equals: sequence } },
    pagination: false,
    limit: 0,
    req,
  })
  const said = new Map((docs as unknown as Said[]).map(({ ref, state }) => [ref, state]))
  for (const schedule of set) {
    const document = toStoredDocument(schedule)
    for (const ref of await loadRefs(req, document)) {
      const state = said.get(ref)
      if (state !== undefined) await endWithDeed(req, document, state === 'live' ? 'publish' : 'withdraw')
    }
  }
}
