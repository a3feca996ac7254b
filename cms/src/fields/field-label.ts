import type { Field, Payload } from 'payload'

type Labelled = { label?: unknown; labels?: { singular?: unknown } }

const toWords = (label: unknown): string | null => {
  if (typeof label === 'string') return label
  const words = (label as { zh?: unknown } | null | undefined)?.zh
  return typeof words === 'string' ? words : null
}

/** The fields that stand in another one without a name of its own: rows, tabs, collapsible parts. */
const toNamed = (fields: Field[]): Field[] =>
  fields.flatMap((field): Field[] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) => ('name' in tab && tab.name ? [] : toNamed(tab.fields)))
    return 'name' in field || !('fields' in field) ? [field] : toNamed(field.fields)
  })

/** The fields of the form of a collection or a global. */
export const toFormFields = ({ collections, globals }: Payload, slug: string): Field[] =>
  collections[slug]?.config.fields ?? globals.config.find((one) => one.slug === slug)?.fields ?? []

/** What editors call the field at a path, `sections.0.title`: 章节 1 › 章节标题. An unknown part is left out. */
export const toFieldLabel = (fields: Field[], path: string): string => {
  const words: string[] = []
  let within = fields
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part)) {
      words.push(`${words.pop() ?? ''} ${Number(part) + 1}`.trim())
      continue
    }
    const field = toNamed(within).find((one) => 'name' in one && one.name === part)
    const label = toWords((field as Labelled | undefined)?.label)
    if (label !== null) words.push(label)
    within = field !== undefined && 'fields' in field ? field.fields : []
  }
  return words.join(' › ')
}
