import type { FlattenedField, SanitizedConfig } from 'payload'

const toRelated = (config: SanitizedConfig, field: FlattenedField): FlattenedField[] => {
  if (field.type !== 'relationship' && field.type !== 'upload') return []
  return config.collections.find(({ slug }) => slug === field.relationTo)?.flattenedFields ?? []
}

/** The field that a path of a query means, through groups, rows and related documents; null where there is none. */
export const findField = (
  config: SanitizedConfig,
  fields: FlattenedField[],
  path: string,
): FlattenedField | null => {
  const [first = '', ...rest] = path.split('.')
  const field = fields.find(({ name }) => name === first)
  if (field === undefined || rest.length === 0) return field ?? null
  const inner = 'flattenedFields' in field ? field.flattenedFields : toRelated(config, field)
  return findField(config, inner, rest.join('.'))
}
