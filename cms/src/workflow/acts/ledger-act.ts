import type { DocumentRef } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import type { ReleaseProblem } from '../../publication/problems.ts'
import type { Change } from '../../publication/release.ts'
import type { ForMany } from './act.ts'

/** A stored document as an act finds it: its working copy, and the reference under which it is public. */
type Found = { ref: DocumentRef; stored: Record<string, unknown> }

/** An act that readers see: it becomes rows of the ledger. */
export type LedgerAct = {
  /** What is done, as people are told. */
  verb: string
  /** What lists and forms show of a working copy after it. */
  status: 'draft' | 'published'
  /** What it says of a document, or what keeps it from that. */
  toChange: (req: PayloadRequest, found: Found) => Promise<Change | ReleaseProblem[]>
  /** Whether documents go along that are not public and to which these refer. */
  takesAlong: boolean
  /** Whether it is what a document was submitted for. */
  isAwaited: boolean
  /** By how many ms it may come too late where no server ran at its hour; null for however many. */
  patienceMs: number | null
  /** What whoever looks is told where nothing would change for readers. */
  nothing: string
  /** What lists say of one that it would leave as it is, and of all that are ticked. */
  forMany: Pick<ForMany, 'same' | 'together'>
}
