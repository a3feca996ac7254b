import { type Document, type DocumentRef, refOf, toBeijingDay, toRef } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { notifyAfterCommit } from '../../publication/notify.ts'
import { type Change, release, toBeijingTime, toWho } from '../../publication/release.ts'
import type { Row } from '../../publication/row.ts'
import { loadViewWithin } from '../../publication/view.ts'
import { endWithRelease } from '../../workflow/end-set.ts'
import { type Person, withoutNames } from './person.ts'
import { scrubPublished } from './scrub-published.ts'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const toGone = ({ family, pictures }: Person): Set<DocumentRef> =>
  new Set([toRef('family', family), ...[...pictures].map((key) => toRef('picture', key))])

/** What of a row holds a person: all of it, its note alone, or nothing. */
const toHeld = (row: Row, gone: Set<DocumentRef>, person: Person): 'row' | 'note' | null => {
  if (gone.has(row.ref)) return 'row'
  const body = row.body === null ? null : (JSON.parse(row.body) as Document)
  if (body !== null && !isSame(scrubPublished(body, person), body)) return 'row'
  return row.note !== null && withoutNames(row.note, person) !== row.note ? 'note' : null
}

/** Withdraws the person and their pictures, and makes public what named or showed them without them. */
const withdraw = async (req: PayloadRequest, person: Person, gone: Set<DocumentRef>): Promise<string[]> => {
  const { entries } = await loadViewWithin(req)
  const without = [...entries.values()].flatMap((entry): Document[] => {
    if (entry.state !== 'live' || gone.has(entry.ref)) return []
    const scrubbed = scrubPublished(entry.body, person)
    return isSame(scrubbed, entry.body) ? [] : [scrubbed]
  })
  const changes = [
    ...without.map((document): Change => ({ kind: 'publish', document, change: 'minor', note: null })),
    ...[...gone].map((ref): Change => ({ kind: 'withdraw', ref })),
  ]
  const sequence = await release(req, changes, { why: `抹除 ${toRef('family', person.family)}` })
  if (sequence !== null) await endWithRelease(req, sequence)
  return without.map(refOf)
}

/**
 * Takes a person out of the ledger: what is public goes on without them, and every earlier row that holds anything of
 * them is blanked. Hash, date and reason stay. Returns how many rows were blanked and which documents changed.
 */
export const eraseFromLedger = async (
  req: PayloadRequest,
  person: Person,
  reason: string,
): Promise<{ rows: number; changed: string[] }> => {
  const gone = toGone(person)
  const changed = await withdraw(req, person, gone)
  const { docs } = await req.payload.db.find({ collection: 'ledger-rows', pagination: false, limit: 0, req })
  const now = new Date()
  const erased = `${toBeijingDay(now)} ${reason}`
  let rows = 0
  for (const row of docs as unknown as Row[]) {
    const held = toHeld(row, gone, person)
    if (held === null) continue
    // An address may hold a name in pinyin; then nothing stands there any more.
    const address = gone.has(row.ref) ? { slug: null, formerSlugs: [] } : {}
    const { id, ...words } = row
    const less = held === 'note' ? { note: null } : { body: null, note: null, erased, ...address }
    // Whole rows: a list among the changes makes Payload write all columns.
    const data = { ...words, ...less }
    await req.payload.db.updateOne({ collection: 'ledger-rows', id, data, req })
    rows += 1
  }
  const { sequence } = await loadViewWithin(req)
  await req.payload.create({
    collection: 'releases',
    data: {
      sequence: sequence + 1,
      why: `抹除一户家庭的个人信息：${reason}`,
      by: toWho(req),
      at: toBeijingTime(now),
      approvals: [],
      kind: 'erasure',
    },
    req,
    depth: 0,
    overrideAccess: true,
  })
  notifyAfterCommit(req, sequence + 1)
  return { rows, changed }
}
