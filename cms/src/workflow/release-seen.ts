import { APIError, type PayloadRequest } from 'payload'
import { ReleaseRefused } from '../publication/problems.ts'
import { ApprovalVoid, toBeijingTime } from '../publication/release.ts'
import { type Deed, ledgerActs } from './acts/ledger-acts.ts'
import { explainDifference } from './explain.ts'
import { demandPerson } from './people.ts'
import { loadPlan, type Plan, type Seen } from './plan.ts'
import { releaseTogether, type StoredDocument } from './publishing/together.ts'

/** Thrown where what is asked for is not what was seen; it says what changed, and holds what it would be now. */
export class SeenOtherwise extends Error {
  override name = 'SeenOtherwise'
  readonly reasons: string[]
  readonly plan: Plan
  constructor(reasons: string[], plan: Plan) {
    super(reasons.join('；'))
    this.reasons = reasons
    this.plan = plan
  }
}

/** The plan of a deed, which must be exactly what was seen. Throws `ReleaseRefused`, `SeenOtherwise`, or 403. */
export const demandSeen = async (
  req: PayloadRequest,
  deed: Deed,
  mains: StoredDocument[],
  seen: Seen,
): Promise<Plan> => {
  const plan = await loadPlan(req, deed, ...mains)
  if (!plan.mayRelease) throw new APIError(`你的角色不能${ledgerActs[deed].verb}这些内容`, 403, null, true)
  if (plan.problems.length > 0) throw new ReleaseRefused(plan.problems)
  const reasons = await explainDifference(req, seen, plan)
  if (reasons.length > 0) throw new SeenOtherwise(reasons, plan)
  return plan
}

const toWhy = (deed: Deed, { documents }: Plan): string => {
  const mains = documents.filter(({ isMain, isSame }) => isMain && !isSame)
  const title = mains[0]?.title ?? ''
  const set = mains.length > 1 ? `等 ${mains.length} 项` : ''
  const others = documents.filter(({ isMain }) => !isMain).length
  return `${ledgerActs[deed].verb}“${title}”${set}${others > 0 ? `及其引用的 ${others} 项` : ''}`
}

/**
 * Publishes or withdraws documents now, all of them in one release, if it does exactly what was seen. Returns the
 * release's number.
 */
export const releaseSeen = async (
  req: PayloadRequest,
  deed: Deed,
  mains: StoredDocument[],
  seen: Seen,
): Promise<number | null> => {
  const { email: by } = demandPerson(req)
  const plan = await demandSeen(req, deed, mains, seen)
  const approval = { by, at: toBeijingTime(new Date()), hash: seen.hash }
  const documents = plan.documents.filter(({ isSame }) => !isSame)
  try {
    return await releaseTogether(req, deed, documents, { why: toWhy(deed, plan), approval })
  } catch (error) {
    if (!(error instanceof ApprovalVoid)) throw error
    // Somebody came between the look and the release.
    const now = await loadPlan(req, deed, ...mains)
    throw new SeenOtherwise(await explainDifference(req, seen, now), now)
  }
}
