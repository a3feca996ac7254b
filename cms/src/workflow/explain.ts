import { type DocumentRef, fromRef, toAffectedReads } from '@xiezou/shared'
import { type PageChange, type Piece, toImpact } from '@xiezou/shared/impact'
import { toComputation, toNoPages } from '@xiezou/shared/pages'
import type { PayloadRequest } from 'payload'
import { toPagesOf } from '../publication/computed.ts'
import { toNamed } from '../publication/named.ts'
import { toEntries } from '../publication/release.ts'
import { loadChanges } from '../publication/together.ts'
import { loadView, loadViewAt, toPublicationOf, type View } from '../publication/view.ts'
import type { Plan, Seen } from './plan.ts'
import { toTypeLabel } from './titles.ts'

const most = 5

const toText = (pieces: Piece[] | null): string => pieces?.map(({ text }) => text).join('') ?? ''

const toSentences = (page: PageChange): string[] =>
  page.words.length === 0
    ? [`${page.name}和那时看到的不一样了`]
    : page.words.map(
        ({ place, before, after }) =>
          `${page.name}，${place}：那时是“${toText(before)}”，现在是“${toText(after)}”`,
      )

const nameOf = (req: PayloadRequest, view: View, plan: Plan, ref: DocumentRef): string => {
  const label = toTypeLabel(req, fromRef(ref).type)
  const listed = plan.documents.find((one) => one.ref === ref)
  if (listed !== undefined) return `${label}“${listed.title}”`
  const entry = view.entries.get(ref)
  return entry?.state === 'live' ? toNamed(entry.body) : `一份${label}`
}

/** What was seen of the document that is meant, under the key that it has now: a draft's key follows its title. */
const underItsKey = (plan: Plan, was: Seen['said'], is: Seen['said']): Seen['said'] => {
  const main = plan.documents.find(({ isMain }) => isMain)
  if (main === undefined || is[main.ref] === undefined || was[main.ref] !== undefined) return was
  const before = (Object.keys(was) as DocumentRef[]).find(
    (ref) => fromRef(ref).type === main.type && is[ref] === undefined,
  )
  if (before === undefined) return was
  const { [before]: said, ...others } = was
  return { ...others, [main.ref]: said ?? '' }
}

/** What was edited in the documents themselves since they were seen. */
const toEdits = (
  req: PayloadRequest,
  view: View,
  plan: Plan,
  was: Seen['said'],
  is: Seen['said'],
): string[] => {
  const refs = [...new Set([...Object.keys(was), ...Object.keys(is)])] as DocumentRef[]
  return refs.flatMap((ref) => {
    if (was[ref] === is[ref]) return []
    const name = nameOf(req, view, plan, ref)
    if (was[ref] === undefined) return [`${name}现在也要一起发布，那时还不用`]
    return is[ref] === undefined ? [`${name}已经另外发布或撤下`] : [`${name}在那之后又改过`]
  })
}

/** What the pages would have said then and would say now: a number that they follow has moved. */
const toMoves = async (req: PayloadRequest, plan: Plan, sequence: number): Promise<string[]> => {
  const { changes } = await loadChanges(req, plan.deed, plan.documents)
  const withChanges = (view: View): View => ({
    ...view,
    entries: new Map([
      ...view.entries,
      ...toEntries(view, changes).map((entry) => [entry.ref, entry] as const),
    ]),
  })
  const now = await loadView(req.payload)
  const then = withChanges(await loadViewAt(req, sequence))
  const would = withChanges(now)
  const publication = toPublicationOf(then)
  const { context } = toPagesOf(req.payload, now, true)
  const { pages } = toComputation(toNoPages(context), publication, 'all', context)
  const refs = [...new Set([...then.entries.keys(), ...would.entries.keys()])]
  const reads = new Set(
    refs.flatMap((ref) => [
      ...toAffectedReads(then.entries.get(ref) ?? null, would.entries.get(ref) ?? null),
    ]),
  )
  const touched = new Set(plan.impact?.pages.map(({ path }) => path))
  return toImpact({ publication, pages }, toPublicationOf(would), reads, [])
    .pages.filter(({ path }) => touched.has(path))
    .flatMap(toSentences)
}

/** Why a plan is not what was seen, in sentences; empty where it is. */
export const explainDifference = async (req: PayloadRequest, seen: Seen, plan: Plan): Promise<string[]> => {
  if (plan.seen?.hash === seen.hash) return []
  if (plan.seen === null) return plan.problems.map(({ message }) => message)
  const { said } = plan.seen
  const view = await loadView(req.payload)
  const edits = toEdits(req, view, plan, underItsKey(plan, seen.said, said), said)
  const told = edits.length > 0 ? edits : await toMoves(req, plan, seen.sequence)
  if (told.length === 0) return ['它要改动的页面和那时看到的不一样了']
  return told.length > most ? [...told.slice(0, most), `另外还有 ${told.length - most} 处`] : told
}
