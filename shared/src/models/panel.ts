import type { PrintedValue } from '../statistics/format.ts'
import type { Replacement } from './provenance.ts'

/** A panel of numbers, none without its date. */
export type Panel = { title: string; entries: PanelEntry[] }
export type PanelEntry = {
  label: string
  href: string
  value: PrintedValue
  period: string
  replaces: Replacement | null
  isEmphasized: boolean
}
