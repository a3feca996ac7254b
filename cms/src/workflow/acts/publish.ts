import { fromRef } from '@xiezou/shared'
import { toCandidate, toWords } from '../publishing/candidate.ts'
import type { LedgerAct } from './ledger-act.ts'

/** Makes documents public as their working copies stand. */
export const publish: LedgerAct = {
  verb: '发布',
  status: 'published',
  toChange: async (req, { ref, stored }) => {
    const { document, problems } = await toCandidate(req, fromRef(ref).type, stored)
    if (document === null) return problems.map((problem) => ({ ...problem, ref }))
    return { kind: 'publish', document, ...toWords(stored) }
  },
  takesAlong: true,
  isAwaited: true,
  // What was right yesterday may be wrong today.
  patienceMs: 24 * 60 * 60 * 1000,
  nothing: '没有要发布的修改：现在的样子已经公开了。',
  forMany: {
    same: '和公开的一样，不用发布',
    together: '一次发布，要么全部公开，要么一项也不公开。',
  },
}
