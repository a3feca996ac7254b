import type { LedgerAct } from './ledger-act.ts'

/** Takes documents away from readers; their working copies stay. */
export const withdraw: LedgerAct = {
  verb: '撤下',
  status: 'draft',
  toChange: (_, { ref }) => Promise.resolve({ kind: 'withdraw', ref }),
  takesAlong: false,
  isAwaited: false,
  // Nobody wants what was to be withdrawn to stay.
  patienceMs: null,
  nothing: '这份内容没有公开，不用撤下。',
  forMany: {
    same: '没有公开，不用撤下',
    together: '一次撤下，要么全部撤下，要么一项也不撤。',
  },
}
