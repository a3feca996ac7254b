/** What is no text that somebody typed: how nodes of rich text are built, and ids. */
const structural = new Set([
  'type',
  'format',
  'mode',
  'style',
  'direction',
  'tag',
  'listType',
  'id',
  'version',
  'blockType',
])

const collect = (value: unknown, name: string): string[] => {
  if (typeof value === 'string') return structural.has(name) || value === '' ? [] : [value]
  if (typeof value === 'number') return structural.has(name) || name !== '' ? [] : [String(value)]
  if (value instanceof File) return [value.name]
  if (typeof value !== 'object' || value === null) return []
  return Array.isArray(value)
    ? value.flatMap((one) => collect(one, ''))
    : Object.entries(value).flatMap(([inner, one]) => collect(one, inner))
}

/** The words in a value of a form, whatever its shape: rich text, rows, a file. */
export const findPlainText = (value: unknown): string => collect(value, '').join('\n')
