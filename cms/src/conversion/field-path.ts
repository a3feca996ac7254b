import type { Path } from './reading.ts'

const rows = new Set([
  'sections',
  'definitions',
  'entries',
  'organizations',
  'sites',
  'navigation',
  'variants',
])
const groups: Record<string, string> = {
  period: 'kind',
  basis: 'kind',
  focus: 'x',
  search: 'title',
}

// The choice which observation is shown stands beside the statistic, not in a group of its own.
const toShowField = (inner: Path): string => {
  const [first, second] = inner
  if (first === 'latest') return second === 'period' ? 'period' : 'definition'
  return first === 'observation' ? 'observation' : 'mode'
}

/** The path of the admin's field in which a place of the published shape is edited; it ends at a rich text. */
export const toFieldPath = (path: Path): string => {
  const [first, second, third, ...more] = path
  if (typeof first !== 'string') return ''
  const group = groups[first]
  if (group !== undefined) return `${first}.${second ?? group}`
  if (!rows.has(first) || second === undefined) return first
  const row = `${first}.${second}`
  if (third === 'show') return `${row}.${toShowField(more)}`
  if (third === 'to') return `${row}.${more[0] ?? 'leads'}`
  if (third !== undefined) return `${row}.${third}`
  if (first === 'navigation') return `${row}.document`
  return first === 'organizations' ? `${row}.organization` : row
}
