import {
  type Document,
  type DocumentRef,
  documentTypes,
  type Entry,
  findChangedNumber,
  findHolders,
  findPublicationProblems,
  fromRef,
  isVisible,
  mayLeave,
  type Publication,
  refOf,
  schemaVersion,
  toAffectedReads,
  toBeijingDay,
  toCanonical,
  toHash,
  toPlacedUses,
  typeWords,
} from '@xiezou/shared'
import { type BrokenPage, type Impact, type Released, toImpact } from '@xiezou/shared/impact'
import { APIError, type Payload, type PayloadRequest } from 'payload'
import { whoReleases } from '../access/who-releases.ts'
import { afterCommit } from '../database/after-commit.ts'
import { refreshPages, toPagesOf } from './computed.ts'
import { notifyAfterCommit } from './notify.ts'
import { type ReleaseProblem, ReleaseRefused } from './problems.ts'
import { toHistory } from './history.ts'
import { toNamed } from './named.ts'
import { type Row, toEntry, toRawEntry } from './row.ts'
import { loadViewWithin, toPast, toPublicationOf, type View } from './view.ts'

/** What a release does to one reference. */
export type Change =
  | { kind: 'publish'; document: Document; change: 'minor' | 'major'; note: string | null }
  | { kind: 'withdraw'; ref: DocumentRef }

type Draft = Omit<Row, 'id' | 'release' | 'erased'>

const toDraft = (view: View, change: Change, day: string): Draft | null => {
  const ref = change.kind === 'publish' ? refOf(change.document) : change.ref
  const before = view.rows.get(ref) ?? null
  const isLive = before?.state === 'live'
  const common = {
    ref,
    revision: (before?.revision ?? 0) + 1,
    schemaVersion,
    movedTo: null,
    firstPublic: before?.firstPublic ?? day,
    lastPublic: day,
  }
  if (change.kind === 'withdraw') {
    if (!isLive) return null
    const { slug, formerSlugs } = before
    return withHash({ ...common, state: 'gone', body: null, slug, formerSlugs, change: 'major', note: null })
  }
  const body = toCanonical(change.document)
  const slug = 'slug' in change.document ? change.document.slug : null
  if (isLive && before.body === body) return null
  const former = [
    ...(before?.formerSlugs ?? []),
    ...(before?.slug === null || before === null ? [] : [before.slug]),
  ]
  const formerSlugs = [...new Set(former)].filter((one) => one !== slug)
  // A note that was told with the revision before is not told again.
  const isMajor = change.change === 'major' && change.note !== before?.note
  return withHash({
    ...common,
    state: 'live',
    body,
    slug,
    formerSlugs,
    change: isMajor ? 'major' : 'minor',
    note: isMajor ? change.note : null,
  })
}

const withHash = (draft: Omit<Draft, 'hash'>): Draft => ({ ...draft, hash: toHash(toRawEntry(draft)) })

const toLiveDocuments = (publication: Publication, types: Document['type'][]): Document[] =>
  types.flatMap((type): Document[] => publication.list(type))

/** The statistics whose observations a change touches. */
const toTouchedStatistics = (view: View, change: Change): string[] => {
  const ref = change.kind === 'publish' ? refOf(change.document) : change.ref
  const before = view.entries.get(ref)
  const bodies = [
    before?.state === 'live' ? before.body : null,
    change.kind === 'publish' ? change.document : null,
  ]
  return bodies.flatMap((body) =>
    body?.type === 'observation' ? [body.statistic] : body?.type === 'statistic' ? [body.key] : [],
  )
}

/** Public numbers that an edit would make other ones. */
const findChangedNumbers = (view: View, changes: Change[]): ReleaseProblem[] =>
  changes.flatMap((change) => {
    if (change.kind === 'withdraw') return []
    const ref = refOf(change.document)
    const before = view.entries.get(ref)
    return findChangedNumber(before?.state === 'live' ? before.body : null, change.document).map(
      (problem) => ({ ...problem, ref }),
    )
  })

const findReleaseProblems = (view: View, changes: Change[], publication: Publication): ReleaseProblem[] => {
  // What follows from it elsewhere is nobody's concern: it is not the way to correct a number.
  const numbers = findChangedNumbers(view, changes)
  if (numbers.length > 0) return numbers
  const changed = new Set(
    changes.map((change) => (change.kind === 'publish' ? refOf(change.document) : change.ref)),
  )
  const own = changes.flatMap((change) => {
    if (change.kind === 'withdraw') return []
    const ref = refOf(change.document)
    const problems = findPublicationProblems(publication, change.document)
    const needsNote = change.change === 'major' && !isVisible(change.note ?? '')
    const note = needsNote ? [{ path: ['releaseNote'], message: '重要修改须写明改了什么，读者会看到' }] : []
    return [...problems, ...note].map((problem) => ({ ...problem, ref }))
  })
  const held = changes.flatMap((change) => {
    if (change.kind === 'publish') return []
    return findHolders(change.ref, toLiveDocuments(publication, [...documentTypes])).map((holder) => ({
      ref: change.ref,
      path: [],
      message: `还被${toNamed(holder)}引用，不能撤下；请先改那里`,
    }))
  })
  const touched = new Set(changes.flatMap((change) => toTouchedStatistics(view, change)))
  const others =
    touched.size === 0
      ? []
      : toLiveDocuments(publication, ['article', 'program', 'statistics-block'])
          .filter(
            (document) =>
              !changed.has(refOf(document)) && toPlacedUses(document).some(({ key }) => touched.has(key)),
          )
          .flatMap((document) =>
            findPublicationProblems(publication, document)
              .filter(({ missing }) => missing === undefined)
              .map((problem) => ({
                ...problem,
                ref: refOf(document),
                message: `${toNamed(document)}会因此出错：${problem.message}`,
              })),
          )
  return [...own, ...held, ...others]
}

/** Notes of a major change where nothing changed: nobody would ever read them. */
const findIdleNotes = (view: View, changes: Change[]): ReleaseProblem[] =>
  changes.flatMap((change) => {
    if (change.kind === 'withdraw' || change.change === 'minor') return []
    const ref = refOf(change.document)
    const before = view.rows.get(ref)
    if (before?.state !== 'live' || before.body !== toCanonical(change.document)) return []
    if (change.note === before.note) return []
    const message = '内容和已公开的一样，没有要说明的修改；请先改好内容，或选“小改”'
    return [{ ref, path: ['releaseChange'], message }]
  })

const toDrafts = (view: View, changes: Change[]): Draft[] => {
  const day = toBeijingDay(new Date())
  return changes.flatMap((change) => toDraft(view, change, day) ?? [])
}

const toDraftEntry = (view: View, draft: Draft): Entry =>
  toEntry(draft, toHistory(draft, toPast(view, draft.ref)))

/** The entries that some changes would make public on a view. */
export const toEntries = (view: View, changes: Change[]): Entry[] =>
  toDrafts(view, changes).map((draft) => toDraftEntry(view, draft))

/** Whether changes take out what may leave at any time: no page that this breaks keeps anybody's name public. */
const isLeaving = (changes: Change[]): boolean =>
  changes.some((change) => change.kind === 'withdraw' && mayLeave(change.ref))

const toBrokenProblems = (publication: Publication, broken: BrokenPage[]): ReleaseProblem[] =>
  broken.flatMap(({ path, because, words }) =>
    because.map((ref) => {
      const { type, key } = fromRef(ref)
      const document = publication.get(type, key)
      const named = document === null ? `${typeWords[type]} ${key}` : toNamed(document)
      const page = path === '' ? '有一类页面' : `页面 ${path} `
      return { ref, path: [], message: `${named}会让${page}做不出来，什么也没有发布：${words}` }
    }),
  )

/**
 * What a release would write and do. Problems come first: where there are any, nothing is said of pages. `impact` throws
 * `ReleaseRefused` where a page could not be made.
 */
type Plan =
  | { drafts: Draft[]; problems: ReleaseProblem[]; impact: null }
  | { drafts: Draft[]; problems: []; impact: () => Impact; released: Released[]; publication: Publication }

const toReleased = ({ ref, state, body, slug, change, note }: Draft): Released => ({
  ref,
  said: { state, body, slug, change, note },
})

/** What releasing some changes onto a view comes to; nothing is written. */
export const toPlan = (payload: Payload, view: View, changes: Change[], isCommitted: boolean): Plan => {
  const drafts = toDrafts(view, changes)
  const entries = drafts.map((draft) => toDraftEntry(view, draft))
  const publication = toPublicationOf(view, entries)
  const problems = [
    ...findIdleNotes(view, changes),
    ...(drafts.length === 0 ? [] : findReleaseProblems(view, changes, publication)),
  ]
  if (problems.length > 0) return { drafts, problems, impact: null }
  const released = drafts.map(toReleased)
  const impact = (): Impact => {
    const found = toImpact(
      { publication: toPublicationOf(view), pages: toPagesOf(payload, view, isCommitted) },
      publication,
      new Set(entries.flatMap((entry) => [...toAffectedReads(view.entries.get(entry.ref) ?? null, entry)])),
      released,
    )
    if (found.broken.length > 0 && !isLeaving(changes))
      throw new ReleaseRefused(toBrokenProblems(publication, found.broken))
    return found
  }
  return { drafts, problems: [], impact, released, publication }
}

/** Who approved which hash of an impact, and when. */
export type Approval = { by: string; at: string; hash: string }

/** Thrown where what would be released is not what was approved; it holds what it would be instead. */
export class ApprovalVoid extends Error {
  override name = 'ApprovalVoid'
  readonly impact: Impact
  constructor(impact: Impact) {
    super('要发布的内容和批准时看到的不一样了')
    this.impact = impact
  }
}

const isApprovedOn = (
  payload: Payload,
  view: View | undefined,
  changes: Change[],
  { hash }: Approval,
): boolean => view !== undefined && toPlan(payload, view, changes, false).impact?.().hash === hash

/**
 * Holds what was planned against what was approved. Whoever releases approves what it does, unless it was approved
 * before: then it has to be just that, on what is public or on `seenOn`, where more became public since that voids
 * nothing. Returns the approvals that stand. Throws `ReleaseRefused` for a page that cannot be made, and `ApprovalVoid`.
 */
const confirm = (
  req: PayloadRequest,
  changes: Change[],
  impact: () => Impact,
  { approval, seenOn }: { approval?: Approval; seenOn?: View },
): Approval[] => {
  const found = impact()
  if (approval === undefined)
    return req.user === null ? [] : [{ by: toWho(req), at: toBeijingTime(new Date()), hash: found.hash }]
  if (approval.hash !== found.hash && !isApprovedOn(req.payload, seenOn, changes, approval))
    throw new ApprovalVoid(found)
  return [approval]
}

/** Appends the rows of a release, and last the release itself. */
const write = async (
  req: PayloadRequest,
  sequence: number,
  drafts: Draft[],
  said: { why: string; approvals: Approval[] },
): Promise<void> => {
  const common = { req, depth: 0, overrideAccess: true } as const
  for (const draft of drafts) {
    const data = { ...draft, release: sequence, erased: null }
    await req.payload.create({ ...common, collection: 'ledger-rows', data })
  }
  const data = { sequence, ...said, by: toWho(req), at: toBeijingTime(new Date()), kind: 'release' as const }
  await req.payload.create({ ...common, collection: 'releases', data })
  notifyAfterCommit(req, sequence)
}

/**
 * Releases changes together, in the caller's transaction: plans them on what is public, confirms the plan, and writes
 * it. Returns the release's number, or null where nothing differs from what is public.
 * Throws `ReleaseRefused` with every problem, `ApprovalVoid`, and an error of status 403 where the user may not do
 * this; then nothing was written.
 */
export const release = async (
  req: PayloadRequest,
  changes: Change[],
  { why, ...seen }: { why: string; approval?: Approval; seenOn?: View },
): Promise<number | null> => {
  demandRight(req, changes)
  const view = await loadViewWithin(req)
  const { drafts, problems, impact } = toPlan(req.payload, view, changes, false)
  if (impact === null) throw new ReleaseRefused(problems)
  if (drafts.length === 0) return null
  const approvals = confirm(req, changes, impact, seen)
  const sequence = view.sequence + 1
  await write(req, sequence, drafts, { why, approvals })
  // The next impact starts from these pages, and has little to compute while it holds the lock.
  if (req.user !== null) afterCommit(req, () => refreshPages(req.payload))
  return sequence
}

/** Whatever door a request came through, here it has to be somebody who may do this; without a user it is the program. */
const demandRight = (req: PayloadRequest, changes: Change[]): void => {
  if (req.user === null) return
  for (const change of changes) {
    const type = change.kind === 'publish' ? change.document.type : fromRef(change.ref).type
    if (whoReleases[type]({ req })) continue
    const verb = change.kind === 'publish' ? '发布' : '撤下'
    throw new APIError(`你的角色不能${verb}这类内容，请提交给发布人`, 403, null, true)
  }
}

/** The name under which somebody releases. */
export const toWho = (req: PayloadRequest): string =>
  req.user === null ? 'system' : (req.user.email ?? String(req.user.id))

/** An instant as it is told in Beijing, to the second. */
export const toBeijingTime = (instant: Date): string =>
  new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')
