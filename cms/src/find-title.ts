const titleFields = ['title', 'name', 'label', 'alt', 'key'] as const

/** A stored document, as far as its name goes. */
export type Titled = Partial<Record<(typeof titleFields)[number], unknown>>

/** What people call a stored document by its own fields; null for one without a name. */
export const findTitle = (stored: Titled): string | null => {
  const named = titleFields.map((field) => stored[field]).find((one) => typeof one === 'string' && one !== '')
  return typeof named === 'string' ? named : null
}
