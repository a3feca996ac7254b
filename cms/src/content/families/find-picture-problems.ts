import type { Document, Problem } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { findEvenBinned } from '../../conversion/find-even-binned.ts'
import { toScope } from '../../conversion/documents/family.ts'
import { findNaming, toNames } from './find-family-problems.ts'

type Stored = Record<string, unknown>

/** What the words of a picture say of those whom it shows and who did not agree to be named. */
export const findPictureProblems = async (
  req: PayloadRequest,
  stored: Stored,
  document: Document,
): Promise<Problem[]> => {
  const ids = Array.isArray(stored['families']) ? (stored['families'] as unknown[]) : []
  if (ids.length === 0) return []
  // A family in the bin has agreed to nothing more.
  const families = await findEvenBinned<Stored>(req, 'families', { id: { in: ids } })
  const names = families
    .filter(({ basis }) => !toScope(basis).includes('name'))
    .flatMap((one) => toNames(one))
  return findNaming(document, ['alt', 'caption', 'credit'], names)
}
