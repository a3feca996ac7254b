import { type DocumentRef, toHash } from '@xiezou/shared'
import type { Impact } from '@xiezou/shared/impact'
import type { PayloadRequest } from 'payload'
import { whoReleases } from '../access/who-releases.ts'
import { toSlug } from '../conversion/index.ts'
import { loadStored, toStoredRef } from '../publication/candidate.ts'
import type { ReleaseProblem } from '../publication/problems.ts'
import { toPlan } from '../publication/release.ts'
import { type Deed, findCompanions, loadChanges, type StoredDocument } from '../publication/together.ts'
import { loadView, loadViewWithin, type View } from '../publication/view.ts'
import { findPlanNumbers, type PlanNumbers } from './numbers.ts'
import { loadTitle } from './titles.ts'

/** What somebody saw of a release: the hash that holds an approval to it, and what it takes to say later what changed. */
export type Seen = { hash: string; sequence: number; said: Record<DocumentRef, string> }

/** A document of a plan, as people see it. */
type Listed = StoredDocument & { slug: string; ref: DocumentRef; title: string; isMain: boolean }

/** What publishing or withdrawing a document would come to, with the documents that have to go along. */
export type Plan = {
  deed: Deed
  documents: Listed[]
  problems: ReleaseProblem[]
  /** Null where problems keep it from happening. */
  impact: Impact | null
  seen: Seen | null
  /** Nothing of it differs from what is public. */
  isNothing: boolean
  /** What keeps nobody from releasing it, and is looked for where somebody reads it: numbers that are typed. */
  numbers: () => PlanNumbers
  mayRelease: boolean
}

const loadRef = async (req: PayloadRequest, { type, id }: StoredDocument): Promise<DocumentRef> => {
  const stored = await loadStored(req, type, id, true)
  return (stored === null ? null : toStoredRef(type, stored)) ?? `${type}/${id}`
}

const toListed = async (req: PayloadRequest, one: StoredDocument, isMain: boolean): Promise<Listed> => ({
  type: one.type,
  id: one.id,
  slug: toSlug(one.type),
  ref: await loadRef(req, one),
  title: await loadTitle(req, one),
  isMain,
})

/** The documents that a deed takes: the one that is meant, and for publishing what it cannot be public without. */
export const findDocuments = async (
  req: PayloadRequest,
  deed: Deed,
  main: StoredDocument,
  view?: View,
): Promise<StoredDocument[]> => [main, ...(deed === 'publish' ? await findCompanions(req, main, view) : [])]

/** What a deed would do, as things stand. */
export const loadPlan = async (req: PayloadRequest, deed: Deed, main: StoredDocument): Promise<Plan> => {
  const isWithin = req.transactionID !== undefined
  const view = isWithin ? await loadViewWithin(req) : await loadView(req.payload)
  const documents = await findDocuments(req, deed, main)
  const listed: Listed[] = []
  for (const one of documents) listed.push(await toListed(req, one, one === main))
  const { changes, problems } = await loadChanges(req, deed, documents)
  const common = {
    deed,
    documents: listed,
    numbers: (): PlanNumbers => ({ typed: [], outdated: [] }),
    mayRelease: documents.every(({ type }) => whoReleases[type]({ req })),
  }
  if (problems.length > 0) return { ...common, problems, impact: null, seen: null, isNothing: false }
  const planned = toPlan(req.payload, view, changes, !isWithin)
  if (planned.impact === null)
    return { ...common, problems: planned.problems, impact: null, seen: null, isNothing: false }
  const impact = planned.impact()
  return {
    ...common,
    problems: [],
    impact,
    seen: {
      hash: impact.hash,
      sequence: view.sequence,
      said: Object.fromEntries(planned.released.map(({ ref, said }) => [ref, toHash(said)])),
    },
    isNothing: planned.drafts.length === 0,
    numbers: () => findPlanNumbers(planned.publication, changes),
  }
}
