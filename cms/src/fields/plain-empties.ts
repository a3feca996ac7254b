import type { FlattenedField } from 'payload'

type Values = Record<string, unknown>

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRows = ({ type }: FlattenedField): boolean => type === 'array' || type === 'blocks'
const isGroup = ({ type }: FlattenedField): boolean => type === 'group' || type === 'tab'
const isMany = (field: FlattenedField): boolean => 'hasMany' in field && field.hasMany === true

/** Payload itself makes `false` of an empty checkbox. */
const mayBeEmptyText = ['text', 'textarea', 'email', 'code', 'checkbox']

const nothing = [null, '']
// A form sends the number of its rows where there are none.
const noRows = [...nothing, 0, '0']

const toInner = (field: FlattenedField, row: Values): FlattenedField[] => {
  if ('flattenedFields' in field) return field.flattenedFields
  if (field.type !== 'blocks') return []
  return field.blocks.find(({ slug }) => slug === row['blockType'])?.flattenedFields ?? []
}

const inRow = (field: FlattenedField, row: unknown): unknown =>
  isObject(row) ? withPlainEmpties(toInner(field, row), row) : row

const toPlain = (field: FlattenedField, value: unknown): unknown => {
  if (isRows(field)) {
    if (noRows.includes(value as never)) return []
    return Array.isArray(value) ? value.map((row) => inRow(field, row)) : value
  }
  if (isGroup(field) && 'flattenedFields' in field) {
    const emptied = () => Object.fromEntries(field.flattenedFields.map(({ name }) => [name, null]))
    return inRow(field, nothing.includes(value as never) ? emptied() : value)
  }
  if (isMany(field)) return nothing.includes(value as never) ? [] : value
  return value === '' && !mayBeEmptyText.includes(field.type) ? null : value
}

/**
 * The values of a document with one way of saying that a field holds nothing, which both databases keep alike: an empty
 * list where it holds several, each of its fields empty where it is a group, else null. What is not named stays so.
 */
export const withPlainEmpties = (fields: FlattenedField[], data: Values): Values => {
  const named = fields.filter(({ name }) => data[name] !== undefined)
  return {
    ...data,
    ...Object.fromEntries(named.map((field) => [field.name, toPlain(field, data[field.name])])),
  }
}
