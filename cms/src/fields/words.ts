import type { OptionObject } from 'payload'

/** Words for editors: Chinese first, English second. */
export type Words = { zh: string; en: string }

/** The options of a select field, in the order of the record. */
export const toOptions = (labels: Record<string, Words>): OptionObject[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))
