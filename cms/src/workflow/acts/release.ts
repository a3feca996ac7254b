import { z } from 'zod'
import { releaseTogether } from '../publishing/together.ts'
import { releaseSeen } from '../release-seen.ts'
import { type Act, toAct } from './act.ts'
import { seen } from './asked.ts'
import { type Deed, ledgerActs } from './ledger-acts.ts'

/** An act of the ledger as people ask for it: just as they saw it, or, where they did not look, as it is now. */
export const toRelease = (deed: Deed): Act => {
  const { verb, forMany } = ledgerActs[deed]
  return toAct({
    verb,
    takes: 'many',
    asks: z.object({ seen: seen.optional(), why: z.string().min(1).max(200).optional() }),
    carryOut: async (req, documents, { seen: was, why }) => ({
      release:
        was === undefined
          ? await releaseTogether(req, deed, documents, why === undefined ? {} : { why })
          : await releaseSeen(req, deed, documents, was),
    }),
    forMany: { who: 'releasers', looksAt: deed, isRelease: true, done: `已${verb}`, ...forMany },
  })
}
