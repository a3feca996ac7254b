import { type DocumentType, typeWords } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { findBinned } from '../conversion/find-binned.ts'
import { isGlobal, toSlug } from '../document-types.ts'
import { findTitle } from '../find-title.ts'
import { loadStored } from './publishing/candidate.ts'
import type { StoredDocument } from './publishing/together.ts'

/** What people call a stored document, null where it is no longer there; its type where it has no name. */
export const toStoredTitle = (type: DocumentType, stored: Record<string, unknown> | null): string => {
  if (isGlobal(type)) return typeWords[type]
  const named = findTitle(stored ?? {})
  if (named !== null) return named
  return stored === null ? `一份已经删除的${typeWords[type]}` : `没有标题的${typeWords[type]}`
}

/** What people call a stored document as it stands in the CMS, and whether it is there, and not in the bin or deleted. */
export const loadNamed = async (
  req: PayloadRequest,
  { type, id }: StoredDocument,
): Promise<{ title: string; isThere: boolean }> => {
  if (isGlobal(type)) return { title: toStoredTitle(type, null), isThere: true }
  const stored = await loadStored(req, type, id, true)
  const [binned] = stored === null ? await findBinned(req, toSlug(type), [id]) : []
  return { title: binned?.title ?? toStoredTitle(type, stored), isThere: stored !== null }
}

/** What people call a stored document as it stands in the CMS. */
export const loadTitle = async (req: PayloadRequest, document: StoredDocument): Promise<string> =>
  (await loadNamed(req, document)).title
