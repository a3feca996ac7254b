import {
  type Document,
  type DocumentRef,
  type DocumentType,
  type Entry,
  fromRef,
  mayLeave,
  type Problem,
  type Publication,
  refOf,
  toBeijingDay,
  toReferences,
} from '@xiezou/shared'
import { APIError, type PayloadRequest } from 'payload'
import { mayRead } from '../../access/may-read.ts'
import { toFieldPath } from '../../conversion/index.ts'
import { isGlobal, toSlug } from '../../document-types.ts'
import { loadStored, toCandidate } from '../publishing/candidate.ts'
import { toEntryIfReleased } from '../publishing/staged.ts'
import { loadView, toPublicationOf } from '../../publication/view.ts'
import { toFieldLabel } from '../../fields/field-label.ts'

type Stored = Record<string, unknown>

/** A document as a form holds it, saved or not. */
export type Unsaved = { type: DocumentType; stored: Stored }

/** Why a document cannot be shown, in the words of its form. */
export type PreviewProblem = { what: string; field: string; message: string }

/** What is public, with unsaved documents in their places; what keeps them from it otherwise. */
export type Overlay =
  { publication: Publication; documents: Document[]; problems: [] } | { problems: PreviewProblem[] }

// A document that was never saved has no key and no address yet; it can be seen all the same.
const nameless = 'wei-bao-cun'
const orNameless = (name: unknown): unknown => (name === undefined || name === '' ? nameless : name)
const named = (stored: Stored): Stored => ({
  ...stored,
  key: orNameless(stored['key'] ?? ''),
  slug: orNameless(stored['slug'] ?? ''),
})

const toConfig = (req: PayloadRequest, type: DocumentType) =>
  isGlobal(type)
    ? req.payload.globals.config.find(({ slug }) => slug === toSlug(type))
    : req.payload.collections[toSlug(type)]?.config

const toWhat = (stored: Stored): string => {
  const name = [stored['title'], stored['name'], stored['label'], stored['alt']].find(Boolean)
  return typeof name === 'string' ? `“${name}”` : '这份内容'
}

const toProblem = (
  req: PayloadRequest,
  { type, stored }: Unsaved,
  { path, message }: Problem,
): PreviewProblem => ({
  what: toWhat(stored),
  field: toFieldLabel(toConfig(req, type)?.fields ?? [], toFieldPath(path)),
  message,
})

const findByRef = async (req: PayloadRequest, ref: DocumentRef): Promise<Unsaved | null> => {
  const { type, key } = fromRef(ref)
  if (isGlobal(type)) {
    const stored = await loadStored(req, type, type, true)
    return stored === null ? null : { type, stored }
  }
  const { docs } = await req.payload.find({
    collection: toSlug(type),
    where: { key: { equals: key } },
    limit: 1,
    depth: 0,
    draft: true,
    overrideAccess: true,
    req,
  })
  return docs[0] === undefined ? null : { type, stored: docs[0] }
}

/**
 * Lays unsaved documents over what is public, with the newest drafts of everything unpublished that they refer to.
 * Throws 403 where the user may not read documents of such a type.
 */
export const loadOverlay = async (req: PayloadRequest, unsaved: Unsaved[]): Promise<Overlay> => {
  const view = await loadView(req.payload)
  const day = toBeijingDay(new Date())
  const entries = new Map<DocumentRef, Entry>()
  const problems: PreviewProblem[] = []
  const documents: Document[] = []

  const add = async (one: Unsaved): Promise<void> => {
    if (!(await mayRead(req, one.type))) throw new APIError('没有权限预览这份内容', 403, null, true)
    const candidate = await toCandidate(req, one.type, named(one.stored))
    problems.push(...candidate.problems.map((problem) => toProblem(req, one, problem)))
    if (candidate.document === null) return
    const ref = refOf(candidate.document)
    documents.push(candidate.document)
    entries.set(ref, toEntryIfReleased(candidate.document, view.entries.get(ref) ?? null, day))
  }

  for (const one of unsaved) await add(one)
  // Each document is visited once, the ones that are found on the way included.
  for (const document of documents) {
    for (const { ref } of toReferences(document)) {
      if (mayLeave(ref) || entries.has(ref) || view.entries.get(ref)?.state === 'live') continue
      const companion = await findByRef(req, ref)
      if (companion !== null) await add(companion)
    }
  }
  if (problems.length > 0) return { problems }
  return { publication: toPublicationOf(view, [...entries.values()]), documents, problems: [] }
}
