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

const isMany = (field: FlattenedField): boolean => 'hasMany' in field && field.hasMany === true

/**
 * The field that a path of a query means, through groups, rows and a related document; null where there is none. Throws
 * `Refused` 400 where it leads to what not everybody may read, and where Payload would fail: behind one reference it
 * finds no field with several values, and behind two it leaves a rejection that nobody handles (`validateSearchParam`).
 */
export const findField = (
  config: SanitizedConfig,
  fields: FlattenedField[],
  path: string,
  isBehindReference = false,
): FlattenedField | null => {
  // To Payload `a__b` is `a.b`.
  const [first = '', ...rest] = path.replaceAll('__', '.').split('.')
  const field = fields.find(({ name }) => name === first)
  if (field === undefined) return null
  if (isBehindReference && isMany(field))
    throw new Refused(400, `不能隔着引用按 ${first} 查询：它有不止一个值`)
  if (rest.length === 0) return field
  if ('flattenedFields' in field)
    return findField(config, field.flattenedFields, rest.join('.'), isBehindReference)
  const related = toRelated(config, field, rest)
  if (isBehindReference && !ofReference.includes(rest.join('.')))
    throw new Refused(400, '不能隔着两层引用来查询')
  return findField(config, related, rest.join('.'), true)
}
