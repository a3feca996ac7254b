import type { FlattenedField, Option } from 'payload'
import type { Body } from './body.ts'
import type { Route } from './places.ts'
import { Refused } from './refused.ts'

/** What is wrong with a value, and in which field. */
export type Misfit = { path: string; message: string }

/** Whether a value is of some kind. */
export type Test = (value: unknown) => boolean

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText: Test = (value) => typeof value === 'string'
const toIdText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** An id of the embedded database, or of an import. */
export const isAnyId: Test = (value) => /^[\w-]{1,64}$/.test(toIdText(value))
/** An id of MongoDB, which makes one of nothing else. */
export const isObjectId: Test = (value) => /^[0-9a-f]{24}$/i.test(toIdText(value))

const isDay: Test = (value) => isText(value) && !Number.isNaN(Date.parse(String(value)))
const isNumber: Test = (value) =>
  typeof value === 'number' || (isText(value) && /^-?\d+(\.\d+)?$/.test(String(value)))

/** A document by its id, with its collection where there is a choice of them, or whole, as a client read it. */
const isReference =
  (isId: Test): Test =>
  (value) =>
    isId(value) ||
    (isObject(value) &&
      (isId(value['id']) || (isText(value['relationTo']) && isReference(isId)(value['value']))))

const isNode: Test = (value) =>
  isObject(value) &&
  isText(value['type']) &&
  (value['fields'] === undefined || isObject(value['fields'])) &&
  (value['children'] === undefined || (Array.isArray(value['children']) && value['children'].every(isNode)))

const isRichText: Test = (value) => isObject(value) && isNode(value['root'])

const tests: Partial<Record<FlattenedField['type'], Test>> = {
  text: isText,
  textarea: isText,
  email: isText,
  code: isText,
  checkbox: (value) => typeof value === 'boolean' || value === 'true' || value === 'false',
  date: isDay,
  number: isNumber,
  richText: isRichText,
  group: isObject,
  tab: isObject,
}

const isOption = (options: Option[]): Test => {
  const values = options.map((one) => (typeof one === 'string' ? one : one.value))
  return (value) => typeof value === 'string' && values.includes(value)
}

const toTest = (field: FlattenedField, isId: Test): Test | undefined => {
  if (field.type === 'select' || field.type === 'radio') return isOption(field.options)
  return field.type === 'relationship' || field.type === 'upload' ? isReference(isId) : tests[field.type]
}

const isEmpty: Test = (value) => value === undefined || value === null || value === ''

const kinds: Partial<Record<FlattenedField['type'], string>> = {
  text: '这里要写文字',
  textarea: '这里要写文字',
  email: '这里要写邮箱地址',
  checkbox: '这里只能是“是”或“否”',
  date: '这里要写日期',
  number: '这里要写数字',
  select: '这不是可以选的一项',
  radio: '这不是可以选的一项',
  relationship: '这里要选一份内容',
  upload: '这里要选一个文件',
  richText: '这里要写正文，内容的结构不对',
  array: '这里要是一行一行的内容',
  blocks: '这里要是一块一块的内容',
}

const misfit = (path: string, type?: FlattenedField['type']): Misfit[] => [
  { path, message: (type === undefined ? undefined : kinds[type]) ?? '这里的内容不是这个字段能存的' },
]

const findInRows = (field: FlattenedField, value: unknown, isId: Test, path: string): Misfit[] => {
  // A form sends the number of its rows where there are none.
  if (value === 0 || value === '0') return []
  if (!Array.isArray(value)) return misfit(path, field.type)
  return value.flatMap((row: unknown, index) => {
    const place = `${path}.${index}`
    if (!isObject(row)) return misfit(place)
    if ('flattenedFields' in field) return findMisfits(field.flattenedFields, row, isId, `${place}.`)
    if (field.type !== 'blocks') return []
    const block = field.blocks.find(({ slug }) => slug === row['blockType'])
    return block === undefined ? misfit(place) : findMisfits(block.flattenedFields, row, isId, `${place}.`)
  })
}

const findInField = (field: FlattenedField, value: unknown, isId: Test, path: string): Misfit[] => {
  if (isEmpty(value) || ('virtual' in field && field.virtual)) return []
  if (field.type === 'array' || field.type === 'blocks') return findInRows(field, value, isId, path)
  const fits = toTest(field, isId)
  if (fits === undefined) return []
  if ('hasMany' in field && field.hasMany)
    return Array.isArray(value)
      ? value.flatMap((one, index) => (fits(one) ? [] : misfit(`${path}.${index}`, field.type)))
      : misfit(path, field.type)
  if (!fits(value)) return misfit(path, field.type)
  return 'flattenedFields' in field && isObject(value)
    ? findMisfits(field.flattenedFields, value, isId, `${path}.`)
    : []
}

/** The values of a document that its fields cannot hold; what is missing is not their business. */
export const findMisfits = (
  fields: FlattenedField[],
  data: Record<string, unknown>,
  isId: Test,
  path = '',
): Misfit[] => fields.flatMap((field) => findInField(field, data[field.name], isId, path + field.name))

const ofDocument = ['post /', 'patch /', 'patch /:id', 'post /:id/duplicate', 'post /access/:id?']
const ofGlobal = ['post /', 'post /access']

/** The fields that the body of a request is for; none where it is no document. */
export const toFields = ({ collection, global, name }: Route): FlattenedField[] => {
  if (collection !== null) return ofDocument.includes(name) ? collection.flattenedFields : []
  return global !== null && ofGlobal.includes(name) ? global.flattenedFields : []
}

/** Payload types it as if every collection were one. */
const isUpload = ({ upload }: { upload?: unknown }): boolean => Boolean(upload)

/**
 * The data of an upload without what says of a file where it is and how to cut it, which Payload would fetch by its
 * address. Throws `Refused` 400 where that is all there is of the file.
 */
export const withoutAddress = (
  { collection, name }: Route,
  { data, hasFile }: Body,
): Record<string, unknown> => {
  if (collection === null || !isUpload(collection)) return data
  const { uploadEdits: _, focalX: __, focalY: ___, url, filename, ...rest } = data
  // A form that is saved again sends what it has read.
  const isNew = name === 'post /' && !hasFile
  if (isNew && [url, filename].some((one) => !isEmpty(one))) {
    const message = '请上传文件本身，不能只写网址或文件名'
    throw new Refused(400, message, { fields: [{ path: 'file', message }] })
  }
  return rest
}
