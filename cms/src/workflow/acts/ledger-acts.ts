import { z } from 'zod'
import type { LedgerAct } from './ledger-act.ts'
import { publish } from './publish.ts'
import { withdraw } from './withdraw.ts'

/** The acts that readers see. */
export const ledgerActs = { publish, withdraw } satisfies Record<string, LedgerAct>

/** The name of an act that readers see. */
export type Deed = keyof typeof ledgerActs

/** The names of the acts that readers see. */
export const deeds = Object.keys(ledgerActs) as [Deed, ...Deed[]]

/** A deed as requests name it. */
export const deed = z.enum(deeds)
