import type { Document, DocumentType } from '@xiezou/shared'
import { APIError, type PayloadRequest, ValidationError } from 'payload'
import { toFieldPath } from '../../conversion/index.ts'
import { toSlug } from '../../document-types.ts'
import { toFieldLabel, toFormFields } from '../../fields/field-label.ts'
import { loadStored, toCandidate, toStoredRef, toWords } from './candidate.ts'
import { ReleaseRefused } from '../../publication/problems.ts'
import { toNamed } from '../../publication/named.ts'
import { release } from '../../publication/release.ts'
import { loadViewWithin } from '../../publication/view.ts'

/** Set on a request whose writes are part of a release that gathers several documents. */
export const releasingTogether = { isReleasingTogether: true }

const toFieldErrors = (problems: { path: (string | number)[]; message: string }[]) =>
  problems.map(({ path, message }) => ({ path: toFieldPath(path), message, label: message }))

const refuse = (req: PayloadRequest, error: unknown, type: DocumentType, own: string): never => {
  if (!(error instanceof ReleaseRefused)) throw error
  const problems = error.problems.filter(({ ref }) => ref === own)
  const others = error.problems.filter(({ ref }) => ref !== own)
  if (others.length > 0 || problems.every(({ path }) => path.length === 0)) {
    const fields = toFormFields(req.payload, toSlug(type))
    const message = error.problems
      .map(({ ref, path, message: words }) => {
        const label = ref === own ? toFieldLabel(fields, toFieldPath(path)) : ''
        return label === '' ? words : `${label}：${words}`
      })
      .join('；')
    throw new APIError(message, 409, { problems: error.problems }, true)
  }
  throw new ValidationError({ collection: toSlug(type), errors: toFieldErrors(problems) }, req.t)
}

/** What is withdrawn, as the record says it: nobody is named anew by being taken out. */
const toWithdrawn = (document: Document): string => {
  if (document.type === 'family') return '一户家庭'
  return document.type === 'picture' ? '一张图片' : toNamed(document)
}

/**
 * Brings the ledger in line with a document that was just written: what is published in the CMS and differs from
 * what is public is released; what is no longer published is withdrawn. Runs in the write's transaction.
 * Throws `ValidationError` at the fields that keep it from being public, and then the write is undone as well.
 */
export const reconcile = async (
  req: PayloadRequest,
  type: DocumentType,
  written: Record<string, unknown>,
): Promise<void> => {
  if (req.context['isReleasingTogether'] === true) return
  const stored = await loadStored(req, type, String(written['id']), false)
  if (stored === null) return
  const ref = toStoredRef(type, stored)
  if (ref === null) return
  if (stored['_status'] !== 'published') {
    const entry = (await loadViewWithin(req)).entries.get(ref)
    if (entry?.state !== 'live') return
    await release(req, [{ kind: 'withdraw', ref }], { why: `撤下${toWithdrawn(entry.body)}` }).catch(
      (error: unknown) => refuse(req, error, type, ref),
    )
    return
  }
  // A draft that was saved beside the published document changes nothing that is public.
  if (written['_status'] === 'draft') return
  const { document, problems } = await toCandidate(req, type, stored)
  if (document === null)
    throw new ValidationError({ collection: toSlug(type), errors: toFieldErrors(problems) }, req.t)
  await release(req, [{ kind: 'publish', document, ...toWords(stored) }], {
    why: `发布${toNamed(document)}`,
  }).catch((error: unknown) => refuse(req, error, type, ref))
}

/** Refuses to delete what is public: it has to be withdrawn first, which says so to readers and checks who refers to it. */
export const refuseDeletingPublic = async (
  req: PayloadRequest,
  type: DocumentType,
  id: string,
): Promise<void> => {
  const stored = await loadStored(req, type, id, false)
  const ref = stored === null ? null : toStoredRef(type, stored)
  if (ref === null) return
  const isLive = (await loadViewWithin(req)).rows.get(ref)?.state === 'live'
  if (isLive) throw new APIError('这份内容是公开的，请先撤下，再删除', 409, null, true)
}
