import { byType } from '../by-type.ts'
import type { Provenance } from './provenance.ts'

/** What a drawn line is made of. `keep` is a run that never breaks: a number with its unit and the mark after it. */
export type PageInline =
  | { type: 'text'; text: string; strong: boolean; emphasis: boolean }
  | { type: 'keep'; text: string }
  | { type: 'link'; href: string; text: string }
  | { type: 'statistic'; key: string; before: string; text: string; after: string; provenance: Provenance }

/** What each node of a drawn line prints, and where the number in it comes from. */
const partsOf = byType<PageInline, { text: string; provenance: Provenance | null }>({
  text: ({ text }) => ({ text, provenance: null }),
  keep: ({ text }) => ({ text, provenance: null }),
  link: ({ text }) => ({ text, provenance: null }),
  statistic: ({ before, text, after, provenance }) => ({ text: before + text + after, provenance }),
})

/** The characters of a drawn line. */
export const toLineText = (line: PageInline[]): string => line.map((node) => partsOf(node).text).join('')

/** Where the numbers in a drawn line come from, in reading order. */
export const toLineProvenances = (line: PageInline[]): Provenance[] =>
  line.flatMap((node) => partsOf(node).provenance ?? [])
