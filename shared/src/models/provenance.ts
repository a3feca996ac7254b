import type { PrintedValue } from '../statistics/format.ts'
import type { ReplacementKind } from '../statistics/replacement.ts'

/** What readers are told of the number that an observation replaced, and why. */
export type Replacement = { kind: ReplacementKind; text: string }

/** Where a number comes from, as readers are told of it. */
export type Provenance = {
  id: string
  name: string
  href: string
  value: PrintedValue
  period: string
  definition: string
  source: string
  status: string
  isPinned: boolean
  binding: string
  replaces: Replacement | null
  note: string | null
}
