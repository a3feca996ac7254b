import { type DocumentRef, type Publication, toHash, typeWords } from '@xiezou/shared'
import type { Impact } from '@xiezou/shared/impact'
import type { PayloadRequest } from 'payload'
import { whoReleases } from '../access/who-releases.ts'
import { toSlug } from '../document-types.ts'
import { loadStored, toStoredRef } from './publishing/candidate.ts'
import { type ReleaseProblem, ReleaseRefused } from '../publication/problems.ts'
import { toPlan } from '../publication/release.ts'
import { type Deed, ledgerActs } from './acts/ledger-acts.ts'
import { findCompanions, loadChanges, type StoredDocument } from './publishing/together.ts'
import { loadView, loadViewWithin, toPublicationOf, type View } from '../publication/view.ts'
import { type Fallback, findFallbacks } from './find-fallbacks.ts'
import { findPlanNumbers, type PlanNumbers } from './numbers.ts'
import { toStoredTitle } from './titles.ts'

/** What somebody saw of a release: the hash that holds an approval to it, and what it takes to say later what changed. */
export type Seen = { hash: string; sequence: number; said: Record<DocumentRef, string> }

/**
 * A document of a plan, as people see it. `isMain` says that it was chosen, and is not only taken along; `isSame` that
 * nothing of it differs from what is public.
 */
type Listed = StoredDocument & {
  slug: string
  typeLabel: string
  ref: DocumentRef
  title: string
  isMain: boolean
  isSame: boolean
}

/** What publishing or withdrawing documents would come to, with those that have to go along. */
export type Plan = {
  deed: Deed
  /** What it does, as people are told. */
  verb: string
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
  /** The mentions that readers will find without the name. */
  fallbacks: Fallback[]
}

const toListed = async (
  req: PayloadRequest,
  one: StoredDocument,
  isMain: boolean,
): Promise<Omit<Listed, 'isSame'>> => {
  const { type, id } = one
  const stored = await loadStored(req, type, id, true)
  const ref = (stored === null ? null : toStoredRef(type, stored)) ?? (`${type}/${id}` as const)
  const common = { type, id, slug: toSlug(type), typeLabel: typeWords[type], ref, isMain }
  return { ...common, title: toStoredTitle(type, stored) }
}

/** The documents that a deed takes: those that are meant, and for publishing what they cannot be public without. */
export const findDocuments = async (
  req: PayloadRequest,
  deed: Deed,
  mains: StoredDocument[],
  view?: View,
): Promise<StoredDocument[]> => [
  ...mains,
  ...(ledgerActs[deed].takesAlong ? await findCompanions(req, mains, view) : []),
]

/** What is public as a plan found it, and as it would be; the latter is null where problems keep it from happening. */
type Sides = { before: Publication; after: Publication | null }

const toImpactOr = (make: () => Impact): Impact | ReleaseProblem[] => {
  try {
    return make()
  } catch (error) {
    if (error instanceof ReleaseRefused) return error.problems
    throw error
  }
}

/** What a deed to some documents would do, as things stand. */
export const loadPlan = async (req: PayloadRequest, deed: Deed, ...mains: StoredDocument[]): Promise<Plan> =>
  (await loadSides(req, deed, mains)).plan

/** The same, with the publications between which it lies. */
export const loadSides = async (
  req: PayloadRequest,
  deed: Deed,
  mains: StoredDocument[],
): Promise<Sides & { plan: Plan }> => {
  const isWithin = req.transactionID !== undefined
  const view = isWithin ? await loadViewWithin(req) : await loadView(req.payload)
  const documents = await findDocuments(req, deed, mains, view)
  const listed: Omit<Listed, 'isSame'>[] = []
  for (const one of documents) listed.push(await toListed(req, one, mains.includes(one)))
  const { changes, problems } = await loadChanges(req, deed, documents)
  const { verb } = ledgerActs[deed]
  const common = { deed, verb, mayRelease: documents.every(({ type }) => whoReleases[type]({ req })) }
  const before = toPublicationOf(view)
  const refuse = (all: ReleaseProblem[]): Sides & { plan: Plan } => ({
    before,
    after: null,
    plan: {
      ...common,
      documents: listed.map((one) => ({ ...one, isSame: false })),
      problems: all,
      impact: null,
      seen: null,
      isNothing: false,
      numbers: () => ({ typed: [], outdated: [] }),
      fallbacks: [],
    },
  })
  if (problems.length > 0) return refuse(problems)
  const planned = toPlan(req.payload, view, changes, !isWithin)
  if (planned.impact === null) return refuse(planned.problems)
  const impact = toImpactOr(planned.impact)
  if (Array.isArray(impact)) return refuse(impact)
  const changed = new Set(planned.drafts.map(({ ref }) => ref))
  const plan: Plan = {
    ...common,
    documents: listed.map((one) => ({ ...one, isSame: !changed.has(one.ref) })),
    problems: [],
    impact,
    seen: {
      hash: impact.hash,
      sequence: view.sequence,
      said: Object.fromEntries(planned.released.map(({ ref, said }) => [ref, toHash(said)])),
    },
    isNothing: planned.drafts.length === 0,
    numbers: () => findPlanNumbers(planned.publication, changes),
    fallbacks: findFallbacks(planned.publication, changes),
  }
  return { plan, before, after: planned.publication }
}
