import { type DocumentRef, type DocumentType, fromRef, mayLeave, toReferences } from '@xiezou/shared'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { findBinned } from '../../conversion/find-binned.ts'
import { isGlobal, toSlug } from '../../document-types.ts'
import { inTransaction } from '../../database/in-transaction.ts'
import { type Candidate, loadStored, toCandidate, toStoredRef, toWords } from './candidate.ts'
import { type ReleaseProblem, ReleaseRefused } from '../../publication/problems.ts'
import { releasingTogether } from './reconcile.ts'
import { withoutPrivateNames } from '../without-private-names.ts'
import { toTitle } from '../../publication/named.ts'
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

/** What is done to stored documents: they become public, or no longer are. */
export type Deed = 'publish' | 'withdraw'

const statuses = { publish: 'published', withdraw: 'draft' } as const satisfies Record<Deed, string>

const write = async (req: PayloadRequest, deed: Deed, { type, id }: StoredDocument): Promise<void> => {
  const common = {
    data: { _status: statuses[deed] },
    depth: 0,
    overrideAccess: false,
    req,
    context: releasingTogether,
  } as const
  if (isGlobal(type)) await req.payload.updateGlobal({ ...common, slug: toSlug(type) })
  else await req.payload.update({ ...common, collection: toSlug(type) as CollectionSlug, id } as never)
}

const toChange = async (
  req: PayloadRequest,
  deed: Deed,
  { type, id }: StoredDocument,
): Promise<Change | ReleaseProblem[]> => {
  const found = await loadStored(req, type, id, deed === 'publish')
  if (found === null && !isGlobal(type)) {
    const [binned] = await findBinned(req, toSlug(type), [id])
    const message = `“${binned?.title ?? ''}”在回收站里，请先还原`
    if (binned !== undefined) return [{ ref: `${type}/${id}`, path: [], message }]
  }
  const stored = found ?? {}
  const ref = toStoredRef(type, stored) ?? (`${type}/${id}` as const)
  if (deed === 'withdraw') return { kind: 'withdraw', ref }
  const { document, problems } = await toCandidate(req, type, stored)
  if (document === null) return problems.map((problem) => ({ ...problem, ref }))
  return { kind: 'publish', document, ...toWords(stored) }
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

/**
 * Publishes or withdraws several stored documents as one release: all of it happens or nothing does.
 * Throws what `release` throws, `ReleaseRefused` with the problems of all of them.
 */
export const releaseTogether = async (
  req: PayloadRequest,
  deed: Deed,
  documents: StoredDocument[],
  words: { why: string; approval?: Approval; seenOn?: View },
): Promise<number | null> =>
  inTransaction(req, async () => {
    // Before Payload's own checks, which stop at the first document.
    const { changes, problems } = await loadChanges(req, deed, documents)
    if (problems.length > 0) throw new ReleaseRefused(problems)
    await inOrder(documents, (one) => write(req, deed, one))
    return release(req, changes, { ...words, why: await withoutPrivateNames(req, documents, words.why) })
  })

/** Publishes several stored documents as one release. */
export const publishTogether = (
  req: PayloadRequest,
  documents: StoredDocument[],
  why: string,
): Promise<number | null> => releaseTogether(req, 'publish', documents, { why })

// One at a time: a transaction has one connection.
const inOrder = async <Item, Result>(
  items: Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}
