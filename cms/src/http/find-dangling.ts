import type { FlattenedField, Payload } from 'payload'

type Reference = { path: string; slug: string; id: string }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const toId = (value: unknown): string =>
  typeof value === 'string' ? value : isObject(value) && typeof value['id'] === 'string' ? value['id'] : ''

const toReferences = (fields: FlattenedField[], data: Record<string, unknown>, before = ''): Reference[] =>
  fields.flatMap((field): Reference[] => {
    const path = `${before}${field.name}`
    const values = [data[field.name]].flat()
    if (field.type === 'relationship' || field.type === 'upload') {
      const { relationTo } = field
      return typeof relationTo !== 'string'
        ? []
        : values.flatMap((value) => (toId(value) === '' ? [] : [{ path, slug: relationTo, id: toId(value) }]))
    }
    if (!('flattenedFields' in field)) return []
    return values.flatMap((value, index) =>
      isObject(value)
        ? toReferences(
            field.flattenedFields,
            value,
            field.type === 'array' ? `${path}.${index}.` : `${path}.`,
          )
        : [],
    )
  })

/** The paths of fields in what was sent that refer to documents which do not exist, the bin's included among those that do. */
export const findDangling = async (
  payload: Payload,
  fields: FlattenedField[],
  data: Record<string, unknown>,
): Promise<string[]> => {
  const found: string[] = []
  for (const { path, slug, id } of toReferences(fields, data)) {
    const where = { id: { equals: id } }
    if ((await payload.db.count({ collection: slug, where })).totalDocs === 0) found.push(path)
  }
  return [...new Set(found)]
}
