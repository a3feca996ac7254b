import { type DocumentRef, type DocumentType, fromRef, mayLeave, toReferences } from '@xiezou/shared'
import { APIError, type PayloadRequest } from 'payload'
import { whoReleases } from '../../access/who-releases.ts'
import { endWithRelease } from '../end-set.ts'
import { settle } from '../submissions.ts'
import { findBinned } from '../../conversion/find-binned.ts'
import { isGlobal, toSlug } from '../../document-types.ts'
import { inOrder } from '../../database/in-order.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { type Deed, ledgerActs } from '../acts/ledger-acts.ts'
import { type Candidate, loadStored, toCandidate, toStoredRef } from './candidate.ts'
import { type ReleaseProblem, ReleaseRefused } from '../../publication/problems.ts'
import { markReleased } from './mark-released.ts'
import { withoutPrivateNames } from '../without-private-names.ts'
import { toNamed, toTitle } from '../../publication/named.ts'
import { type Approval, type Change, release } from '../../publication/release.ts'
import { loadViewWithin, type View } from '../../publication/view.ts'

/** A stored document by its type and id; a global has its type as its id. */
export type StoredDocument = { type: DocumentType; id: string }

const findId = async (req: PayloadRequest, ref: DocumentRef): Promise<StoredDocument | null> => {
  const { type, key } = fromRef(ref)
  if (isGlobal(type)) return { type, id: type }
  const { docs } = await req.payload.find({
    collection: toSlug(type),
    where: { key: { equals: key } },
    limit: 1,
    depth: 0,
    draft: true,
    overrideAccess: true,
    req,
  })
  return docs[0] === undefined ? null : { type, id: String(docs[0].id) }
}

const toMissing = (view: View, { document }: Candidate): DocumentRef[] =>
  document === null
    ? []
    : toReferences(document).flatMap(({ ref }) =>
        mayLeave(ref) || view.entries.get(ref)?.state === 'live' ? [] : [ref],
      )

/** Whether two name the same stored document. */
const isSameDocument = (a: StoredDocument, b: StoredDocument): boolean => a.type === b.type && a.id === b.id

/**
 * The unpublished documents that some drafts refer to, directly or through one another: what has to become public with
 * them. Titles are for people to read.
 */
export const findCompanions = async (
  req: PayloadRequest,
  starts: StoredDocument[],
  given?: View,
): Promise<(StoredDocument & { ref: DocumentRef; title: string })[]> => {
  const view = given ?? (await loadViewWithin(req))
  const found = new Map<DocumentRef, StoredDocument & { ref: DocumentRef; title: string }>()
  const visit = async ({ type, id }: StoredDocument): Promise<void> => {
    const stored = await loadStored(req, type, id, true)
    if (stored === null) return
    for (const ref of toMissing(view, await toCandidate(req, type, stored))) {
      if (found.has(ref)) continue
      const next = await findId(req, ref)
      if (next === null) continue
      const nextStored = await loadStored(req, next.type, next.id, true)
      const { document } =
        nextStored === null ? { document: null } : await toCandidate(req, next.type, nextStored)
      found.set(ref, { ...next, ref, title: document === null ? ref : toTitle(document) })
      await visit(next)
    }
  }
  for (const start of starts) await visit(start)
  return [...found.values()].filter((one) => !starts.some((start) => isSameDocument(start, one)))
}

const toChange = async (
  req: PayloadRequest,
  deed: Deed,
  { type, id }: StoredDocument,
): Promise<Change | ReleaseProblem[]> => {
  const found = await loadStored(req, type, id, true)
  if (found === null && !isGlobal(type)) {
    const [binned] = await findBinned(req, toSlug(type), [id])
    const message = `“${binned?.title ?? ''}”在回收站里，请先还原`
    if (binned !== undefined) return [{ ref: `${type}/${id}`, path: [], message }]
  }
  const stored = found ?? {}
  return ledgerActs[deed].toChange(req, { ref: toStoredRef(type, stored) ?? `${type}/${id}`, stored })
}

/** What doing something to stored documents would say publicly, and every problem that keeps one of them from it. */
export const loadChanges = async (
  req: PayloadRequest,
  deed: Deed,
  documents: StoredDocument[],
): Promise<{ changes: Change[]; problems: ReleaseProblem[] }> => {
  const found = await inOrder(documents, (one) => toChange(req, deed, one))
  return {
    changes: found.flatMap((one) => (Array.isArray(one) ? [] : [one])),
    problems: found.flatMap((one) => (Array.isArray(one) ? one : [])),
  }
}

/** What is withdrawn, as the record says it: nobody is named anew by being taken out. */
const toWithdrawn = (view: View, ref: DocumentRef): string => {
  const { type } = fromRef(ref)
  if (type === 'family') return '一户家庭'
  if (type === 'picture') return '一张图片'
  const entry = view.entries.get(ref)
  return entry?.state === 'live' ? toNamed(entry.body) : ref
}

const toWhy = async (req: PayloadRequest, deed: Deed, changes: Change[]): Promise<string> => {
  const [first] = changes
  const named =
    first?.kind === 'withdraw'
      ? toWithdrawn(await loadViewWithin(req), first.ref)
      : first && toNamed(first.document)
  return `${ledgerActs[deed].verb}${named ?? ''}${changes.length > 1 ? `等 ${changes.length} 项` : ''}`
}

const demandRight = (req: PayloadRequest, deed: Deed, documents: StoredDocument[]): void => {
  if (req.user === null || documents.every(({ type }) => whoReleases[type]({ req }))) return
  throw new APIError(`你的角色不能${ledgerActs[deed].verb}这类内容，请提交给发布人`, 403, null, true)
}

/** What is said with a release: why, and what was approved of it, on which view of what is public. */
export type Said = { why?: string; approval?: Approval; seenOn?: View }

/**
 * Publishes or withdraws stored documents as one release: all of it happens or nothing does. Everything that becomes
 * public or stops being so comes through here, but for what is erased. What was submitted or set for an hour about them
 * ends with it. Throws what `release` throws, `ReleaseRefused` with the problems of all of them.
 */
export const releaseTogether = async (
  req: PayloadRequest,
  deed: Deed,
  documents: StoredDocument[],
  { why: given, ...said }: Said = {},
): Promise<number | null> =>
  inTransaction(req, async () => {
    // First: whoever may not do this learns nothing of what is written there.
    demandRight(req, deed, documents)
    const { changes, problems } = await loadChanges(req, deed, documents)
    if (problems.length > 0) throw new ReleaseRefused(problems)
    const why = given ?? (await toWhy(req, deed, changes))
    const sequence = await release(req, changes, {
      ...said,
      why: await withoutPrivateNames(req, documents, why),
    })
    await inOrder(documents, (one) => markReleased(req, ledgerActs[deed].status, one))
    if (sequence !== null) await endWithRelease(req, sequence)
    if (ledgerActs[deed].isAwaited) await inOrder(documents, (one) => settle(req, one))
    return sequence
  })
