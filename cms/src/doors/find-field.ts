import type { FlattenedField, SanitizedConfig } from 'payload'
import { Refused } from './refused.ts'

// Of these some may be read and some not, and Payload does not ask which where the draft of a document refers to them.
const partlyReadable = ['evidence-files']

/** What a reference is itself, and not what it refers to. */
const ofReference = ['', 'id', 'value', 'relationTo', 'value.id']

const toRelated = (config: SanitizedConfig, field: FlattenedField, rest: string[]): FlattenedField[] => {
  if (field.type !== 'relationship' && field.type !== 'upload') return []
  if (
    [field.relationTo].flat().some((slug) => partlyReadable.includes(slug)) &&
    !ofReference.includes(rest.join('.'))
  )
    throw new Refused(400, '不能按凭证的内容来查询')
  return config.collections.find(({ slug }) => slug === field.relationTo)?.flattenedFields ?? []
}

/**
 * The field that a path of a query means, through groups, rows and related documents; null where there is none. Throws
 * `Refused` 400 where it leads to what not everybody may read.
 */
export const findField = (
  config: SanitizedConfig,
  fields: FlattenedField[],
  path: string,
): FlattenedField | null => {
  // To Payload `a__b` is `a.b`.
  const [first = '', ...rest] = path.replaceAll('__', '.').split('.')
  const field = fields.find(({ name }) => name === first)
  if (field === undefined || rest.length === 0) return field ?? null
  const inner = 'flattenedFields' in field ? field.flattenedFields : toRelated(config, field, rest)
  return findField(config, inner, rest.join('.'))
}
