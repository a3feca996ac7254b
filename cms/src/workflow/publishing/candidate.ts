import {
  ContractError,
  type Document,
  type DocumentRef,
  type DocumentType,
  isVisible,
  parseDocument,
  type Problem,
  toLines,
  toRef,
} from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { ConversionError, loadLookup, toFieldPath, toPublished } from '../../conversion/index.ts'
import { isGlobal, toSlug } from '../../document-types.ts'
import { asStored } from '../../fields/release.ts'
import { findFamilyProblems } from '../../content/families/find-family-problems.ts'
import { findPictureProblems } from '../../content/families/find-picture-problems.ts'
import { findFailed } from '../../content/pictures/find-failed.ts'
import { toPlaceWords } from './to-place-words.ts'

/** A stored document on its way to the publication: the document, or what is wrong with it. */
export type Candidate = { document: Document; problems: [] } | { document: null; problems: Problem[] }

/** What is said with a release of a stored document. */
export type Words = { change: 'minor' | 'major'; note: string | null }

type Stored = Record<string, unknown>

/** Reads a stored document within the request's transaction: what stands in its main row, or its newest draft. */
export const loadStored = async (
  req: PayloadRequest,
  type: DocumentType,
  id: string,
  draft: boolean,
): Promise<Stored | null> => {
  const common = {
    depth: 0,
    draft,
    overrideAccess: true,
    req,
    showHiddenFields: true,
    context: asStored,
  } as const
  const found: unknown = isGlobal(type)
    ? await req.payload.findGlobal({ ...common, slug: toSlug(type) })
    : await req.payload.findByID({
        ...common,
        collection: toSlug(type),
        id,
        disableErrors: true,
      })
  return found as Stored | null
}

/** Converts a stored document to the published shape and checks it. */
export const toCandidate = async (
  req: PayloadRequest,
  type: DocumentType,
  stored: Stored,
): Promise<Candidate> => {
  const found = await toSound(req, type, stored)
  const privacy = await findPrivacyProblems(req, type, stored, found.document)
  const missing = await findFileProblems(req, type, stored)
  // At one field the editor's words are enough; the contract says the same in its own.
  const told = new Set(privacy.map(({ path }) => toFieldPath(path)))
  const isLeftOut = (name: unknown): boolean => told.has('basis.kind') && isFilled(stored, name)
  const problems = [
    ...missing,
    ...privacy,
    ...found.problems.filter(
      ({ path }) =>
        !told.has(toFieldPath(path)) &&
        !isLeftOut(path[0]) &&
        !(missing.length > 0 && path[0] === 'variants'),
    ),
  ]
  return problems.length === 0 && found.document !== null
    ? { document: found.document, problems: [] }
    : { document: null, problems }
}

/** Whether there is something in a field; without a basis nothing of it comes into the published document. */
const isFilled = (stored: Stored, name: unknown): boolean => {
  const value = typeof name === 'string' ? stored[name] : undefined
  return typeof value === 'string' && isVisible(value)
}

/**
 * A picture may be saved before its file is chosen; its sizes are not on their way then, nor when its file could not be
 * opened, which only the job that makes them finds out.
 */
const findFileProblems = async (
  req: PayloadRequest,
  type: DocumentType,
  { id, original, variants }: Stored,
): Promise<Problem[]> => {
  if (type !== 'picture' || (Array.isArray(variants) && variants.length > 0)) return []
  const path = ['file']
  if (!isFilled({ original }, 'original')) return [{ path, message: '还没有选图片文件，请先选一个' }]
  const isFailed = (await findFailed(req)).some((one) => one.picture === id && one.original === original)
  return isFailed
    ? [{ path, message: '这张图片打不开，可能已损坏。请换一个文件再上传，例如另存为 JPEG' }]
    : []
}

const toSound = async (req: PayloadRequest, type: DocumentType, stored: Stored): Promise<Candidate> => {
  let value: unknown = null
  try {
    value = toPublished(type, stored, await loadLookup(req.payload, req, stored))
    // What the contract reads, and not what was converted: drafts of whatever time may hold odd characters.
    return { document: parseDocument(value, type), problems: [] }
  } catch (error) {
    if (error instanceof ConversionError)
      return { document: null, problems: error.problems.map(inWords(error.converted)) }
    if (error instanceof ContractError)
      return { document: null, problems: error.problems.map(inWords(value)) }
    throw error
  }
}

/** A problem that says where in the prose it is: the form has one field for all of it. */
const inWords =
  (document: unknown) =>
  ({ path, message }: Problem): Problem => {
    const place = toPlaceWords(document, path)
    return { path, message: place === '' ? message : `${place}：${message}` }
  }

/** Why a sound document may not be shown: its people did not agree to it, or no longer do. */
const findPrivacyProblems = async (
  req: PayloadRequest,
  type: DocumentType,
  stored: Stored,
  document: Document | null,
): Promise<Problem[]> => {
  if (type === 'family') return findFamilyProblems(stored, document, new Date())
  return type === 'picture' && document !== null ? findPictureProblems(req, stored, document) : []
}

/** The change words that an editor chose for the next release of a document. */
export const toWords = (stored: Stored): Words => ({
  change: stored['releaseChange'] === 'major' ? 'major' : 'minor',
  note:
    typeof stored['releaseNote'] === 'string' && isVisible(stored['releaseNote'])
      ? toLines(stored['releaseNote'])
      : null,
})

/** The reference of a stored document; null while it has no key. */
export const toStoredRef = (type: DocumentType, stored: Stored): DocumentRef | null => {
  const key = isGlobal(type) ? type : stored['key']
  return typeof key === 'string' && key !== '' ? toRef(type, key) : null
}
