import { findPlainText } from './find-plain-text.ts'

/** A field of a form with its label, as Payload hands its configuration to the browser. */
type ClientField = {
  name?: string
  label?: unknown
  fields?: ClientField[]
  tabs?: ClientField[]
}

const toLabel = (label: unknown, name: string): string => {
  if (typeof label === 'string') return label
  const zh = (label as { zh?: unknown } | null | undefined)?.zh
  return typeof zh === 'string' ? zh : name
}

/** The top-level fields of a form with their labels, through rows and tabs. */
const toNamed = (fields: ClientField[]): [string, string][] =>
  fields.flatMap((field): [string, string][] =>
    field.name === undefined
      ? [...toNamed(field.fields ?? []), ...toNamed(field.tabs ?? [])]
      : [[field.name, toLabel(field.label, field.name)]],
  )

const longest = 600

/** What of a kept copy differs from what stands in a form: each field by its label, with the text that was kept. */
export const describeCopy = (
  fields: unknown,
  kept: Record<string, unknown>,
  current: Record<string, unknown>,
): { name: string; label: string; text: string }[] =>
  toNamed(fields as ClientField[]).flatMap(([name, label]) => {
    if (!(name in kept)) return []
    const [before, after] = [current[name], kept[name]].map((value) => JSON.stringify(value ?? ''))
    if (before === after) return []
    const text = findPlainText(kept[name])
    return [{ name, label, text: text.length > longest ? `${text.slice(0, longest)}…` : text }]
  })
