import type { DocumentType } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { findBinned } from '../conversion/find-binned.ts'
import { isGlobal, toSlug } from '../document-types.ts'
import { findTitle } from '../find-title.ts'
import { loadStored } from './publishing/candidate.ts'
import type { StoredDocument } from './publishing/together.ts'

type Labels = { singular?: unknown }

const inChinese = (label: unknown): string | null => {
  if (typeof label === 'string') return label
  const zh = (label as Record<string, unknown> | null | undefined)?.['zh']
  return typeof zh === 'string' ? zh : null
}

/** What people call documents of a type. */
export const toTypeLabel = (req: PayloadRequest, type: DocumentType): string => {
  const slug = toSlug(type)
  const labels: Labels | undefined = isGlobal(type)
    ? { singular: req.payload.globals.config.find((one) => one.slug === slug)?.label }
    : req.payload.collections[slug]?.config.labels
  return inChinese(labels?.singular) ?? slug
}

/** What people call a stored document, null where it is no longer there; its type where it has no name. */
export const toStoredTitle = (
  req: PayloadRequest,
  type: DocumentType,
  stored: Record<string, unknown> | null,
): string => {
  if (isGlobal(type)) return toTypeLabel(req, type)
  const named = findTitle(stored ?? {})
  if (named !== null) return named
  return stored === null ? `一份已经删除的${toTypeLabel(req, type)}` : `没有标题的${toTypeLabel(req, type)}`
}

/** What people call a stored document as it stands in the CMS, and whether it is there, and not in the bin or deleted. */
export const loadNamed = async (
  req: PayloadRequest,
  { type, id }: StoredDocument,
): Promise<{ title: string; isThere: boolean }> => {
  if (isGlobal(type)) return { title: toStoredTitle(req, type, null), isThere: true }
  const stored = await loadStored(req, type, id, true)
  const [binned] = stored === null ? await findBinned(req, toSlug(type), [id]) : []
  return { title: binned?.title ?? toStoredTitle(req, type, stored), isThere: stored !== null }
}

/** What people call a stored document as it stands in the CMS. */
export const loadTitle = async (req: PayloadRequest, document: StoredDocument): Promise<string> =>
  (await loadNamed(req, document)).title
