import type { PanelEntry } from './panel.ts'

/** A card that leads somewhere: what it is, its name, a sentence where there is one, and its numbers. */
export type Card = {
  kind: string
  icon: 'program' | 'facility' | 'family'
  name: string
  href: string
  text: string | null
  entries: PanelEntry[]
}
