import { type DocumentRef, fromRef, typeWords } from '@xiezou/shared'
import { type PageChange, type Piece, toImpact, type WordChange } from '@xiezou/shared/impact'
import { toComputation } from '@xiezou/shared/pages'
import type { PayloadRequest } from 'payload'
import { toDifferingReads, toPagesOf } from '../publication/computed.ts'
import { toNamed } from '../publication/named.ts'
import { type Change, toEntries, toPlan } from '../publication/release.ts'
import { loadChanges } from './publishing/together.ts'
import { loadView, loadViewAt, type View } from '../publication/view.ts'
import type { Plan, Seen } from './plan.ts'
import { withPresent } from './same-hour.ts'

const most = 5

const toText = (pieces: Piece[] | null): string => pieces?.map(({ text }) => text).join('') ?? ''

/** What is to be said of a page or a document. */
type Told = { name: string; sentences: string[] }

const toSentences = ({ name, words, silent }: PageChange): string[] => {
  if (words.length === 0)
    return [`${name}的${silent.length === 0 ? '内容' : silent.join('、')}和那时看到的不一样了`]
  return words.map(
    ({ place, before, after }) => `${name}，${place}：${toTurn(toText(before), toText(after))}`,
  )
}

const toTurn = (was: string, is: string): string => {
  if (was === '') return `那时没有，现在加上了“${is}”`
  return is === '' ? `那时是“${was}”，现在没有了` : `那时是“${was}”，现在是“${is}”`
}

const nameOf = (view: View, plan: Plan, ref: DocumentRef): string => {
  const label = typeWords[fromRef(ref).type]
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
const toEdits = (view: View, plan: Plan, was: Seen['said'], is: Seen['said']): Told[] => {
  const refs = [...new Set([...Object.keys(was), ...Object.keys(is)])] as DocumentRef[]
  return refs.flatMap((ref) => {
    if (was[ref] === is[ref]) return []
    const name = nameOf(view, plan, ref)
    const say = (sentence: string): Told[] => [{ name, sentences: [sentence] }]
    if (was[ref] === undefined) return say(`${name}现在也要一起发布，那时还不用`)
    return say(is[ref] === undefined ? `${name}已经另外发布或撤下` : `${name}在那之后又改过`)
  })
}

/** Why the pages say something else than then, page by page, those of the document itself first. */
const toMoves = async (req: PayloadRequest, plan: Plan, sequence: number): Promise<Told[]> => {
  const { changes } = await loadChanges(req, plan.deed, plan.documents)
  const now = await loadView(req.payload)
  const then = withPresent(await loadViewAt(req, sequence), now)
  const [was, is] = [toPlan(req.payload, then, changes, false), toPlan(req.payload, now, changes, true)]
  if (was.impact === null || is.impact === null) return []
  const [before, after] = [was.impact(), is.impact()]
  const own = new Map(after.pages.map(({ path, isOwn }) => [path, isOwn]))
  const toVoid = (path: string): Set<string> =>
    new Set(before.counted[path] ?? []).symmetricDifference(new Set(after.counted[path] ?? []))
  const [wouldThen, wouldNow] = [withChanges(then, changes), withChanges(now, changes)]
  const { pages } = toComputation(
    toPagesOf(req.payload, then, false),
    was.publication,
    toDifferingReads(then, wouldThen),
    toPagesOf(req.payload, now, true).context,
  )
  return toImpact(
    { publication: was.publication, pages },
    is.publication,
    toDifferingReads(wouldThen, wouldNow),
    [],
  )
    .pages.map((page) => ({ page, lines: toVoid(page.path), isOwn: own.get(page.path) === true }))
    .filter(({ lines }) => lines.size > 0)
    .sort((a, b) => Number(b.isOwn) - Number(a.isOwn))
    .map(({ page, lines, isOwn }) => ({
      name: page.name,
      sentences: toSentences(isOwn ? page : { ...page, words: page.words.filter(isAmong(lines)) }),
    }))
}

/** On a page that others change too, only what the release itself would have it say is a reason. */
const isAmong =
  (lines: Set<string>) =>
  ({ before, after }: WordChange): boolean =>
    [...lines].some((line) =>
      [before, after].some((side) => side !== null && line.endsWith(`：${toText(side)}`)),
    )

const withChanges = (view: View, changes: Change[]): View => ({
  ...view,
  entries: new Map([
    ...view.entries,
    ...toEntries(view, changes).map((entry) => [entry.ref, entry] as const),
  ]),
})

/** The first sentences as they are, and what is left in one line that names it. */
const toFew = (told: Told[]): string[] => {
  const all = told.flatMap(({ name, sentences }) => sentences.map((sentence) => ({ name, sentence })))
  const rest = all.slice(most)
  const names = [...new Set(rest.map(({ name }) => name))]
  const few = all.slice(0, most).map(({ sentence }) => sentence)
  return rest.length === 0 ? few : [...few, `另外还有 ${rest.length} 处也变了：${names.join('、')}`]
}

/** Why a plan is not what was seen, in sentences; empty where it is. What voids it comes first. */
export const explainDifference = async (req: PayloadRequest, seen: Seen, plan: Plan): Promise<string[]> => {
  if (plan.seen?.hash === seen.hash) return []
  if (plan.seen === null) return plan.problems.map(({ message }) => message)
  const { said } = plan.seen
  const view = await loadView(req.payload)
  const edits = toEdits(view, plan, underItsKey(plan, seen.said, said), said)
  const told = edits.length > 0 ? edits : await toMoves(req, plan, seen.sequence)
  return told.length === 0 ? ['它要改动的页面和那时看到的不一样了'] : toFew(told)
}
